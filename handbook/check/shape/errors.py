"""The shape of a record: pydantic's errors as problems at their place, with their mend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from handbook.check.forms.expected import Surroundings, expected
from handbook.check.forms.places import zone_to_add
from handbook.check.shape.entries import repeated, split_entries, strayed
from handbook.check.shape.fields import is_required, keys, model_at
from handbook.check.shape.foreign import foreign
from handbook.check.shape.keyslips import KeySlip
from handbook.check.shape.labels import label, value_at
from handbook.check.shape.nothing import not_a_record
from handbook.model.base import Record
from handbook.problems import CODES, Problem
from handbook.read.document import Document, Location

AnyRecord = TypeVar("AnyRecord", bound=Record)

MAX_QUOTED = 40
"""Characters of a found value that a message repeats."""
MOST = 500
"""Errors of one record that are looked at; a report shows a hundred."""
TOO_MANY = 5
"""Unknown keys from which a record may be one of another kind."""


def validate(
    document: Document,
    model: type[AnyRecord],
    *,
    at: Location = (),
    given: Mapping[str, str] | None = None,
) -> tuple[AnyRecord | None, list[Problem]]:
    """Return the record a document holds, or nothing and every problem of its shape.

    What follows from a slip that was told of already, on the same line, is not told again.

    Args:
        document: The file, read.
        model: What the record should be.
        at: Where in the file the record is, for files that hold several.
        given: Fields that come from elsewhere, such as the id from the file's name.
    """
    given = given or {}
    data = value_at(document.data, at)
    if not isinstance(data, dict):
        return None, [foreign(document) or not_a_record(document, model, at, data)]
    reserved = [_reserved(document, (*at, name)) for name in given if name in data]
    written = {key: value for key, value in data.items() if key not in given}
    try:
        return model.model_validate({**written, **given}), reserved
    except ValidationError as error:
        shape = _Shape(document, model, at, given)
        found = shape.problems(error.errors(include_url=False))
    other = foreign(document) or shape.another_kind()
    if other:
        return None, [other]
    told = {problem.line for problem in document.problems}
    return None, reserved + [problem for problem in found if problem.line not in told]


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

    def another_kind(self) -> Problem | None:
        """Return the one problem of a record that hardly shares a key with its model."""
        data = value_at(self.document.data, self.at)
        found = [key for key in data if key not in self.given] if isinstance(data, dict) else []
        unknown = [key for key in found if key not in keys(self.model)]
        if len(unknown) < TOO_MANY or len(unknown) <= len(found) / 2:
            return None
        slip = KeySlip(self.document, self.model, self.at, unknown)
        if slip.is_case_alone:
            return None
        kind = self.model.__name__.lower()
        hint = "Was it written for another project? " + slip.hint()
        message = f"found a record that is hardly a {kind}: {slip.message()}"
        message = message.replace(" a event", " an event")
        at = (*self.at, unknown[0])
        return self.document.problem("HB103", message, hint=hint, at=at, of_key=True)

    def problems(self, details: list[ErrorDetails]) -> list[Problem]:
        """Return the problems: of keys one for a record, of values one each."""
        unknown: dict[Location, list[str]] = defaultdict(list)
        missing: dict[Location, list[str]] = defaultdict(list)
        found: list[Problem] = []
        for detail in details[:MOST]:
            *parent, name = detail["loc"] or ("",)
            if detail["type"] == "HB101" and len(detail["input"] or ()) == 1:
                missing[tuple(detail["loc"])].append("title")
                continue
            if detail["type"] == "extra_forbidden":
                unknown[tuple(parent)].append(str(name))
            elif detail["type"] == "missing":
                missing[tuple(parent)].append(str(name))
            else:
                found.append(self._problem(detail, self._written(tuple(detail["loc"]))))
        return [*self._of_keys(unknown, missing), *found]

    def _of_keys(
        self, unknown: dict[Location, list[str]], missing: dict[Location, list[str]]
    ) -> Iterator[Problem]:
        empty = [
            (where, name)
            for where, names in missing.items()
            for name in names
            if (*self.at, *where, name) in self.document.keys
        ]
        for where, name in empty:
            missing[where].remove(name)
            yield self._without_value(where, name)
        strays = {name for names in unknown.values() for name in names}
        wanted = {
            name: label(self.document, self.at, where).removesuffix(": ")
            for where, names in missing.items()
            for name in names
            if where not in unknown
        }
        slips: dict[Location, KeySlip] = {}
        for where in sorted({*unknown, *missing}, key=self._line):
            absent = [n for n in missing[where] if where in unknown or n not in strays]
            if unknown[where] or absent:
                owner = model_at(self.model, where) or self.model
                place = (*self.at, *where)
                lacking = {key: wanted[key] for key in unknown[where] if key in wanted}
                slips[where] = KeySlip(
                    self.document, owner, place, unknown[where], absent, lacking
                )
        yield from strayed(self.document, self.model, self.at, slips)
        yield from split_entries(self.document, self.at, slips)
        yield from repeated(self.document, self.at, slips)

    def _written(self, where: Location) -> Location:
        """Return the place of a value as written, where a text stands for a whole record."""
        while where and not isinstance(
            value_at(self.document.data, (*self.at, *where[:-1])), dict | list
        ):
            where = where[:-1]
        return where

    def _line(self, where: Location) -> tuple[int, int]:
        return self.document.position((*self.at, *where))

    def _without_value(self, where: Location, name: str) -> Problem:
        message = f"{label(self.document, self.at, where)}'{name}' has no value"
        hint = "Write the value after the colon."
        place = (*self.at, *where, name)
        return self.document.problem("HB101", message, hint=hint, at=place)

    def _problem(self, detail: ErrorDetails, where: Location) -> Problem:
        kind = detail["type"]
        place: Location = (*self.at, *where)
        around = self._around(where)
        if where and str(where[0]) in self.given:
            hint = expected(detail, around)
            message = f"found {_quote(detail['input'])}"
            return self.document.problem("HB105", message, hint=hint, at=self.at, of_key=True)
        start = label(self.document, self.at, where)
        if kind in CODES and kind != "HB105":
            place = (*place, *detail["ctx"]["at"])
            message = f"{start}{detail['ctx']['message']}"
            is_zone = kind == "HB101" and place[-1] in ("start", "end")
            hint = zone_to_add(around.place) if is_zone else CODES[kind].mend
            return self.document.problem(kind, message, hint=hint, at=place)
        message = f"{start}found {_quote(detail['input'])}"
        code = {"enum": "HB104", "HB105": "HB105"}.get(kind, "HB102")
        return self.document.problem(code, message, hint=expected(detail, around), at=place)

    def _around(self, where: Location) -> Surroundings:
        names = [step for step in where if isinstance(step, str)]
        owner: type[BaseModel] = self.model
        key = names[-1] if names else ""
        if where and isinstance(where[-1], str):
            owner = model_at(self.model, where[:-1]) or self.model
        data = value_at(self.document.data, self.at)
        place = data.get("place") if isinstance(data, dict) else None
        record = model_at(self.model, where)
        optional = bool(key) and not is_required(owner, key)
        is_entry = bool(where) and isinstance(where[-1], int)
        return Surroundings(key, record, optional and not is_entry, place)


def _quote(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= MAX_QUOTED else f"'{text[:MAX_QUOTED]}…'"
