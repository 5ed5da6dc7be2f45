"""Slips of layout: indentation, dashes, and lines that do not belong in the file."""

from __future__ import annotations

import re

from handbook.read.document import Position
from handbook.read.slips.slip import Complaint, Slip, indent_of

CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})( |$)")
FENCE = re.compile(r"(```|~~~)\w*\s*$")
ODD_SPACE = re.compile(
    r"^\s*(?:- +)?(?:[A-Za-z_]+)?:?(?P<odd>[\u00a0\u2000-\u200b\u3000\uff1a])"
)
UNKEYED = re.compile(r"^[\s-]*(?P<key>[A-Za-z_]+)(\s[^:]*)?$")
GLUED_DASH = re.compile(r"""^\s*-(?=[\[{"']|[A-Za-z_]+:(\s|$))""")


def conflict(complaint: Complaint) -> Slip | None:
    """Find what git leaves where two versions could not be joined."""
    hint = "Keep one of the versions and delete the lines of <<<<<<<, =======, and >>>>>>>."
    for number, line in enumerate(complaint.document.text.split("\n"), start=1):
        if CONFLICT.match(line):
            return Slip("found a merge conflict marker", hint, Position(number, 1))
    return None


def fence(complaint: Complaint) -> Slip | None:
    """Find the fence of a code block, copied from a Markdown page."""
    hint = "Delete the lines of such marks, at the start and at the end."
    for number, line in enumerate(complaint.lines, start=1):
        if FENCE.match(line):
            at = Position(number, indent_of(line) + 1)
            return Slip("found the fence of a Markdown code block", hint, at)
    return None


def tab(complaint: Complaint) -> Slip | None:
    """Find a tab in the indentation."""
    indent = complaint.line[: indent_of(complaint.line)]
    if "\t" not in indent:
        return None
    at = Position(complaint.at.line, indent.index("\t") + 1)
    hint = "Indent with spaces, two for each level."
    return Slip("found a tab in the indentation", hint, at)


def odd_space(complaint: Complaint) -> Slip | None:
    """Find a space or colon that only looks like one; it comes in by copying."""
    for number, line in enumerate(complaint.lines, start=1):
        match = ODD_SPACE.match(line)
        if match:
            name = "a wide colon" if match["odd"] == "\uff1a" else "a space YAML does not know"
            hint = "Delete it and type it again; such characters come in by copying."
            message = f"found {name} (U+{ord(match['odd']):04X})"
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


def glued_dash(complaint: Complaint) -> Slip | None:
    """Find a list's entry whose dash has no space behind it."""
    for number, line in complaint.last_lines:
        if GLUED_DASH.match(line):
            hint = f"Write {line.strip()[:1]} {line.strip()[1:]}"
            at = Position(number, indent_of(line) + 1)
            return Slip("found no space after the dash", hint, at)
    return None


def list_in_line(complaint: Complaint) -> Slip | None:
    """Find a list that starts in the line of its key."""
    if "block sequence entries are not allowed" not in complaint.problem:
        return None
    return Slip(
        "found a list that starts in the line of its key",
        "Put each '- ' on a line of its own, below the key. A value that is text and "
        "begins with '- ' wants double quotes.",
        complaint.at,
    )


def stray_dash(complaint: Complaint) -> Slip | None:
    """Find a dash where a key belongs."""
    if "expected key" not in complaint.problem or not re.match(r"\s*-( |$)", complaint.line):
        return None
    hint = "Remove the dash if a key follows it. If it starts a list's entry, indent it like "
    hint += "the entries above."
    at = Position(complaint.at.line, indent_of(complaint.line) + 1)
    return Slip("found a dash where a key belongs", hint, at)


def no_colon(complaint: Complaint) -> Slip | None:
    """Find a key that no colon follows."""
    if "':'" not in complaint.problem and "mapping values" not in complaint.problem:
        return None
    for number, line in complaint.last_lines:
        match = UNKEYED.match(line)
        if match:
            hint = f"If '{match['key']}' is a key, put a colon and a space after it. "
            hint += "If the line goes on from the one above, indent it further."
            at = Position(number, indent_of(line) + 1)
            return Slip(f"found no colon after '{match['key']}'", hint, at)
    return None


def no_entry(complaint: Complaint) -> Slip | None:
    """Find a line that stands where only a list's entries can."""
    if "expected '-'" not in complaint.problem:
        return None
    hint = "Indent it to belong to the entry above, or start it with '- '."
    return Slip("found a line that is no entry of the list above it", hint, complaint.at)


def indent(complaint: Complaint) -> Slip | None:
    """Find a line that is indented like none of those it could belong to."""
    problem = complaint.problem
    if "mapping values" not in problem and "expected key" not in problem:
        return None
    if complaint.line[: complaint.at.column - 1].strip() and "mapping values" not in problem:
        return None
    return Slip(
        "found a line whose indentation fits no line above it",
        "Lines of one record start in the same column; what belongs to a key stands two "
        "spaces further in than the key.",
        Position(complaint.at.line, indent_of(complaint.line) + 1),
    )
