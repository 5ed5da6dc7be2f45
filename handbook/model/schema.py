"""JSON Schemas of the data files, made from the models."""

from __future__ import annotations

from typing import Any

from handbook.model.event import Event


def event_schema() -> dict[str, Any]:
    """Return the JSON Schema of an event's data file."""
    schema = Event.model_json_schema(by_alias=True)
    schema["properties"].pop("id")
    schema["required"].remove("id")
    return schema
