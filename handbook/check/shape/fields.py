"""What a record's model says of its fields, for messages about them."""

from __future__ import annotations

from enum import EnumMeta
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.model.docstrings import docstrings
from handbook.read.document import Location

IDENTIFIED = frozenset({"Lesson", "Item", "Task", "Phase"})
"""Records whose id is written in the file; of the others it is a file's or an entry's name."""


def keys(model: type[BaseModel]) -> list[str]:
    """Return the keys that a record may have in a file."""
    return [
        field.alias or name
        for name, field in model.model_fields.items()
        if name not in ("id", "key") or model.__name__ in IDENTIFIED
    ]


def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a record by the keys they have in a file."""
    known = keys(model)
    by_key = {field.alias or name: field for name, field in model.model_fields.items()}
    return {key: by_key[key] for key in known}


def required(model: type[BaseModel]) -> list[str]:
    """Return the keys that a record needs."""
    return [key for key, field in fields(model).items() if field.is_required()]


def is_required(model: type[BaseModel], key: str) -> bool:
    """Tell whether a record needs a key."""
    return key in required(model)


def noun(model: type[BaseModel]) -> str:
    """Return what to call a record at the start of a sentence: ``An event``."""
    name = model.__name__.lower()
    return f"{'An' if name[0] in 'aeiou' else 'A'} {name}"


def meaning(model: type[BaseModel], key: str) -> str:
    """Return what a key of a record holds, in a sentence; empty where nothing says so."""
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return docstrings(model).get(name, "").replace("\n", " ")
    return ""


def values_of(model: type[BaseModel], key: str) -> list[str]:
    """Return the values that a key of a record can have; none where they cannot be listed."""
    kind = fields(model)[key].annotation if key in fields(model) else None
    return [str(one) for one in kind] if isinstance(kind, EnumMeta) else []


@cache
def model_at(model: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Return the model of the record at a location within a record of ``model``."""
    current: type[BaseModel] | None = model
    for step in location:
        if current is None:
            return None
        if isinstance(step, str):
            field = current.model_fields.get(step)
            current = record_in(field.annotation) if field else None
    return current


def record_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    """Return the kind of record that an annotation speaks of, or nothing."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = record_in(argument)
        if found:
            return found
    return None
