"""Foreign values in messages."""

from __future__ import annotations

QUOTED = 80
"""Characters of a foreign value that a message repeats."""


def quoted(value: object) -> str:
    """Return a foreign value for a message: one line in quotes, not longer than is useful."""
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= QUOTED else text[:QUOTED].rstrip() + '…'}”"
