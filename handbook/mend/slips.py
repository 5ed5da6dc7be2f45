"""Values that YAML cannot read for the want of quotes around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.mend.change import Change
from handbook.mend.proof import error_line
from handbook.read import UnreadableError, compose

TEXT_KEYS = frozenset(
    {"about", "abstract", "address", "affiliation", "alt", "author", "city", "confidence_note"}
    | {"credit", "date_note", "description", "licence", "name", "note", "short", "summary"}
    | {"text", "title", "unit"}
)
"""Keys whose values are text and nothing else, so that quotes around it change nothing."""
KEYED = re.compile(r"(?P<lead> *(?:- +)*(?P<key>[a-z_]+): +)(?P<value>[^\s'\"\[{|>#].*?) *")
ENTRY = re.compile(r"(?P<lead> *(?:- +)+)(?P<value>[@%`].*?) *")
MOST = 50
"""Slips of one file that are mended; a file with more is another kind of file."""


def quoted(text: str) -> str:
    """Return a text as YAML in double quotes, or in single ones where it holds double ones."""
    if '"' in text and "'" not in text and "\\" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def mend_slips(path: str, text: str) -> tuple[str, list[Change]]:
    """Return a text with quotes around the values that could not be read for their want."""
    changes: list[Change] = []
    for _ in range(MOST):
        change = _next(path, text)
        mended = change.applied(text) if change else None
        if change is None or mended is None:
            break
        if error_line(path, mended) <= change.line:
            break
        changes.append(change)
        text = mended
    return text, changes


def _next(path: str, text: str) -> Change | None:
    """Return the change of the line in which a text stops being readable, if one is certain."""
    try:
        compose(path, text)
    except UnreadableError as error:
        if error.problem.code == "HB003":
            return next(_changes(text.split("\n"), error.problem.line), None)
    return None


def _changes(lines: list[str], number: int) -> Iterator[Change]:
    line = lines[number - 1]
    match = KEYED.fullmatch(line) or ENTRY.fullmatch(line)
    if match is None or " #" in match["value"] or _goes_on(lines, number, match):
        return
    groups = match.groupdict()
    if groups.get("key", "text") in TEXT_KEYS or "key" not in groups:
        start = match.start("value") + 1
        yield Change(number, start, match["value"], quoted(match["value"]))


def _goes_on(lines: list[str], number: int, match: re.Match[str]) -> bool:
    """Tell whether the value goes on in the next line, which is further in than its key."""
    below = lines[number] if number < len(lines) else ""
    own = len(match["lead"]) - len(match["lead"].lstrip(" -"))
    return bool(below.strip()) and len(below) - len(below.lstrip()) > own
