"""A draft cut down to what a data file may hold, with every cut told."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.placing import record_in_order
from handbook.model import Event, Group
from handbook.model.base import Record
from handbook.model.values.characters import INVISIBLE
from handbook.write import Writable

ROUNDS = 20
"""Times a record is looked at again after cuts; each round cuts everything it finds wrong."""
SHOWN = 60
"""Characters of a value that was cut, as the message repeats it."""


def fitted(draft: Draft, *, file: str, line: int = 1) -> Imported:
    """Return a draft that passes the model, and what had to go for it.

    Where the record cannot be saved, there is no draft, and an oddity says why.

    Args:
        draft: What an importer made.
        file: The foreign file, for oddities.
        line: Line in it, for oddities.
    """
    model = Group if draft.path.startswith("data/groups/") else Event
    record, cuts = cut_to_fit(draft.record, model, {"id": PurePosixPath(draft.path).stem})
    oddities = tuple(Oddity(file, line, cut) for cut in cuts)
    if record is None:
        lost = Oddity(file, line, f"not taken over at all: no record fits {draft.path}")
        return Imported((), (*oddities, lost))
    return Imported((Draft(draft.path, record),), oddities)


def cut_to_fit(
    values: Mapping[str, Any], model: type[Record], given: Mapping[str, str] | None = None
) -> tuple[dict[str, Writable] | None, list[str]]:
    """Return a record that its model accepts, or nothing, and a sentence for each cut.

    Args:
        values: The record.
        model: What it has to be.
        given: Fields that do not stand in the file, such as the id.
    """
    record, cuts = copy.deepcopy(record_in_order(values, model)), list[str]()
    for _ in range(ROUNDS):
        try:
            model.model_validate({**record, **(given or {})})
        except ValidationError as error:
            # From the back, so that positions in lists stay true while entries go.
            wrong = error.errors(include_url=False, include_context=True)
            told = [_cut(record, detail) for detail in sorted(wrong, key=_place, reverse=True)]
        else:
            return record, cuts
        if None in told:
            return None, [*cuts, *(text for text in told if text)]
        cuts += [text for text in told if text]
        record = record_in_order(record, model)
    return None, cuts


def _place(detail: ErrorDetails) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (0, step) for step in detail["loc"]]


def _cut(record: dict[str, Any], detail: ErrorDetails) -> str | None:
    """Take a faulty value out and say so; say nothing where the whole record is at fault."""
    at = (*detail["loc"], *detail.get("ctx", {}).get("at", ()))
    holder: Any = record
    way: list[str | int] = []
    for step in at:
        inside = isinstance(holder, dict | list) and _has(holder, step)
        if not inside:
            break
        way.append(step)
        holder = holder[step]
    if not way:
        return None
    return _taken_out(record, way, detail["msg"])


def _has(holder: dict[str, Any] | list[Any], step: str | int) -> bool:
    if isinstance(holder, dict):
        return step in holder
    return isinstance(step, int) and step < len(holder)


def _taken_out(record: dict[str, Any], way: list[str | int], why: str) -> str:
    holder: Any = record
    for step in way[:-1]:
        holder = holder[step]
    value = holder.pop(way[-1])
    shown = INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", str(value)).replace("\n", " ")
    shown = shown.encode("utf-8", "replace").decode()
    if len(shown) > SHOWN:
        shown = f"{shown[:SHOWN]}…"
    place = ".".join(str(step) for step in way)
    return f"left out {place}, '{shown}': {why[:1].lower()}{why[1:]}"
