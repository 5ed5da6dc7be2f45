"""A list, a mapping, or a text where one of the others belongs: how to write it."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from handbook.check.forms.meant import one_text
from handbook.check.forms.numbers import as_attendance
from handbook.check.forms.places import country_code
from handbook.check.shape.fields import keys, noun
from handbook.problems import did_you_mean
from handbook.read import in_quotes
from handbook.read.document import PlainData

SPECIAL = set(",:[]{}#&*!|>'\"%@`")
"""Characters that ask for quotes around a value inside brackets."""
BULLET = re.compile(r"(?:[•·‣▪●*–—]|-(?=\w)|\d+[.)])\s*")  # noqa: RUF001 - what people type
"""What is written for the dash of a list."""
PEOPLE = re.compile(r"\s*(?:,|;|&|/|\band\b)\s*")
ONLINE = ("online", "remote", "virtual", "zoom", "internet", "youtube")


def as_text(found: Any, key: str) -> str:  # noqa: ANN401 - whatever the file holds
    """Return how to write as text what is a list or a mapping."""
    text = one_text(found)
    if text:
        return f"Write {quoted(text)}."
    if isinstance(found, list) and key == "lang":
        return "A talk has one language: write the one it was mostly given in."
    texts = [entry for entry in found if isinstance(entry, str)] if found else []
    if isinstance(found, list) and len(texts) > 1:
        return f"If it is one text, write {in_quotes(', '.join(texts))}. If not, keep one."
    if isinstance(found, dict) and found:
        return f"Write one text in the line of '{key}:'."
    return "Text that begins with [ or { wants double quotes around it."


def quoted(text: str) -> str:
    """Return a text as it can stand in brackets, in quotes where it needs them."""
    return in_quotes(text) if SPECIAL & set(text) else text


def in_brackets(found: str, key: str) -> str:
    """Return how to write as a list what is one text."""
    bullet = BULLET.match(found)
    if bullet:
        return f"Write '- ' in place of '{bullet[0].strip()}', a dash and a space."
    if found.startswith("[") and found.endswith("]"):
        return f"Remove the quotes around it: {found}"
    parts = PEOPLE.split(found) if key == "speakers" else found.split(",")
    entries = [quoted(entry.strip()) for entry in parts if entry.strip()]
    return f"Write [{', '.join(entries)}]."


def of_list(found: PlainData, record: type[BaseModel] | None) -> str:
    """Return how to write as a list what is a mapping."""
    if not isinstance(found, dict) or not found:
        return ""
    first = next(iter(found))
    if bullet := BULLET.match(first):
        return f"Write '- ' in place of '{bullet[0].strip()}', a dash and a space."
    if record is None:
        return f"Write [{', '.join(quoted(key) for key in found)}]."
    known = keys(record)
    if set(found) & set(known):
        return f"Put '- ' before '{first}', and indent the lines below it like '{first}'."
    value = found[first]
    if "url" in known and isinstance(value, str) and value.startswith("http"):
        return f"Write - {{title: {quoted(first)}, url: {in_quotes(value)}}}."
    return ""


def of_record(found: PlainData, record: type[BaseModel], key: str) -> str:
    """Return how to write as a record what is a text or a list."""
    if isinstance(found, list):
        if found and isinstance(found[0], list):
            return "Remove one pair of the brackets."
        if found and all(isinstance(entry, dict) for entry in found):
            return "Remove the dashes, and start all keys in one column."
        if "url" in keys(record) and all(isinstance(entry, str) for entry in found):
            return "Write one address behind the colon; others belong under 'links'."
        return ""
    if not isinstance(found, str):
        return ""
    return _from_text(found, record, key)


def _from_text(found: str, record: type[BaseModel], key: str) -> str:
    names = keys(record)
    if key == "attendance" and (mended := as_attendance(found)):
        return mended
    if key == "place":
        return _as_place(found)
    if "{" in found or "[" in found or "\n" in found:
        return did_you_mean("", names, f"{noun(record)} has")
    has = f" {noun(record)} has: {', '.join(names)}." if names[0] == "id" else ""
    return f"Write {_example(found, names)}.{has}"


def _example(found: str, names: list[str]) -> str:
    """Return a text as the key it is likeliest to be for, with the others it needs."""
    if found.startswith("http") and "url" in names:
        name = "alt" if "alt" in names else names[0] if names[0] != "url" else "title"
        return f"{{{name}: …, url: {in_quotes(found)}}}"
    if names[0] in ("id", "url"):
        return f"{{{names[0]}: …, {names[1]}: {quoted(found)}, …}}"
    return f"{{{names[0]}: {quoted(found)}}}"


def _as_place(found: str) -> str:
    if found.casefold() in ONLINE:
        return "Leave 'place' out, and write format: online."
    *before, last = [part.strip() for part in found.split(",")]
    code = country_code(last) if before else ""
    if code and len(before) == 1:
        return f"Write {{city: {quoted(before[0])}, country: {code}}}."
    if code:
        venue, city = ", ".join(before[:-1]), before[-1]
        inside = f"venue: {{name: {quoted(venue)}}}, city: {quoted(city)}, country: {code}"
        return f"Write {{{inside}}}."
    if before:
        return "A place has: city, country, venue, note."
    return f"Write {{city: {quoted(found)}}}."
