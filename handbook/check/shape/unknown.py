"""Keys a record does not have: what each was meant for, and where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, get_origin

from pydantic import BaseModel

from handbook.check.shape.fields import fields, keys, record_in
from handbook.check.shape.synonyms import same_key, synonym
from handbook.problems import nearest

REMEMBERED = 1000
"""Keys whose meaning is kept: a slip is often made in every entry of a list."""
DEEPEST = 2
"""Levels below a record that are searched for a key; `speakers` of a talk is the deepest."""
FIRST_LOOKED_AT = {"url": "links", "title": "links", "author": "sources", "name": "place"}
"""Where a key that several records have is most likely to belong."""


@dataclass(frozen=True)
class Home:
    """Where a key belongs within a record."""

    way: tuple[str, ...]
    """The keys that lead there from the record."""
    key: str
    """What it is called there."""
    in_list: bool
    """Whether it belongs to an entry of a list."""


@lru_cache(maxsize=REMEMBERED)
def meant_key(owner: type[BaseModel], written: str) -> str | None:
    """Return the key of a record that an unknown one was meant to be, or nothing."""
    known = keys(owner)
    return same_key(written, known) or synonym(written, known)


@lru_cache(maxsize=REMEMBERED)
def near_key(owner: type[BaseModel], written: str) -> str | None:
    """Return the key of a record that is most like an unknown one, or nothing."""
    return nearest(written, keys(owner))


@lru_cache(maxsize=REMEMBERED)
def home_of(owner: type[BaseModel], written: str) -> Home | None:
    """Return where below a record a key belongs, or nothing."""
    exact = [home for home in _below(owner, ()) if same_key(written, [home.key])]
    homes = exact or [home for home in _below(owner, ()) if synonym(written, [home.key])]
    if not homes:
        return None
    depth = min(len(home.way) for home in homes)
    homes = [home for home in homes if len(home.way) == depth]
    wanted = FIRST_LOOKED_AT.get(homes[0].key)
    return next((home for home in homes if home.way[0] == wanted), homes[0])


def _below(owner: type[BaseModel], way: tuple[str, ...]) -> Iterator[Home]:
    if len(way) >= DEEPEST:
        return
    for key, field in fields(owner).items():
        record = record_in(field.annotation)
        if record is not None:
            here = (*way, key)
            for name in keys(record):
                yield Home(here, name, is_list(field.annotation))
            yield from _below(record, here)


def is_list(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    """Tell whether a field holds a list."""
    return get_origin(annotation) is list


def sibling(owner: type[BaseModel], record: type[BaseModel], found: set[str]) -> str | None:
    """Return the list of the owner whose records have all the keys found, or nothing.

    Args:
        owner: The record that holds the list the entry stands in.
        record: What the entry should be, which lacks some of the keys.
        found: The entry's keys.
    """
    for key, field in fields(owner).items():
        other = record_in(field.annotation)
        is_other_list = other is not None and other is not record and is_list(field.annotation)
        if other and is_other_list and found <= set(keys(other)):
            return key
    return None
