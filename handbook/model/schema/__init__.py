"""JSON Schemas of the data files, made from the models, for editors and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from handbook.model.base import Record
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.model.schema.forms import forms
from handbook.model.schema.generate import DRAFT, ForEditors
from handbook.model.schema.rules import RULES
from handbook.model.schema.snippets import EXAMPLES, SNIPPETS
from handbook.model.values.forms import FORM

NAMED_BY = {"url": "url", "old": "place"}
"""The form of the names of entries that fill a field which is no slug, by that field."""


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of every kind of data file, by its name: ``event``, ``people``."""
    kinds = {kind.removesuffix("s"): kind for kind in ONE_TO_A_FILE}
    kinds |= {kind: kind for kind in MANY_TO_A_FILE}
    return {name: schema_of(kind) for name, kind in kinds.items()}


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of one kind of data file, by its place below data/: ``events``."""
    if kind in ONE_TO_A_FILE:
        return _one(kind.removesuffix("s"), ONE_TO_A_FILE[kind])
    return _many(kind, *MANY_TO_A_FILE[kind])


def schema_files() -> dict[str, str]:
    """Return the text of every file of data/schema/, by its name: ``event.schema.json``."""
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas().items()
    }


def _one(name: str, model: type[Record]) -> dict[str, Any]:
    record = model.model_json_schema(schema_generator=ForEditors)
    definitions = record.pop("$defs", {})
    _without(record, "id")
    _dress(model.__name__, record, definitions)
    return _document(name, record, definitions)


def _many(name: str, model: type[Record], given: str | None) -> dict[str, Any]:
    record = model.model_json_schema(schema_generator=ForEditors)
    definitions = record.pop("$defs", {})
    _without(record, given)
    names = {FORM: NAMED_BY.get(given, "slug")} if given else {"minLength": 1, "maxLength": 60}
    entries = {
        "title": name.capitalize(),
        "description": f"Entries by name. {record['description']}",
        "type": "object",
        "propertyNames": names,
        "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
    }
    definitions = {model.__name__: record, **definitions}
    _dress("", {}, definitions)
    return _document(name, entries, definitions)


def _without(record: dict[str, Any], given: str | None) -> None:
    """Leave out the field that the name of a file or entry gives."""
    if given:
        del record["properties"][given]
        record["required"] = [key for key in record["required"] if key != given]
    if not record.get("required"):
        record.pop("required", None)


def _dress(name: str, record: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Add the rules and the offered entries of a record and of all that it holds."""
    for key, found in {name: record, **definitions}.items():
        found.update(RULES.get(key, {}))
        for field, examples in EXAMPLES.get(key, {}).items():
            found["properties"][field]["examples"] = examples
        if key in SNIPPETS:
            found["defaultSnippets"] = [SNIPPETS[key]]


def _document(name: str, record: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    everything = {**record, "$defs": definitions}
    used = sorted(set(_forms_in(everything)))
    shared = {form: forms()[form] for form in used}
    titled = {entry["title"].title().replace(" ", ""): entry for entry in shared.values()}
    everything = _referring(everything)
    everything["$defs"] = {**everything["$defs"], **titled}
    return {"$schema": DRAFT, "$id": f"{name}.schema.json", **everything}


def _forms_in(schema: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Yield the names of all forms a schema speaks of."""
    if isinstance(schema, dict):
        if FORM in schema:
            yield schema[FORM]
        for value in schema.values():
            yield from _forms_in(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _forms_in(value)


def _referring(schema: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a schema with each form's name turned into a reference to what it is."""
    if isinstance(schema, list):
        return [_referring(value) for value in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _referring(value) for key, value in schema.items() if key != FORM}
    if FORM in schema:
        title = forms()[schema[FORM]]["title"].title().replace(" ", "")
        return {"$ref": f"#/$defs/{title}", **plain}
    return plain
