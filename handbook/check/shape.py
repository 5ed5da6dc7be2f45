"""The shape of a record: pydantic's errors as problems at their place, with their mend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from handbook.check.expected import expected_form, expected_type
from handbook.check.fields import keys, meaning, model_at, noun
from handbook.check.meant import allowed_hint
from handbook.model.base import Record
from handbook.problems import CODES, Problem, did_you_mean, nearest
from handbook.read.document import Document, Location, PlainData

AnyRecord = TypeVar("AnyRecord", bound=Record)

MAX_QUOTED = 40
"""Characters of a found value that a message repeats."""


def validate(
    document: Document,
    model: type[AnyRecord],
    *,
    at: Location = (),
    given: Mapping[str, str] | None = None,
) -> tuple[AnyRecord | None, list[Problem]]:
    """Return the record a document holds, or nothing and every problem of its shape.

    Args:
        document: The file, read.
        model: What the record should be.
        at: Where in the file the record is, for files that hold several.
        given: Fields that come from elsewhere, such as the id from the file's name.
    """
    given = given or {}
    data = _at(document.data, at)
    if not isinstance(data, dict):
        return None, [_not_a_record(document, model, at, data)]
    reserved = [_reserved(document, (*at, name)) for name in given if name in data]
    written = {key: value for key, value in data.items() if key not in given}
    try:
        return model.model_validate({**written, **given}), reserved
    except ValidationError as error:
        shape = _Shape(document, model, at, given)
        return None, reserved + list(shape.problems(error.errors(include_url=False)))


def _at(data: PlainData, location: Location) -> PlainData:
    for step in location:
        data = data[step]  # type: ignore[index]  # the caller took the way from the data
    return data


def _not_a_record(
    document: Document, model: type[Record], at: Location, data: PlainData
) -> Problem:
    found = {type(None): "nothing", list: "a list", str: "text without a key"}[type(data)]
    hint = did_you_mean("", keys(model), f"{noun(model)} has keys with values")
    return document.problem("HB007", f"found {found} where a record belongs", hint=hint, at=at)


def _reserved(document: Document, at: Location) -> Problem:
    hint = "Remove the line: the name of the file, or of the entry, is its id."
    return document.problem("HB103", f"unknown key '{at[-1]}'", hint=hint, at=at, of_key=True)


@dataclass(frozen=True)
class _Shape:
    """A record whose shape is wrong."""

    document: Document
    model: type[Record]
    at: Location
    """Where in the file the record is."""
    given: Mapping[str, str]

    def problems(self, details: list[ErrorDetails]) -> Iterator[Problem]:
        misspelt = self._misspelt(details)
        missing: dict[Location, list[str]] = defaultdict(list)
        for detail in details:
            where: Location = tuple(detail["loc"])
            if detail["type"] != "missing":
                yield self._problem(detail, where)
            elif where not in misspelt:
                missing[where[:-1]].append(str(where[-1]))
        for where, names in missing.items():
            yield from self._missing(where, names)

    def _misspelt(self, details: list[ErrorDetails]) -> set[Location]:
        """Return the missing keys that are there under a misspelt name: one slip each."""
        missing = {tuple(d["loc"]) for d in details if d["type"] == "missing"}
        found: set[Location] = set()
        for detail in details:
            if detail["type"] == "extra_forbidden":
                *parent, key = detail["loc"]
                near = nearest(str(key), keys(self._owner(tuple(parent))))
                found |= {(*parent, near)} & missing if near else set()
        return found

    def _owner(self, where: Location) -> type[BaseModel]:
        return model_at(self.model, where) or self.model

    def _missing(self, where: Location, names: list[str]) -> Iterator[Problem]:
        """Yield a problem for keys without a value, and one for all that are not there."""
        owner = self._owner(where)
        absent = []
        for name in names:
            place = (*self.at, *where, name)
            if place in self.document.keys:
                hint = _hint_for_nothing(self.document, place)
                message = f"{_label(where)}'{name}' has no value"
                yield self.document.problem("HB101", message, hint=hint, at=place)
            else:
                absent.append(name)
        if absent:
            verb = "is" if len(absent) == 1 else "are"
            message = f"{_label(where)}{_listed(absent)} {verb} missing"
            hint = " ".join(f"Add '{name}': {meaning(owner, name)}" for name in absent)
            yield self.document.problem("HB101", message, hint=hint, at=(*self.at, *where))

    def _problem(self, detail: ErrorDetails, where: Location) -> Problem:
        kind = detail["type"]
        place: Location = (*self.at, *where)
        if kind == "extra_forbidden":
            return self._unknown_key(detail, where)
        if where and str(where[0]) in self.given:
            hint = expected_form(detail)
            message = f"found {_quote(detail['input'])}"
            return self.document.problem("HB105", message, hint=hint, at=self.at, of_key=True)
        if kind in CODES and kind != "HB105":
            place = (*place, *detail["ctx"]["at"])
            message = f"{_label(where)}{detail['ctx']['message']}"
            return self.document.problem(kind, message, hint=CODES[kind].mend, at=place)
        message = f"{_label(where)}found {_quote(detail['input'])}"
        if kind == "enum":
            allowed = [str(value) for value in detail["ctx"]["expected"].split("'")[1::2]]
            hint = allowed_hint(detail["input"], allowed)
            return self.document.problem("HB104", message, hint=hint, at=place)
        code = "HB105" if kind == "HB105" else "HB102"
        record = model_at(self.model, where)
        hint = expected_form(detail) if kind == "HB105" else expected_type(detail, record)
        return self.document.problem(code, message, hint=hint, at=place)

    def _unknown_key(self, detail: ErrorDetails, where: Location) -> Problem:
        key, owner = str(where[-1]), self._owner(where[:-1])
        hint = did_you_mean(key, keys(owner), f"{noun(owner)} has")
        if detail["input"] is None and " " in key and not nearest(key, keys(owner)):
            hint = "Put double quotes around a text that has a comma in it."
        message = f"{_label(where[:-1])}unknown key {_quote(key)}"
        at = (*self.at, *where)
        return self.document.problem("HB103", message, hint=hint, at=at, of_key=True)


def _hint_for_nothing(document: Document, place: Location) -> str:
    line = document.line(document.position(place).line)
    if " #" in line:
        return "What follows a # is a comment. Put double quotes around a value that holds one."
    return "Write the value after the colon."


def _listed(names: list[str]) -> str:
    quoted = [f"'{name}'" for name in names]
    if len(quoted) == 1:
        return quoted[0]
    return ", ".join(quoted[:-1]) + f" and {quoted[-1]}"


def _label(location: Location) -> str:
    """Return a location as the start of a message: ``talks.0.title: ``; empty at the top."""
    return ".".join(str(step) for step in location) + ": " if location else ""


def _quote(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= MAX_QUOTED else f"'{text[:MAX_QUOTED]}…'"
