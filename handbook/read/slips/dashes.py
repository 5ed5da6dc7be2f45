"""Slips with the dashes that begin a list's entries."""

from __future__ import annotations

import re

from handbook.read.document import Position
from handbook.read.slips.slip import KEYED, Complaint, Slip, indent_of, shortened

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
    if first := _entry_without_dash(complaint):
        return first
    hint = "Remove the dash if a key follows it. If it starts a list's entry, indent it like "
    hint += "the entries above; where the line above it begins an entry, put '- ' before that."
    at = Position(complaint.at.line, indent_of(complaint.line) + 1)
    return Slip("found a dash where a key belongs", hint, at)


def _entry_without_dash(complaint: Complaint) -> Slip | None:
    """Find the first entry of a list that lacks the dash which the next one has."""
    if not complaint.began:
        return None
    first = complaint.document.line(complaint.began.line)
    here, above = KEYED.match(complaint.line), KEYED.match(first)
    if not (here and above) or here["key"] != above["key"]:
        return None
    if len(above["lead"]) != indent_of(complaint.line):
        return None
    at = Position(complaint.began.line, len(above["lead"]) + 1)
    hint = f"Write - {shortened(first)} and indent the lines of the entry below it by two "
    return Slip("found an entry of a list without its dash", f"{hint}spaces more.", at)


def no_entry(complaint: Complaint) -> Slip | None:
    """Find a line that stands where only a list's entries can."""
    if "expected '-'" not in complaint.problem:
        return None
    column = complaint.began.column if complaint.began else complaint.at.column
    hint = f"Start it in column {column}, like the entries above it."
    if not complaint.rest.startswith("- "):
        more = column + 2 - complaint.at.column
        spaces = "one space" if more == 1 else "two spaces"
        hint = f"Put {spaces} more before it to belong to the entry above, or begin an entry "
        hint += f"with '- ' in column {column}."
    return Slip("found a line that is no entry of the list above it", hint, complaint.at)
