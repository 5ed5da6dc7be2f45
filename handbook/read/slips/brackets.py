"""Slips inside [lists] and {mappings} written in one line."""

from __future__ import annotations

import re

from handbook.read.document import Position
from handbook.read.slips.slip import KEYED, Complaint, Slip, in_quotes

LOST = re.compile(r"[\[{,]\s*(?P<hash>#)\S[^\]}]*[\]}]\s*$")
"""Text that starts with # inside brackets, which hides the closing one."""
MARKDOWN_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<url>https?://[^)\s]+)\)")
LOOKED_AT = 8
"""Lines above the one complained of that are searched for a bracket lost in a comment."""


def _pair(complaint: Complaint) -> tuple[str, str] | None:
    for name, pair in {"flow sequence": ("[", "]"), "flow mapping": ("{", "}")}.items():
        if name in complaint.context and complaint.began:
            return pair
    return None


def hash_inside(complaint: Complaint) -> Slip | None:
    """Find a # inside brackets that hides the closing one."""
    if "flow" not in complaint.context and "flow" not in complaint.problem:
        return None
    lines = complaint.lines
    for number in range(len(lines), max(0, len(lines) - LOOKED_AT), -1):
        match = LOST.search(lines[number - 1])
        if match:
            hint = 'Put double quotes around each text that starts with #: "#…"'
            at = Position(number, match.start("hash") + 1)
            return Slip("found a # inside brackets, which hides the rest of the line", hint, at)
    return None


def markdown_link(complaint: Complaint) -> Slip | None:
    """Find a link as Markdown writes it."""
    match = MARKDOWN_LINK.search(complaint.line)
    if match is None or not complaint.line[: match.start()].rstrip().endswith((":", "-")):
        return None
    hint = f"Write the address alone: {match['url']}"
    if complaint.line[: match.start()].rstrip().endswith("-"):
        hint = f"Write {{title: {in_quotes(match['text'])}, url: {in_quotes(match['url'])}}}"
    at = Position(complaint.at.line, match.start() + 1)
    return Slip("found a link as Markdown writes it", hint, at)


def no_comma(complaint: Complaint) -> Slip | None:
    """Find the end of an entry that no comma parts from the one in the next line."""
    pair = _pair(complaint)
    is_first = not complaint.line[: complaint.at.column - 1].strip()
    if pair is None or not is_first or complaint.rest[:1] not in ("'", '"'):
        return None
    above = [(number, line) for number, line in complaint.last_lines[1:] if line.strip()]
    if not above or above[0][1].rstrip().endswith((",", "[", "{")):
        return None
    number, line = above[0]
    at = Position(number, len(line.rstrip()) + 1)
    return Slip("found no comma after an entry", "Put a comma at the end of this line.", at)


def wrong_close(complaint: Complaint) -> Slip | None:
    """Find a bracket closed by one of the other kind."""
    pair = _pair(complaint)
    if pair is None or complaint.rest[:1] not in "]}" or not complaint.rest:
        return None
    opened, close = pair
    message = f"found {complaint.rest[0]} where {close} closes the {opened} before it"
    return Slip(message, f"Close every {opened} with {close}.", complaint.at)


def colon_inside(complaint: Complaint) -> Slip | None:
    """Find a second colon before a comma: in a text, or because a comma is missing."""
    pair = _pair(complaint)
    if pair is None or not complaint.rest.startswith(":"):
        return None
    began = complaint.began
    if began and began.line != complaint.at.line:
        return None
    return Slip(
        "found a second colon before a comma",
        "Put double quotes around a text with a colon in it, or a comma before the next key.",
        complaint.at,
    )


def not_closed(complaint: Complaint) -> Slip | None:
    """Find a bracket that is not closed, or entries that no comma parts."""
    pair = _pair(complaint)
    if pair is None or complaint.began is None:
        return None
    opened, close = pair
    hint = f"Separate the entries with commas and close with {close}. "
    hint += "Text with a comma, colon or bracket in it wants double quotes."
    if complaint.began.line != complaint.at.line:
        return Slip(f"found a {opened} that is never closed", hint, complaint.began)
    return Slip(f"found no comma or {close} after an entry", hint, complaint.at)


def end_inside(complaint: Complaint) -> Slip | None:
    """Find the end of the file where a value inside brackets belongs."""
    if "flow node" not in complaint.context or complaint.rest.strip():
        return None
    hint = "Close every [ with ] and every { with }."
    return Slip("found the end of the file inside brackets", hint, complaint.at)


def text_behind(complaint: Complaint) -> Slip | None:
    """Find text behind a closing bracket: a text that begins with one needs quotes."""
    before = complaint.line[: complaint.at.column - 1].rstrip()
    if "expected key" not in complaint.problem and "document start" not in complaint.problem:
        return None
    if not before.endswith(("]", "}")):
        return None
    keyed = KEYED.match(complaint.line)
    hint = "A value that begins with [ or { is a list or a mapping. "
    if keyed and keyed["value"][0] in "[{":
        hint += f"If it is text, write {keyed['key']}: {in_quotes(keyed['value'])}"
    else:
        hint += "Put double quotes around the value if it is text."
    return Slip("found text behind a closing bracket", hint, complaint.at)
