"""What is added to a file, read again: it has to say what was added, and nothing else new."""

from __future__ import annotations

from collections.abc import Mapping

from handbook.read import PlainData, UnreadableError, compose
from handbook.write import Writable


class CannotAddError(Exception):
    """The file is written in a way that cannot be added to; the message says why."""


def as_read(value: Writable | Mapping[str, Writable]) -> PlainData:
    """Return a value as the reader gives it back: every one of it as text."""
    if isinstance(value, Mapping):
        return {key: as_read(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [as_read(entry) for entry in value]
    return str(value)


def data_of(text: str) -> dict[str, PlainData]:
    """Return what the text of a data file holds; nothing where it holds no keys.

    Raises:
        CannotAddError: Where it cannot be read.
    """
    try:
        data = compose("", text.removeprefix("\ufeff")).data if text.strip() else None
    except UnreadableError as error:
        raise CannotAddError(error.problem.message) from error
    return data if isinstance(data, dict) else {}
