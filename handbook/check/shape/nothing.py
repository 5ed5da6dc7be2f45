"""What stands where a record belongs and is none."""

from __future__ import annotations

from pydantic import BaseModel

from handbook.check.shape.fields import keys, noun, required
from handbook.problems import Problem
from handbook.read.document import START, Document, Location, PlainData

FOUND = {type(None): "nothing", list: "a list", str: "text without a key"}


def not_a_record(
    document: Document, model: type[BaseModel], at: Location, data: PlainData
) -> Problem:
    """Return the problem of a file, or an entry of one, that is no record.

    Args:
        document: The file.
        model: What the record should be.
        at: Where in the file it should be; empty for the whole file.
        data: What is there.
    """
    has = f"{noun(model)} has keys with values: {', '.join(keys(model))}."
    needs = ", ".join(required(model))
    hint = f"Write at least: {needs}. {has}" if needs else has
    if isinstance(data, list) and not at:
        hint = _of_a_list(data, noun(model).casefold())
    elif isinstance(data, str):
        hint = _of_text(data, at, required(model) or keys(model)) + has
    place = START if data is None and not at else at
    message = f"found {FOUND[type(data)]} where a record belongs"
    return document.problem("HB007", message, hint=hint, at=place)


def _of_a_list(data: list[PlainData], name: str) -> str:
    if len(data) == 1:
        return "Remove the dash of the first line, and start every key at the left edge."
    return f"Write {name} to a file, each without the dash before its first key."


def _of_text(data: str, at: Location, names: list[str]) -> str:
    key, colon, value = data.partition(":")
    if colon and key.strip().isidentifier() and value.strip():
        return f"Put a space after the colon: {key}: {value.strip()}. "
    if at and "\n" not in data and len(data) <= 60:  # noqa: PLR2004 - what a hint repeats
        return f"Below '{at[-1]}:' write, indented by two spaces, {names[0]}: {data}. "
    return "Write each fact in a line of its own: its key, a colon, a space, the value. "
