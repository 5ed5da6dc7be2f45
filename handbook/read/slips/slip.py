"""What a slip is, and what is known of one before its cause is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from handbook.read.document import Document, Position

KEYED = re.compile(r"^(?P<lead>[\s-]*)(?P<key>[^\s:#'\"\[{][^:#]*):\s+(?P<value>.*\S)\s*$")
"""A line that gives a key its value."""
QUOTED = 120
"""Characters of a value that a hint repeats."""
PAIRED = {'"': '"', "'": "'", "“": "”", "”": "”", "„": "“", "‘": "’"}  # noqa: RUF001
"""Quotes people type, and what closes each."""


@dataclass(frozen=True)
class Slip:
    """What went wrong, how to mend it, and where."""

    message: str
    hint: str
    position: Position


@dataclass(frozen=True)
class Complaint:
    """What the parser says, and where it noticed."""

    document: Document
    problem: str
    """The parser's own words, empty where it has none."""
    context: str
    """What it was reading."""
    at: Position
    began: Position | None
    """Where it began to read that."""

    @classmethod
    def of(cls, document: Document, error: yaml.MarkedYAMLError, at: Position) -> Complaint:
        """Return a parser's error as a complaint."""
        mark = error.context_mark
        began = Position(mark.line + 1, mark.column + 1) if mark else None
        return cls(document, error.problem or "", error.context or "", at, began)

    @property
    def line(self) -> str:
        """The line it was noticed in."""
        return self.document.line(self.at.line)

    @property
    def rest(self) -> str:
        """The line from where it was noticed."""
        return self.line[self.at.column - 1 :]

    @property
    def lines(self) -> list[str]:
        """The lines up to where it was noticed."""
        return self.document.text.split("\n")[: self.at.line]

    @property
    def last_lines(self) -> list[tuple[int, str]]:
        """The last two of them that hold anything, the later first, with their numbers."""
        written = [(number, line) for number, line in enumerate(self.lines, 1) if line.strip()]
        return written[:-3:-1]


Cause = Callable[[Complaint], Slip | None]


def indent_of(line: str) -> int:
    """Return how many characters stand before a line's text."""
    return len(line) - len(line.lstrip())


def shortened(value: str) -> str:
    """Return a value as a hint repeats it: of a long one the beginning."""
    value = value.strip()
    return value if len(value) <= QUOTED else value[: QUOTED - 1].rstrip() + "…"


def in_quotes(value: str) -> str:
    """Return a value as YAML text in quotes, in place of any it has around it."""
    value = shortened(value)
    if len(value) > 1 and PAIRED.get(value[0]) == value[-1]:
        value = value[1:-1]
    return quoted(value)


def quoted(text: str) -> str:
    """Return a text as YAML in double quotes, or in single ones where it holds double ones."""
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
