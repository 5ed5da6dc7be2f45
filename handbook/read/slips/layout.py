"""Slips of layout: indentation, and lines that do not belong in the file."""

from __future__ import annotations

import re

from handbook.read.document import Document, Position
from handbook.read.slips.slip import KEYED, Complaint, Slip, in_quotes, indent_of, shortened

MARKER = re.compile(r"^[ \t]*(<{7}|>{7}|\|{7})( |$)", re.MULTILINE)
"""Where git could not join two versions; ======= alone may underline a heading."""
FENCE = re.compile(r"(```|~~~)\w*\s*$")
ODD_SPACE = re.compile(
    r"^\s*(?:- +)?(?:[A-Za-z_]+)?:?(?P<odd>[\u00a0\u2000-\u200b\u3000\ufeff\uff1a])"
)
SIGNED = re.compile(r"^[\s-]*(?P<key>[A-Za-z_]+)\s*(?P<sign>[=;]|->|=>)\s*(?P<value>.+)$")
UNKEYED = re.compile(r"^[\s-]*(?P<key>[A-Za-z_]+)(\s[^:]*)?$")
OTHER_COMMENT = re.compile(
    r"^\s*(?P<sign>//|<!--|/\*|;|--(?= ))\s*(?P<text>.*?)\s*(?:-->|\*/)?\s*$"
)
WORDS = 3
"""Words from which a line is text and no key that lacks its colon."""


def conflict(document: Document) -> Slip | None:
    """Find what git leaves where two versions could not be joined."""
    match = MARKER.search(document.text)
    if match is None:
        return None
    hint = "Keep one of the versions and delete the lines of <<<<<<<, =======, and >>>>>>>."
    line = document.text.count("\n", 0, match.start(1)) + 1
    column = match.start(1) - match.start() + 1
    return Slip("found a merge conflict marker", hint, Position(line, column))


def fence(complaint: Complaint) -> Slip | None:
    """Find the fence of a code block, copied from a Markdown page."""
    hint = "Delete the lines of such marks, at the start and at the end."
    for number, line in enumerate(complaint.lines, start=1):
        if FENCE.match(line):
            at = Position(number, indent_of(line) + 1)
            return Slip("found the fence of a Markdown code block", hint, at)
    return None


def tab(complaint: Complaint) -> Slip | None:
    """Find a tab in the indentation, or behind a dash."""
    lead = re.match(r"[\s-]*", complaint.line)
    found = lead[0].find("\t") if lead else -1
    if found < 0:
        return None
    if "-" in complaint.line[:found]:
        hint = "Write one space after the dash."
        return Slip("found a tab after the dash", hint, Position(complaint.at.line, found + 1))
    hint = "Indent with spaces, two for each level."
    at = Position(complaint.at.line, found + 1)
    return Slip("found a tab in the indentation", hint, at)


def odd_space(complaint: Complaint) -> Slip | None:
    """Find a space or colon that only looks like one; it comes in by copying."""
    for number, line in enumerate(complaint.lines, start=1):
        match = ODD_SPACE.match(line)
        if match:
            odd = match["odd"]
            hint = "Delete it and type it again; such characters come in by copying."
            name = "a space YAML does not know"
            if odd == "\uff1a":
                key, value = line[: match.start("odd")], line[match.end("odd") :].strip()
                name, hint = "a wide colon", f"Write {key.strip()}: {shortened(value)}"
            if odd == "\ufeff":
                name, hint = "an invisible mark", "Delete the line and type it again."
            message = f"found {name} (U+{ord(odd):04X})"
            return Slip(message, hint, Position(number, match.start("odd") + 1))
    return None


def indented_start(complaint: Complaint) -> Slip | None:
    """Find a first line that is indented, so that the next one seems to end the record."""
    if "document start" not in complaint.problem:
        return None
    for number, line in enumerate(complaint.lines, start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            if indent_of(line):
                hint = "Start the first key at the left edge, like the keys below it."
                return Slip("found a first line that is indented", hint, Position(number, 1))
            return None
    return None


def other_comment(complaint: Complaint) -> Slip | None:
    """Find a comment as other languages write it."""
    for number, line in complaint.last_lines:
        match = OTHER_COMMENT.match(line)
        if match:
            at = Position(number, match.start("sign") + 1)
            hint = f"Write # {shortened(match['text'])}"
            message = f"found {match['sign']} where a line starts; a comment starts with #"
            return Slip(message, hint, at)
    return None


def no_colon(complaint: Complaint) -> Slip | None:
    """Find a key that no colon follows, or text without a key."""
    if "':'" not in complaint.problem and "mapping values" not in complaint.problem:
        return None
    for number, line in complaint.last_lines:
        at = Position(number, indent_of(line) + 1)
        if match := SIGNED.match(line):
            hint = f"Write {match['key']}: {shortened(match['value'])}"
            return Slip(f"found {match['sign']} where a colon belongs", hint, at)
        match = UNKEYED.match(line)
        is_first = not any(above.strip() for above in complaint.lines[: number - 1])
        if match and (is_first or len(line.split()) <= WORDS):
            hint = f"If '{match['key']}' is a key, put a colon and a space after it. "
            hint += "If the line goes on from the one above, indent it further."
            return Slip(f"found no colon after '{match['key']}'", hint, at)
        if not _begins(line):
            return _text_without_key(complaint, number)
    return None


def _text_without_key(complaint: Complaint, number: int) -> Slip:
    """Return a slip at the first line of a text in several lines whose key does not say so."""
    lines = complaint.lines
    while number > 1 and _goes_on(lines[number - 2], lines[number - 1]):
        number -= 1
    hint = (
        "If it goes on from the line above, write >- behind the colon of its key, and indent "
    )
    hint += (
        "all lines of the text by two spaces more than the key. If its first word is a key, "
    )
    hint += "put a colon behind that."
    at = Position(number, indent_of(lines[number - 1]) + 1)
    return Slip("found a line of text where a key belongs", hint, at)


def _goes_on(above: str, line: str) -> bool:
    """Tell whether a line of text goes on from the one above it, as the writer meant it."""
    return bool(above.strip()) and not _begins(above) and indent_of(above) <= indent_of(line)


def _begins(line: str) -> bool:
    """Tell whether a line begins an entry, or gives a key its value."""
    keyed = KEYED.match(line)
    return line.lstrip().startswith("-") or line.rstrip().endswith(":") or keyed is not None


def indent(complaint: Complaint) -> Slip | None:
    """Find a line that is indented like none of those it could belong to."""
    problem = complaint.problem
    if "mapping values" not in problem and "expected key" not in problem:
        return None
    if complaint.line[: complaint.at.column - 1].strip() and "mapping values" not in problem:
        return None
    at = Position(complaint.at.line, indent_of(complaint.line) + 1)
    hint = "Lines of one record start in the same column; what belongs to a key stands two "
    hint += "spaces further in than the key."
    above = next((line for _, line in complaint.last_lines[1:]), "")
    keyed = KEYED.match(above)
    if not keyed or at.column <= len(keyed["lead"]) + 1:
        return Slip("found a line whose indentation fits no line above it", hint, at)
    key, column = keyed["key"], len(keyed["lead"]) + 1
    message = f"found a line indented below '{key}', which has a value in its own line already"
    if complaint.line.lstrip().startswith("- "):
        hint = f"Move the list below the key it belongs to, or remove the value of '{key}'."
    else:
        hint = f"Start it in column {column}, like '{key}'. If it goes on with the text of "
        hint += f"'{key}', put double quotes around the whole text."
    return Slip(message, hint, at)


def lone_mark(complaint: Complaint) -> Slip | None:
    """Find a value that is a question mark, or a number with a sign of comparison."""
    keyed = KEYED.match(complaint.line)
    if keyed is None:
        return None
    at = Position(complaint.at.line, keyed.start("value") + 1)
    if keyed["value"].strip("? ") == "":
        hint = "Leave the line out while the fact is not known."
        return Slip("found a question mark for a value", hint, at)
    if more := re.fullmatch(r">=? ?(\d+)", keyed["value"]):
        hint = f"For at least {more[1]} people write min: {more[1]} in place of this line."
        if keyed["key"] != "count":
            hint = f"Put double quotes around the value: {in_quotes(keyed['value'])}"
        return Slip("found > where a value starts; YAML keeps it for itself", hint, at)
    return None
