"""The keys that data files can have, whatever their records."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from handbook.model.base import Record


@cache
def all_keys() -> frozenset[str]:
    """Return the keys of all kinds of records, as they are written in files."""
    return frozenset(
        field.alias or name
        for model in _kinds(Record)
        for name, field in model.model_fields.items()
    )


def _kinds(model: type[Record]) -> Iterator[type[Record]]:
    for kind in model.__subclasses__():
        yield kind
        yield from _kinds(kind)
