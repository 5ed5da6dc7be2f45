"""A model as JSON Schema, written for the person whose editor reads it."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from handbook.model.docstrings import docstrings
from handbook.model.schema.forms import TEXT_TYPES

DRAFT = "https://json-schema.org/draft/2020-12/schema"
KEYWORDS = {
    "ge": "minimum",
    "le": "maximum",
    "min_length": "minLength",
    "max_length": "maxLength",
}
"""Limits that pydantic passes on by their Python names where a validator stands before them."""


class ForEditors(GenerateJsonSchema):
    """Leaves out what only a program would want, and says in words what a person asks."""

    schema_dialect = DRAFT

    def generate_inner(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401 - pydantic's own union
        """Give limits their names in JSON Schema."""
        found = super().generate_inner(schema)
        return {KEYWORDS.get(key, key): value for key, value in found.items()}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's signature
        """Say no: a key's title would repeat the key."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: what is unknown is left out of a file, key and all."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Keep a default that says something: a word or a truth, not an empty list."""
        found = super().default_schema(schema)
        if not isinstance(found.get("default"), str | bool):
            found.pop("default", None)
        return found

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Allow numbers as text, unless a pattern decides."""
        found = super().str_schema(schema)
        return found if "pattern" in found else {**found, "type": TEXT_TYPES}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Say of each value what it means."""
        found = super().enum_schema(schema)
        found["enumDescriptions"] = [meaning(member) for member in schema["members"]]
        return found


def meaning(member: Enum) -> str:
    """Return what a value means: the docstring below it, else its label, else nothing."""
    label = str(getattr(member, "label", ""))
    return docstrings(type(member)).get(member.name) or (label if label != member.value else "")
