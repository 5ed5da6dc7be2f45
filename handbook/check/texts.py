"""Every text of a data file, and where the words of one stand in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.read.document import Document, Location, PlainData, Position

PROSE = frozenset({"about", "abstract", "summary"})
"""Keys whose values are read as Markdown: those that are ``Prose`` in the models."""
LESSON = ("lessons", "text")
"""The list, and the key of its entries, that are prose as well; other texts are one line."""
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
"""Code between backticks."""


def texts(document: Document) -> Iterator[tuple[Location, str]]:
    """Yield each text of a file with the way to it; keys are not among them."""
    return _below((), document.data)


def _below(at: Location, data: PlainData) -> Iterator[tuple[Location, str]]:
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _below((*at, key), value)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _below((*at, index), value)


def is_prose(at: Location) -> bool:
    """Tell whether the text at a place is read as Markdown."""
    return bool(at) and (at[-1] in PROSE or (at[0], at[-1]) == LESSON)


def without_code(text: str) -> str:
    """Return a text in Markdown without its code, which is shown as it stands on purpose."""
    return CODE.sub("", text) if "`" in text else text


def place_of(document: Document, at: Location, words: str) -> Position:
    """Return where words of a value stand in the file, or where the value starts.

    A text of several lines starts at its ``>`` or ``|``, far from the words to blame.
    """
    start = document.position(at)
    end = _next_value(document, start)
    lines = document.text.split("\n")
    for number in range(start.line, min(end.line, len(lines)) + 1):
        line = lines[number - 1]
        first = start.column - 1 if number == start.line else 0
        last = end.column - 1 if number == end.line else len(line)
        column = line.find(words, first, last)
        if column >= 0:
            return Position(number, column + 1)
    return start


def _next_value(document: Document, start: Position) -> Position:
    """Return where the next value or key behind a place starts, or the end of the file."""
    behind = (place for places in (document.values, document.keys) for place in places.values())
    end = Position(document.text.count("\n") + 1, len(document.text) + 1)
    return min((place for place in behind if place > start), default=end)
