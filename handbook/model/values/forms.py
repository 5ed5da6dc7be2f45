"""Names for the forms of small values, by which a JSON Schema describes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetJsonSchemaHandler, PlainSerializer
from pydantic_core import CoreSchema

FORM = "$form"
"""Stands in a generated schema where the form's own description belongs."""
TO_THE_MINUTE = PlainSerializer("{:%H:%M}".format, return_type=str, when_used="json")
"""Writes a time of day as files do, without seconds."""


@dataclass(frozen=True)
class Form:
    """Marks a type of values that have a form of their own: an address, a date, a country."""

    name: str
    """A key of ``handbook.model.schema.forms.FORMS``."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Name the form; what it is in JSON Schema is written once, for all its places."""
        return {FORM: self.name}


@dataclass(frozen=True)
class OrForm:
    """Marks a record that can be written as one value as well: a link as its address."""

    name: str
    """A key of ``handbook.model.schema.forms.FORMS``."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Allow either."""
        return {"anyOf": [{FORM: self.name}, handler(core_schema)]}
