"""What a value should have been, in words a writer of data files knows."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from handbook.check.fields import keys, noun
from handbook.check.hints import BY_FORM, as_count, as_number
from handbook.check.meant import one_text
from handbook.problems import did_you_mean
from handbook.read import in_quotes

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
SPECIAL = set(",:[]{}#&*!|>'\"%@`")
"""Characters that ask for quotes around a value inside brackets."""


def expected_type(detail: ErrorDetails, record: type[BaseModel] | None) -> str:
    """Return a hint about a value of the wrong type or size.

    Args:
        detail: What pydantic says.
        record: What record belongs there, if one does.
    """
    kind, found = detail["type"], detail["input"]
    if found is None:
        return "Write the value, or remove the empty entry."
    words = TYPES.get(kind) or detail["msg"].replace("Input should", "it should")
    hint = f"Expected {words.format(**detail.get('ctx', {}))}."
    return f"{hint} {_mended(kind, found, record, str(detail['loc'][-1]))}".strip()


def _mended(kind: str, found: Any, record: type[BaseModel] | None, key: str) -> str:  # noqa: ANN401
    """Return what the value found may have been meant to be; empty where nobody can tell."""
    if kind == "string_type":
        return _as_text(found)
    if not isinstance(found, str):
        return ""
    if kind == "list_type":
        return f"Write {_in_brackets(found)}."
    if kind.startswith("model") and record:
        return _as_record(found, record)
    if kind.startswith(("int", "float")):
        return as_count(found) if key == "count" else as_number(found)
    return ""


def _as_text(found: Any) -> str:  # noqa: ANN401 - whatever the file holds
    text = one_text(found)
    if not text:
        return "Text that begins with [ or { wants double quotes around it."
    return f"Write {in_quotes(text) if SPECIAL & set(text) else text}."


def _in_brackets(found: str) -> str:
    entries = [entry.strip() for entry in found.split(",") if entry.strip()]
    quoted = [in_quotes(entry) if SPECIAL & set(entry) else entry for entry in entries]
    return f"[{', '.join(quoted)}]"


def _as_record(found: str, record: type[BaseModel]) -> str:
    names = keys(record)
    if found.startswith("http") and "url" in names:
        return f"Write {{title: …, url: {in_quotes(found)}}}."
    if SPECIAL & set(found):
        return did_you_mean("", names, f"{noun(record)} has")
    return f"Write {{{names[0]}: {found}}}."


def expected_form(detail: ErrorDetails) -> str:
    """Return a hint about a value in the wrong form: the form, and the value in it."""
    suggest = BY_FORM.get(detail["ctx"]["form"])
    found = detail["input"]
    mended = suggest(found.strip()) if suggest and isinstance(found, str) else ""
    return f"Expected {detail['ctx']['message']}. {mended}".strip()
