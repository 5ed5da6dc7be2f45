"""What a static site's page says about itself above its text.

Sources: Pelican, "File metadata"; Jekyll, "Front Matter"; Hugo, "Front matter"; MkDocs,
"Meta-data"; Docutils, "Bibliographic fields".
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

from handbook.importers.imported import Oddity
from handbook.read import UnreadableError, compose

FENCED = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)\n(?P=fence)[ \t]*(\n|\Z)", re.DOTALL
)
PELICAN = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]{0,30}):[ \t]+(?P<value>\S.*)")
FIELD = re.compile(r":(?P<key>[A-Za-z][\w -]{0,30}):[ \t]*(?P<value>.*)")
PELICAN_KEYS = frozenset(
    {"title", "date", "author", "authors", "tags", "category", "slug", "lang"}
)
"""Keys of which one has to be there, so that a first line with a colon is no front matter."""
RST_TITLE = re.compile(r"\A\s*(?:[=~#*\-]{3,}\n)?(?P<title>\S.*)\n(?P<line>[=~#*\-]{3,})\n")
DAY = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})")


@dataclass
class FrontMatter:
    """What stands above a text."""

    values: dict[str, Any] = field(default_factory=dict)
    """By key, in small letters."""
    body: str = ""
    first_line: int = 1
    """The line of the file in which the text begins."""
    oddities: list[Oddity] = field(default_factory=list)

    def text(self, *keys: str) -> str:
        """Return the first of the keys that holds something, as one line."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, list):
                value = ", ".join(str(part) for part in value if isinstance(part, str))
            if isinstance(value, str | int | float | dt.date) and str(value).strip():
                return " ".join(str(value).split())
        return ""

    @property
    def published(self) -> str:
        """The day the page was published, or nothing."""
        return day_in(self.text("date", "published", "created", "pubdate"))


def day_in(text: str) -> str:
    """Return the first day written in digits as ``2014-12-24``, or nothing."""
    for match in DAY.finditer(text):
        try:
            found = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        return found.isoformat()
    return ""


def split_front_matter(name: str, text: str, *, is_rst: bool) -> FrontMatter:
    """Return a page's front matter and its text.

    Args:
        name: The file, for oddities.
        text: All of it.
        is_rst: Whether it is reStructuredText.
    """
    fenced = FENCED.match(text)
    if fenced:
        inside = fenced["inside"]
        read = _yaml if fenced["fence"] == "---" else _toml
        values, oddities = read(name, inside)
        first = text.count("\n", 0, fenced.end()) + 1
        return FrontMatter(values, text[fenced.end() :], first, oddities)
    if is_rst:
        return _rst(text)
    return _lines(text, PELICAN, start=0, needs=PELICAN_KEYS)


def _yaml(name: str, inside: str) -> tuple[dict[str, Any], list[Oddity]]:
    try:
        document = compose(name, f"\n{inside}")
    except UnreadableError as error:
        problem = error.problem
        message = f"the front matter was left out: {problem.message}. {problem.hint}"
        return {}, [Oddity(name, problem.line, message)]
    oddities = [Oddity(name, problem.line, problem.message) for problem in document.problems]
    return _lowered(document.data), oddities


def _toml(name: str, inside: str) -> tuple[dict[str, Any], list[Oddity]]:
    try:
        return _lowered(tomllib.loads(inside)), []
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, [Oddity(name, 1, f"the front matter was left out: {error}")]


def _lowered(data: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the front matter holds
    if not isinstance(data, dict):
        return {}
    params = data.get("params")
    inner = params if isinstance(params, dict) else {}
    return {str(key).casefold(): value for key, value in (inner | data).items()}


def _rst(text: str) -> FrontMatter:
    """Read the fields below the title, which stays part of the text's values."""
    title = RST_TITLE.match(text)
    start = title.end() if title else 0
    found = _lines(text, FIELD, start=start, needs=frozenset())
    if title:
        found.values.setdefault("title", title["title"].strip())
    return found


def _lines(
    text: str, form: re.Pattern[str], *, start: int, needs: frozenset[str]
) -> FrontMatter:
    values: dict[str, Any] = {}
    at = start + len(text[start:]) - len(text[start:].lstrip("\n"))
    key = ""
    for line in text[at:].split("\n"):
        match = form.fullmatch(line.rstrip())
        if match:
            key = match["key"].strip().casefold()
            values[key] = match["value"].strip()
        elif key and line[:1] in " \t" and line.strip():
            values[key] = f"{values[key]} {line.strip()}".strip()
        else:
            break
        at += len(line) + 1
    if needs and not needs & values.keys():
        return FrontMatter({}, text, 1)
    return FrontMatter(values, text[at:], text.count("\n", 0, at) + 1)
