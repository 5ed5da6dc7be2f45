"""Reference for contributors, made from the code itself: problems, macros, data files."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args

from markupsafe import Markup
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.model.docstrings import docstrings
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.problems import CODES
from macros.context import Context
from macros.markup.html import fill
from macros.registry import MACROS, Macro, block

ARGUMENT = re.compile(r"^ {4}(?P<name>\w+): (?P<about>.+(?:\n {8,}.+)*)", re.MULTILINE)
"""An entry below ``Args:`` in a docstring. Source: Google Python Style Guide, 3.8.3."""
NAMED_ELSEWHERE = frozenset({"id", "key"})
"""Fields that a file's or an entry's name gives."""


@block
def problem_codes(here: Context) -> Markup:  # noqa: ARG001 - every macro takes the page first
    """Show every problem code: what it means, why it is checked, how to mend it."""
    return fill("problem-codes.html", codes=CODES)


@dataclass(frozen=True)
class Described:
    """A macro as the reference shows it."""

    macro: Macro
    arguments: dict[str, str]
    """What each argument is, without the page, which every macro takes by itself."""


@block
def macro_reference(here: Context) -> Markup:  # noqa: ARG001 - every macro takes the page first
    """Show every macro with its arguments, from its signature and docstring."""
    described = [Described(macro, _arguments(macro)) for macro in MACROS.values()]
    described.sort(key=lambda entry: entry.macro.name)
    return fill("macro-reference.html", macros=described)


def _arguments(macro: Macro) -> dict[str, str]:
    described = inspect.getdoc(macro.function) or ""
    _, _, below = described.partition("Args:\n")
    return {
        match["name"]: " ".join(match["about"].split())
        for match in ARGUMENT.finditer(below)
        if match["name"] != "here"
    }


@dataclass(frozen=True)
class Key:
    """One key of a data file as the reference shows it."""

    name: str
    required: bool
    about: str
    values: list[str]
    """The values allowed, where there is a list of them."""
    record: str
    """The kind of record it holds, where it holds one."""


@block
def data_reference(here: Context) -> Markup:  # noqa: ARG001 - every macro takes the page first
    """Show every kind of data file with its keys, from the models that check them."""
    places = {f"data/{name}/": model for name, model in ONE_TO_A_FILE.items()}
    places["data/events/YYYY/"] = places.pop("data/events/")
    places |= {f"data/{name}.yml": model for name, (model, _) in MANY_TO_A_FILE.items()}
    models: dict[type[BaseModel], str] = {
        model: place for place, model in sorted(places.items())
    }
    for model in [*models]:
        for inner in _records_in(model):
            models.setdefault(inner, "")
    return fill(
        "data-reference.html",
        records=[(model, place, _keys(model, place)) for model, place in models.items()],
    )


def _keys(model: type[BaseModel], place: str) -> list[Key]:
    return [
        Key(
            name=field.alias or name,
            required=field.is_required(),
            about=" ".join(docstrings(model).get(name, "").split()),
            values=_values(field.annotation),
            record=next((inner.__name__ for inner in _inner(field)), ""),
        )
        for name, field in model.model_fields.items()
        if not (place and name in NAMED_ELSEWHERE)
    ]


def _values(annotation: Any) -> list[str]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    return next((found for inner in get_args(annotation) if (found := _values(inner))), [])


def _inner(field: FieldInfo) -> list[type[BaseModel]]:
    return _models(field.annotation)


def _models(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models(inner)]


def _records_in(model: type[BaseModel]) -> list[type[BaseModel]]:
    """Return the records a record is made of, outer ones first."""
    found: list[type[BaseModel]] = []
    for field in model.model_fields.values():
        for inner in _inner(field):
            found += [inner, *_records_in(inner)]
    return found
