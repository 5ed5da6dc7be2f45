"""One change of a text, at its place, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 60
"""Characters of a text that a report repeats."""


@dataclass(frozen=True)
class Change:
    """What stood in a line, and what stands there now."""

    line: int
    """Line in the file, from 1."""
    column: int
    """Column in the line, from 1."""
    found: str
    """The text that is replaced; it holds no line end."""
    put: str
    """The text in its place."""
    words: str = ""
    """What the change is, where the texts themselves would not show it."""

    def applied(self, text: str) -> str | None:
        """Return a text with the change made, or nothing where it does not fit the text."""
        lines = text.split("\n")
        if self.line > len(lines):
            return None
        line, start = lines[self.line - 1], self.column - 1
        if not line.startswith(self.found, start):
            return None
        lines[self.line - 1] = line[:start] + self.put + line[start + len(self.found) :]
        return "\n".join(lines)

    def __str__(self) -> str:
        """Return the change for a person: ``fr → FR``."""
        return self.words or f"{_short(self.found)} → {_short(self.put)}"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
