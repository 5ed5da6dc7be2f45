"""Where an imported record's file belongs, and how its keys are ordered."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from handbook.importers.imported import Draft
from handbook.model import Event, Group, Source
from handbook.model.base import Record
from handbook.model.site import filing
from handbook.write import Writable


def event_path(record: Mapping[str, Writable]) -> str:
    """Return where an event's data file belongs, from the project's root.

    Args:
        record: The event as its data file will have it.
    """
    return filing.event_path(next(filing.event_names(record)), record.get("date"))


def group_draft(group: str, name: str, **more: Writable | None) -> Draft:
    """Return a new group as a draft.

    Args:
        group: Its id, from ``Known.group_for``.
        name: Its name as the foreign file writes it.
        more: Other fields of a group; empty ones are left out.
    """
    return Draft(filing.group_path(group), record_in_order({"name": name, **more}, Group))


def source(title: str, **more: str | None) -> dict[str, Writable]:
    """Return the entry of an event's ``sources`` for the file it was imported from.

    Args:
        title: The file's own title, or a description of it.
        more: Other fields of a source as far as known: ``url``, ``author``, ``date``,
            ``licence``, ``note``.
    """
    return record_in_order({"title": title, "read": "full", **more}, Source)


def record_in_order(
    values: Mapping[str, Any], model: type[Record] = Event
) -> dict[str, Writable]:
    """Return a record with its keys in the order of the model and nothing empty in it.

    Keys that the model does not have come last, so that ``handbook check`` names them.

    Args:
        values: The record; ``None``, ``False``, empty texts, lists and mappings are dropped.
        model: What it is a record of.
    """
    order = [*(key for key in model.model_fields if key in values), *values]
    found: dict[str, Writable] = {}
    for key in dict.fromkeys(order):
        value = _in_order(values[key], _record_of(model, key))
        if not _is_empty(value):
            found[key] = value
    return found


def _in_order(value: Any, model: type[Record] | None) -> Any:  # noqa: ANN401 - any record's
    if isinstance(value, Mapping):
        return record_in_order(value, model or Record)
    if isinstance(value, list | tuple):
        entries = (_in_order(entry, model) for entry in value)
        return [entry for entry in entries if not _is_empty(entry)]
    return value


def _is_empty(value: Any) -> bool:  # noqa: ANN401 - any record's
    """Tell whether a value says nothing; the number 0 says something."""
    return value is None or value is False or value in ("", [], {})


@cache
def _record_of(model: type[Record], key: str) -> type[Record] | None:
    """Return which record stands under a key, alone or in a list."""
    field = model.model_fields.get(key)
    waiting = [field.annotation] if field else []
    while waiting:
        kind: Any = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, Record):
            return kind
        waiting += get_args(kind)
    return None
