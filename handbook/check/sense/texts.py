"""Every text of a data file, and where the words of one stand in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from handbook.read.document import Document, Location, PlainData, Position

Texts: TypeAlias = "Sequence[tuple[Location, str]]"
"""Texts of a file, each with the way to it."""

PROSE = frozenset({"about", "abstract", "summary"})
"""Keys whose values are read as Markdown: those that are ``Prose`` in the models."""
LESSON = ("lessons", "text")
"""The list, and the key of its entries, that are prose as well; other texts are one line."""


def texts(document: Document) -> Texts:
    """Return each text of a file with the way to it; keys are not among them."""
    found: list[tuple[Location, str]] = []
    left: list[tuple[Location, PlainData]] = [((), document.data)]
    while left:
        at, data = left.pop()
        if isinstance(data, str):
            found.append((at, data))
        elif isinstance(data, dict):
            left += [((*at, key), value) for key, value in data.items()]
        elif isinstance(data, list):
            left += [((*at, index), value) for index, value in enumerate(data)]
    return found


def is_prose(at: Location) -> bool:
    """Tell whether the text at a place is read as Markdown."""
    return bool(at) and (at[-1] in PROSE or (at[0], at[-1]) == LESSON)


def place_of(document: Document, at: Location, words: str) -> Position:
    """Return where words of a value stand in the file, or where the value starts.

    A text of several lines starts at its ``>`` or ``|``, far from the words to blame.
    """
    start = document.position(at)
    end = _next_value(document, start)
    for number in range(start.line, end.line + 1):
        line = document.line(number)
        first = start.column - 1 if number == start.line else 0
        last = end.column - 1 if number == end.line else len(line)
        column = line.find(words, first, last)
        if column >= 0:
            return Position(number, column + 1)
    return start


def _next_value(document: Document, start: Position) -> Position:
    """Return where the next value or key behind a place starts, or the end of the file."""
    behind = bisect_right(document.starts, start)
    if behind < len(document.starts):
        return document.starts[behind]
    return Position(document.text.count("\n") + 1, len(document.text) + 1)
