"""JSON Schemas of the files of data that the site offers, made from the models."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from handbook.model.schema.generate import DRAFT, KEYWORDS
from handbook.model.site.data_files import FORMAT, DataFile
from handbook.model.values.forms import FORM
from handbook.publish.exported import EXPORTS
from handbook.publish.site import Site

LETTERS = {"type": "string", "minLength": 2, "maxLength": 2}
FORMS: dict[str, dict[str, object]] = {
    "text": {"type": "string"},
    "slug": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "url": {"type": "string", "format": "uri"},
    "date": {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    "time": {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
    "country": {**LETTERS, "title": "ISO 3166-1 alpha-2"},
    "language": {**LETTERS, "title": "ISO 639-1"},
    "timezone": {"type": "string", "title": "IANA time zone"},
}
"""What the forms of small values are where nobody types them: by their names in the models."""


def file_schema(file: DataFile, site: Site) -> dict[str, Any]:
    """Return the JSON Schema of one of the files."""
    record = _record_schema(EXPORTS[file.name][0])
    parts = record.pop("$defs", {})
    text, address = {"type": "string"}, {"type": "string", "format": "uri"}
    licence = {"type": "object", "required": ["name", "url"]}
    properties = {
        "$schema": address,
        "format": {"const": FORMAT, "description": "Raised when a key changes or goes."},
        "title": text,
        "about": text,
        "source": {**address, "description": "The handbook this comes from."},
        "licence": {**licence, "properties": {"name": text, "url": address}},
        "count": {"type": "integer", "minimum": 0, "description": "How many records follow."},
        "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
    }
    return {
        "$schema": DRAFT,
        "$id": site.file(file.schema),
        "title": file.name.capitalize(),
        "description": file.about,
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "$defs": {**parts, "record": record},
    }


def _record_schema(kind: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a record as it is written out, which may gain keys later."""
    schema = kind.model_json_schema(
        by_alias=True, mode="serialization", schema_generator=_AsWritten
    )
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("additionalProperties", None)
    found: dict[str, Any] = _with_forms(schema)
    return found


class _AsWritten(GenerateJsonSchema):
    """Leaves out null, which is not written, and titles that only repeat a key."""

    def generate_inner(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401 - pydantic's own union
        found = super().generate_inner(schema)
        return {KEYWORDS.get(key, key): value for key, value in found.items()}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's signature
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _with_forms(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a schema with the forms of its values; a record is always written as a whole."""
    if isinstance(schema, list):
        return [_with_forms(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    form, *others = schema.get("anyOf") or [None]
    if form and FORM in form:
        [record] = others
        return _with_forms({**schema, **record, "anyOf": None})
    return {
        key: value
        for name, part in schema.items()
        for key, value in (FORMS[part] if name == FORM else {name: _with_forms(part)}).items()
        if value is not None
    }
