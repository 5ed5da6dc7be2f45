"""Slips with the dashes that begin a list's entries."""

from __future__ import annotations

import re

from handbook.read.document import Position
from handbook.read.slips.slip import Complaint, Slip, indent_of, shortened

GLUED_DASH = re.compile(r"""^\s*-(?=[\[{"']|[A-Za-z_]+:(\s|$))""")
GLUED_TEXT = re.compile(r"^\s*-(?=\w)")
BULLET = re.compile(r"^\s*(?P<bullet>[•·‣▪●–—*]|\d+[.)])\s+(?P<text>\S.*)$")  # noqa: RUF001 - typed so


def bullet(complaint: Complaint) -> Slip | None:
    """Find an entry of a list that starts with another sign than a dash."""
    for number, line in complaint.last_lines:
        match = BULLET.match(line)
        if match:
            hint = f"Write - {shortened(match['text'])}"
            message = f"found {match['bullet']} where a list's entry starts"
            return Slip(message, hint, Position(number, match.start("bullet") + 1))
    return None


def glued_dash(complaint: Complaint) -> Slip | None:
    """Find a list's entry whose dash has no space behind it."""
    for number, line in complaint.last_lines:
        above = complaint.document.line(number - 1) if number > 1 else ""
        is_entry = above.lstrip().startswith("- ") and indent_of(above) == indent_of(line)
        if GLUED_DASH.match(line) or (is_entry and GLUED_TEXT.match(line)):
            hint = f"Write {line.strip()[:1]} {shortened(line.strip()[1:])}"
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
    hint += "the entries above; where the line above it begins an entry, put '- ' before that."
    at = Position(complaint.at.line, indent_of(complaint.line) + 1)
    return Slip("found a dash where a key belongs", hint, at)


def no_entry(complaint: Complaint) -> Slip | None:
    """Find a line that stands where only a list's entries can."""
    if "expected '-'" not in complaint.problem:
        return None
    hint = "Indent it by two spaces more to belong to the entry above, or start it with '- '."
    return Slip("found a line that is no entry of the list above it", hint, complaint.at)
