"""Lines that YAML cannot read for the want of quotes or a space, and that mean one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.mend.change import Change
from handbook.mend.keys import all_keys
from handbook.mend.proof import error_line
from handbook.read import UnreadableError, compose, quoted

TEXT_KEYS = frozenset(
    {"about", "abstract", "address", "affiliation", "alt", "author", "city", "confidence_note"}
    | {"credit", "date_note", "description", "licence", "name", "note", "short", "summary"}
    | {"text", "title", "unit"}
)
"""Keys whose values are text and nothing else, so that quotes around it change nothing."""
KEYED = re.compile(r"(?P<lead> *(?:- +)*(?P<key>[a-z_]+): +)(?P<value>[^\s'\"\[{|>#].*?) *")
ENTRY = re.compile(r"(?P<lead> *(?:- +)+)(?P<value>[@%`].*?) *")
QUOTED = re.compile(r"(?P<lead> *(?:- +)*(?P<key>[a-z_]+): +)(?P<value>(?P<mark>['\"]).*?) *")
GLUED = re.compile(r" *(?:- +)*(?P<key>[a-z_]+):(?=[^\s:/])")
DASH = re.compile(r" *(?:- +)*(?P<dash>-)(?=\{|[a-z_]+: )")
MOST = 50
"""Slips of one file that are mended; a file with more is another kind of file."""


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
    """Return the change of the line in which a text stops being readable, if there is one."""
    try:
        compose(path, text)
    except UnreadableError as error:
        if error.problem.code == "HB003":
            return next(_changes(text.split("\n"), error.problem.line), None)
    return None


def _changes(lines: list[str], number: int) -> Iterator[Change]:
    """Yield what may make a line readable; the first is tried."""
    line = lines[number - 1]
    yield from _spaces(line, number)
    match = KEYED.fullmatch(line) or ENTRY.fullmatch(line) or QUOTED.fullmatch(line)
    if match is None or " #" in match["value"] or _goes_on(lines, number, match):
        return
    groups = match.groupdict()
    if groups.get("key", "text") in TEXT_KEYS:
        meant = _unquoted(match["value"]) if groups.get("mark") else match["value"]
        if meant:
            yield Change(number, match.start("value") + 1, match["value"], quoted(meant))


def _spaces(line: str, number: int) -> Iterator[Change]:
    """Yield the space that a key's colon, or an entry's dash, wants behind it."""
    if (glued := GLUED.match(line)) and glued["key"] in all_keys():
        found = f"{glued['key']}:"
        words = f"no space behind {found} → one"
        yield Change(number, glued.start("key") + 1, found, f"{found} ", words)
    if dash := DASH.match(line):
        words = "no space behind the dash → one"
        yield Change(number, dash.start("dash") + 1, "-", "- ", words)


def _unquoted(value: str) -> str:
    """Return the text that a value with a quote too many stands for; empty if it can be two.

    'Ada's tea' is Ada's tea, and "Tea" in May is all of that; "Tea" and "Cake" may be either.
    """
    mark = value[0]
    inner = value[1:-1]
    if value[-1] == mark and len(value) > 1:
        return inner if inner.count(mark) == 1 and "\\" not in inner else ""
    return value if value.count(mark) % 2 == 0 and "\\" not in value else ""


def _goes_on(lines: list[str], number: int, match: re.Match[str]) -> bool:
    """Tell whether the value goes on in the next line, which is further in than its key."""
    below = lines[number] if number < len(lines) else ""
    own = len(match["lead"]) - len(match["lead"].lstrip(" -"))
    return bool(below.strip()) and len(below) - len(below.lstrip()) > own
