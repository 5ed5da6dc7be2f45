"""Slips with characters that mean something at the start of a value, or inside it."""

from __future__ import annotations

from handbook.read.document import Position
from handbook.read.slips.slip import KEYED, Complaint, Slip, in_quotes, indent_of

RESERVED = (
    "cannot start any token",
    "expected node content",
    "mapping keys are not allowed",
    "expected alphabetic or numeric character",
)
"""What the parser says of a value that starts with one of YAML's own characters."""
READING_NAMES = ("while scanning an alias", "while scanning an anchor", "a tag")


def reserved(complaint: Complaint) -> Slip | None:
    """Find a value that starts with a character YAML keeps for itself."""
    is_name = any(words in complaint.context for words in READING_NAMES)
    if not is_name and not any(words in complaint.problem for words in RESERVED):
        return None
    at = complaint.began if is_name and complaint.began else complaint.at
    line = complaint.document.line(at.line)
    value = line[at.column - 1 :].strip()
    if not value or value[0] in "\"'":
        return None
    keyed = KEYED.match(line)
    whole = keyed and keyed["value"] == value
    hint = "Put double quotes around the value"
    hint += f": {keyed['key']}: {in_quotes(value)}" if keyed and whole else " it belongs to."
    return Slip(f"found {value[0]} where a value starts; YAML keeps it for itself", hint, at)


def block_mark(complaint: Complaint) -> Slip | None:
    """Find text in the line of a | or >, which announce text in the lines below."""
    if "block scalar" not in complaint.context:
        return None
    keyed = KEYED.match(complaint.line)
    if "indentation" in complaint.problem or keyed is None:
        hint = "Indent all lines of the text alike, two spaces further in than its key."
        return Slip("found text with uneven indentation", hint, complaint.at)
    mark = keyed["value"][0]
    return Slip(
        f"found text in the line of a {mark}, which announces text in the lines below",
        f"Move the text to the next line, two spaces further in than '{keyed['key']}', or put "
        f"double quotes around it: {keyed['key']}: {in_quotes(keyed['value'])}",
        Position(complaint.at.line, keyed.start("value") + 1),
    )


def no_key(complaint: Complaint) -> Slip | None:
    """Find a colon that has no key before it."""
    if not complaint.rest.startswith(":") or complaint.line[: complaint.at.column - 1].strip():
        return None
    hint = "Write the key before the colon, or remove the line."
    return Slip("found a colon without a key before it", hint, complaint.at)


def colon(complaint: Complaint) -> Slip | None:
    """Find a colon in a value without quotes, which makes it look like another key."""
    if "mapping values are not allowed" not in complaint.problem:
        return None
    here = KEYED.match(complaint.line)
    if not here or ":" not in here["value"] or here["value"].startswith(("'", '"')):
        return None
    if complaint.at.column <= here.start("value"):
        return None
    hint = f"Put double quotes around the value: {here['key']}: {in_quotes(here['value'])}"
    below = complaint.document.line(complaint.at.line + 1)
    if below.strip() and indent_of(below) > len(here["lead"]):
        hint = (
            f"Write '{here['key']}: >-' and the text in the lines below, indented. "
            "Or put double quotes around the whole text, from its first line to its last."
        )
    return Slip("found a colon inside a value", hint, complaint.at)
