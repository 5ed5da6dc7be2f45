"""Slips with quotes, and with the colon behind a key."""

from __future__ import annotations

import re

from handbook.read.document import Position
from handbook.read.slips.slip import KEYED, Complaint, Slip, in_quotes, indent_of, shortened

CLOSED = re.compile(r""""(?:[^"\\]|\\.)*"|(?<![^\s\[{,:])'(?:[^']|'')*'""")
"""Text in quotes that are closed in the same line."""
OPENED = re.compile(r"""(?:^|[:,\[{-])\s*(?P<quote>["'])""")
"""A quote where a value begins."""
NEXT_KEY = re.compile(r"^\s*(?:- +)?[A-Za-z_][\w-]*:(?:\s|$)")
GLUED = re.compile(r"^[\s-]*(?P<key>[A-Za-z_]+):(?P<value>[^\s/].*)$")
QUOTED_PART = re.compile(r"""(["'])[^"']*\1\s*:""")
"""Text in quotes where a value starts, with a colon behind it."""
BEHIND = re.compile(r"""(?:^|[:,\[{-])\s*(?P<quote>["']).*?(?P=quote)\s*[^\s,\]}:]""")
"""Text in quotes with more text behind it."""


def left_open(complaint: Complaint) -> Slip | None:
    """Find a quote that swallows the lines below it up to the next one."""
    for number, line in enumerate(complaint.lines, start=1):
        if line.lstrip().startswith("#"):
            continue
        plain = CLOSED.sub(lambda match: "x" * len(match[0]), line)
        opened = OPENED.search(plain)
        below = complaint.document.line(number + 1)
        if opened and NEXT_KEY.match(below) and indent_of(below) <= indent_of(line):
            return _unclosed(opened["quote"], Position(number, opened.start("quote") + 1))
    return None


def _unclosed(quote: str, at: Position) -> Slip:
    hint = f"Put the same quote {quote} at the end of the value."
    if quote == "'":
        hint += " Text that begins with an apostrophe wants double quotes around it."
    return Slip(f"found a quote {quote} that is never closed", hint, at)


def never_closed(complaint: Complaint) -> Slip | None:
    """Find a quote open at the end of the file, or a backslash that means nothing."""
    if "quoted scalar" not in complaint.context or complaint.began is None:
        return None
    if "end of stream" in complaint.problem or "document indicator" in complaint.problem:
        line = complaint.document.line(complaint.began.line)
        return _unclosed(line[complaint.began.column - 1 :][:1], complaint.began)
    return Slip(
        "found a backslash that starts no known escape",
        r"Between double quotes write \\ for a backslash, or use single quotes.",
        complaint.at,
    )


def trailing_comma(complaint: Complaint) -> Slip | None:
    """Find a comma at the end of a line, as in JSON, behind a quote or a bracket."""
    if complaint.rest.strip() != "," or complaint.line.rstrip()[-2:-1] not in (
        '"',
        "'",
        "}",
        "]",
    ):
        return None
    hint = "Remove the comma: in YAML a line needs nothing at its end. Look below it too."
    at = Position(complaint.at.line, len(complaint.line.rstrip()))
    return Slip("found a comma at the end of the line", hint, at)


def colon_behind(complaint: Complaint) -> Slip | None:
    """Find a colon behind the quote that closes a value."""
    for number, line in complaint.last_lines:
        keyed = KEYED.match(line)
        match = keyed and QUOTED_PART.match(keyed["value"])
        if keyed and match:
            hint = "Put one pair of quotes around the whole value: "
            hint += f"{keyed['key']}: {in_quotes(keyed['value'])}"
            at = Position(number, keyed.start("value") + match.end())
            return Slip("found a colon behind a closing quote", hint, at)
    return None


def text_behind(complaint: Complaint) -> Slip | None:
    """Find text behind the quote that closes a value."""
    match = BEHIND.search(complaint.line)
    if not match or "expected" not in complaint.problem:
        return None
    keyed = KEYED.match(complaint.line)
    hint = "Put one pair of quotes around the whole value."
    if keyed and keyed["value"].startswith(("'", '"')):
        hint = f"Put one pair of quotes around the whole value: {keyed['key']}: "
        hint += in_quotes(keyed["value"])
    return Slip("found text behind a closing quote", hint, complaint.at)


def glued_colon(complaint: Complaint) -> Slip | None:
    """Find a key whose colon has no space behind it."""
    if "':'" not in complaint.problem and "mapping values" not in complaint.problem:
        return None
    for number, line in complaint.last_lines:
        glued = GLUED.match(line)
        if glued:
            hint = f"Write {glued['key']}: {shortened(glued['value'])}"
            at = Position(number, line.index(":") + 1)
            return Slip("found no space after the colon", hint, at)
    return None
