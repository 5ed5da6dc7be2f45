"""The outside links of data files and pages, each with the places it is written at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from handbook.check.shape.labels import value_at
from handbook.model import PartialDate
from handbook.problems import Problem, Severity
from handbook.read import (
    Document,
    Position,
    UnreadableError,
    files_below,
    read_text,
    read_yaml,
)

ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]]+")
BEHIND = ".,;:!?*_"
"""Signs of the sentence an address stands in."""
FENCE = re.compile(r"\s*(```|~~~)")
INLINE_CODE = re.compile(r"`[^`\n]+`")
NOT_FOLLOWED = re.compile(
    r"(.*\.)?(example|invalid|localhost|test)|(.*\.)?example\.(com|net|org)|web\.archive\.org"
)
"""Hosts that are examples (RFC 2606), and the archive, which keeps what it has."""
RECORD = "links.yml"


@dataclass(frozen=True)
class Place:
    """Where a link is written."""

    url: str
    document: Document
    position: Position
    when: PartialDate | None
    """The date of the event whose file it is."""

    def problem(self, code: str, message: str, hint: str, severity: Severity) -> Problem:
        """Return a problem at this place."""
        return self.document.problem(
            code, message, hint=hint, at=self.position, severity=severity
        )


def outside_links(root: Path) -> dict[str, list[Place]]:
    """Return every outside link of data/ and docs/ with its places.

    Files that cannot be read are left to ``handbook check``.
    """
    found: dict[str, list[Place]] = {}
    for place in _places(root):
        if not NOT_FOLLOWED.fullmatch(urlsplit(place.url).hostname or "localhost"):
            found.setdefault(place.url, []).append(place)
    return found


def _places(root: Path) -> Iterator[Place]:
    for path in (*files_below(root / "data"), *files_below(root / "docs")):
        try:
            if path.suffix == ".yml" and path != root / "data" / RECORD:
                yield from _in_data(read_yaml(root, path))
            elif path.suffix == ".md":
                name = path.relative_to(root).as_posix()
                yield from _in_page(Document(name, read_text(root, path)))
        except UnreadableError:
            continue


def _in_data(document: Document) -> Iterator[Place]:
    when = _date(document)
    for location, position in document.values.items():
        value = value_at(document.data, location)
        if isinstance(value, str):
            for _, url in _addresses(value):
                yield Place(url, document, position, when)


def _date(document: Document) -> PartialDate | None:
    date = document.data.get("date") if isinstance(document.data, dict) else None
    try:
        return PartialDate.parse(date) if isinstance(date, str) else None
    except ValueError:
        return None


def _in_page(document: Document) -> Iterator[Place]:
    in_code = False
    for number, line in enumerate(document.text.split("\n"), 1):
        if FENCE.match(line):
            in_code = not in_code
        elif not in_code:
            shown = INLINE_CODE.sub(lambda code: " " * len(code[0]), line)
            for start, url in _addresses(shown):
                yield Place(url, document, Position(number, start + 1), None)


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    for match in ADDRESS.finditer(text):
        url = match[0].rstrip(BEHIND)
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(BEHIND)
        if _is_address(url):
            yield match.start(), url


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # brackets that are no IPv6 address
        return False
