"""What a value should have been, in words a writer of data files knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from handbook.check.forms.hints import BY_FORM, as_slug
from handbook.check.forms.kinds import as_text, in_brackets, of_list, of_record
from handbook.check.forms.meant import LEAVE_OUT, allowed_hint, is_placeholder
from handbook.check.forms.numbers import as_count, as_figure, as_number
from handbook.check.forms.places import as_timezone
from handbook.check.forms.times import as_minutes
from handbook.check.shape.fields import fields, record_in, required
from handbook.read.document import PlainData

MAPPING = "a mapping: keys with values, indented below it"
TYPES = {
    "string_type": "text",
    "list_type": "a list: each entry in a line of its own that starts with '- '",
    "model_type": MAPPING,
    "model_attributes_type": MAPPING,
    "dict_type": MAPPING,
    "int_type": "a whole number, in digits",
    "int_parsing": "a whole number, in digits",
    "int_from_float": "a whole number, in digits",
    "int_parsing_size": "a whole number of a few digits",
    "float_type": "a number, in digits",
    "float_parsing": "a number, in digits",
    "finite_number": "a number, in digits",
    "greater_than_equal": "a number from {ge} upwards",
    "less_than_equal": "a number up to {le}",
    "string_too_short": "some text; leave the key out where nothing is known",
    "string_too_long": "at most {max_length} characters",
    "too_short": "at least one entry",
    "too_long": "at most {max_length} characters",
    "string_pattern_mismatch": "hours and minutes from the start, such as -01:30",
    "string_unicode": "text without halves of characters",
}
"""What pydantic's kinds of errors mean in a data file."""
LONGEST = 300
"""Characters of a value up to which a hint is made of it."""
TRUTHS = {"yes": "true", "y": "true", "on": "true", "1": "true"} | {
    "no": "false",
    "n": "false",
    "off": "false",
    "0": "false",
}


@dataclass(frozen=True)
class Surroundings:
    """What stands around a value that is wrong."""

    key: str
    """The key it is given for; empty for the whole record."""
    record: type[BaseModel] | None = None
    """What record belongs there, if one does."""
    is_optional: bool = False
    """Whether the key can be left out."""
    place: PlainData = None
    """The event's place, as written."""


def expected(detail: ErrorDetails, around: Surroundings) -> str:
    """Return a hint about a value that is wrong: what belongs there, and the value so written.

    Args:
        detail: What pydantic says.
        around: What stands around the value.
    """
    found = detail["input"]
    if found is None:
        return "Write the value, or remove the empty entry."
    if isinstance(found, str) and len(found) > LONGEST and detail["type"] == "HB105":
        return f"Expected {detail['ctx']['message']}."
    if around.is_optional and isinstance(found, str) and is_placeholder(found):
        return LEAVE_OUT
    if detail["type"] == "enum":
        allowed = [str(value) for value in detail["ctx"]["expected"].split("'")[1::2]]
        return allowed_hint(found, allowed)
    if detail["type"] == "HB105":
        return _expected_form(detail, around)
    words = TYPES.get(detail["type"]) or detail["msg"].replace("Input should", "it should")
    hint = f"Expected {words.format(**detail.get('ctx', {}))}."
    return f"{hint} {_mended(detail['type'], found, around)}".strip()


def _expected_form(detail: ErrorDetails, around: Surroundings) -> str:
    message = f"Expected {detail['ctx']['message']}."
    return f"{message} {_in_form(detail, around)}".strip()


def _in_form(detail: ErrorDetails, around: Surroundings) -> str:
    """Return how to write a value that has another form; empty where nobody can tell."""
    found, form = detail["input"], detail["ctx"]["form"]
    if not isinstance(found, str):
        return _one_of_list(found, form)
    found = found.strip()
    if detail["ctx"]["message"] == "true or false":
        truth = TRUTHS.get(found.casefold())
        return f"Write {truth}." if truth else ""
    if is_placeholder(found) and not around.is_optional:
        return "It cannot be left out."
    if form == "timezone":
        return as_timezone(found, around.place)
    if form == "slug":
        return as_slug(found, around.key)
    return BY_FORM[form](found) if form in BY_FORM else ""


def _one_of_list(found: PlainData, form: str) -> str:
    if not isinstance(found, list):
        return ""
    if form in ("date", "day") and len(found) > 1:
        return f"For several days write date: {found[0]} and end_date: {found[-1]}."
    is_one = len(found) == 1 and isinstance(found[0], str)
    return "Write it behind the colon, without a dash or brackets." if is_one else ""


def _mended(kind: str, found: Any, around: Surroundings) -> str:  # noqa: ANN401 - any value
    """Return what the value found may have been meant to be; empty where nobody can tell."""
    if isinstance(found, str) and len(found) > LONGEST:
        return ""
    if kind == "string_type":
        return as_text(found, around.key)
    if kind == "list_type":
        return _as_list(found, around)
    if kind.startswith("model") and around.record:
        return of_record(found, around.record, around.key)
    if isinstance(found, str) and kind.startswith(("int", "float")):
        return _as_digits(found, around.key)
    return ""


def _as_list(found: PlainData, around: Surroundings) -> str:
    if not isinstance(found, str):
        return of_list(found, around.record)
    if around.record and not set(required(around.record)) <= {"url", "name"}:
        return of_record(found, around.record, around.key).replace("Write {", "Write - {")
    return in_brackets(found, around.key)


def _as_digits(found: str, key: str) -> str:
    suggest = {"count": as_count, "minutes": as_minutes, "value": as_figure}
    return suggest.get(key, as_number)(found)


@cache
def _adapter(owner: type[BaseModel], key: str) -> TypeAdapter[Any]:
    field = fields(owner)[key]
    kind: Any = field.annotation
    for constraint in field.metadata:
        kind = Annotated[kind, constraint]
    return TypeAdapter(kind)


def value_hint(owner: type[BaseModel], key: str, value: PlainData) -> str:
    """Return a hint about a value that is to move to another key; empty where it fits there.

    Args:
        owner: The record that has the key.
        key: The key that is meant.
        value: The value as written for the wrong key.
    """
    if value is None:
        return ""
    try:
        _adapter(owner, key).validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        if len(first["loc"]) > 0 or first["type"] in ("missing", "extra_forbidden"):
            return ""
        hint = expected(first, Surroundings(key, record_in(fields(owner)[key].annotation)))
        return hint[hint.find("Write ") :] if " Write " in hint else hint
    return ""
