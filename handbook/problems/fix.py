"""A certain way to mend a problem: one replacement in one line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fix:
    """What stands at one place of a file, and what has to stand there instead."""

    line: int
    """Line in the file, from 1."""
    column: int
    """Column in the line, from 1, where the text to replace begins."""
    found: str
    """The text to replace, as written; a fix whose text is no longer there does nothing."""
    put: str
    """What takes its place."""
