"""Proof that a change does what it says and nothing else: the file is read again."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from handbook.read import Document, Location, PlainData, UnreadableError, compose


def read(path: str, text: str) -> Document | None:
    """Return a text's data with positions, or nothing where it cannot be read."""
    try:
        return compose(path, text)
    except UnreadableError:
        return None


def error_line(path: str, text: str) -> int:
    """Return in which line a text stops being readable; one behind its last if in none."""
    try:
        compose(path, text)
    except UnreadableError as error:
        return error.problem.line
    return text.count("\n") + 2


def with_value(data: PlainData, at: Location, value: str) -> PlainData:
    """Return data in which one value is another one, the rest as it is."""
    copied: Any = deepcopy(data)
    if not at:
        return value
    _walk(copied, at[:-1])[at[-1]] = value
    return copied  # type: ignore[no-any-return]  # plain data, as it came in


def with_key(data: PlainData, at: Location, key: str) -> PlainData:
    """Return data in which one key has another name."""
    copied: Any = deepcopy(data)
    record = _walk(copied, at[:-1])
    record[key] = record.pop(at[-1])
    return copied  # type: ignore[no-any-return]  # plain data, as it came in


def _walk(data: Any, way: Location) -> Any:  # noqa: ANN401 - plain data of any kind
    for step in way:
        data = data[step]
    return data
