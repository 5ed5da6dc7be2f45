"""Lines of an iCalendar file: text that stays text, and no line longer than allowed."""

from __future__ import annotations

import re

LONGEST_LINE = 75
"""Octets of a line without its end. Source: RFC 5545, 3.1."""
LINE_END = b"\r\n"
INSIDE_A_CHARACTER = range(0b1000_0000, 0b1100_0000)
"""Octets that no character of UTF-8 begins with."""
SPECIAL = re.compile(r"\r\n|[\\;,\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What text escapes, and everything that some program takes for the end of a line."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
"""What no value may hold. Source: RFC 5545, 3.1, CONTROL."""


def text(value: str) -> str:
    """Return a value of the kind TEXT. Source: RFC 5545, 3.3.11."""
    escaped = SPECIAL.sub(lambda found: ESCAPES.get(found[0], "\\n"), value)
    return CONTROL.sub("", escaped)


ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,"}


def line(content: str) -> bytes:
    """Return a content line, folded between whole characters, with its end.

    Args:
        content: ``SUMMARY:Tea``, its value escaped already.
    """
    octets = content.encode()
    if len(octets) <= LONGEST_LINE:
        return octets + LINE_END
    pieces: list[bytes] = []
    while octets:
        end = LONGEST_LINE - bool(pieces)
        while end < len(octets) and octets[end] in INSIDE_A_CHARACTER:
            end -= 1
        pieces.append(octets[:end])
        octets = octets[end:]
    return (LINE_END + b" ").join(pieces) + LINE_END


def component(name: str, *parts: bytes) -> bytes:
    """Return a component: its lines and inner components between BEGIN and END."""
    return b"".join((line(f"BEGIN:{name}"), *parts, line(f"END:{name}")))
