"""Tables in text: comma, semicolon or tab, each row with its line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.read import plain_line_ends

SEPARATORS = (",", ";", "\t", "|")
LONGEST = 10_000_000
"""Characters of one field; a quote that is never closed makes the rest of a file one."""


@dataclass(frozen=True)
class Row:
    """A row, its fields by the number of their column."""

    line: int
    fields: list[str]


def separator(text: str) -> str:
    """Return the sign between a table's columns: the one that makes most of them."""
    head = text.lstrip("\ufeff \r\n")[:20_000]
    return max(SEPARATORS, key=lambda sign: len(_first(head, sign)))


def _first(text: str, sign: str) -> list[str]:
    try:
        return next(csv.reader(text.splitlines(keepends=True), delimiter=sign), [])
    except csv.Error:
        return []


def rows(text: str) -> Iterator[Row]:
    """Yield the rows of a table that are not empty, the header first.

    Args:
        text: The file, with or without a byte order mark.

    Raises:
        csv.Error: Where the table cannot be read from some row on.
    """
    plain = text.lstrip("\ufeff").replace("\x00", "")
    csv.field_size_limit(LONGEST)
    lines = plain_line_ends(plain).split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator(plain))
    start = 1
    for fields in reader:
        if any(field.strip() for field in fields):
            yield Row(start, [field.strip() for field in fields])
        start = reader.line_num + 1


def header(text: str) -> list[str]:
    """Return the names of a table's columns, in small letters; none where there is no table."""
    plain = text.lstrip("\ufeff \r\n")
    first = _first(plain[:20_000], separator(plain))
    return [plain_name(name) for name in first]


def plain_name(name: str) -> str:
    """Return a column's name in small letters, words apart by single spaces."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return " ".join(words.split())
