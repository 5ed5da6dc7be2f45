"""Structured data held against schema.org's own vocabulary."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

VOCABULARY = json.loads(
    (Path(__file__).parent / "vocabulary" / "schema.org.json").read_text(encoding="utf-8")
)
TYPES: Mapping[str, list[str]] = VOCABULARY["types"]
ABOVE: Mapping[str, list[str]] = {**VOCABULARY["values"], **TYPES}
DURATION = re.compile(r"P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")
INPUT = re.compile("-(input|output)$")
"""What an action needs or gives. Source: schema.org/docs/actions.html."""


@cache
def line(kind: str) -> frozenset[str]:
    """Return a type or kind of value and all that stand above it."""
    return frozenset({kind}.union(*(line(parent) for parent in ABOVE.get(kind, ()))))


def faults(thing: Mapping[str, Any], where: str = "") -> Iterator[str]:
    """Yield what schema.org does not know about a thing, at every depth."""
    kind = thing.get("@type")
    if kind is None:
        if set(thing) != {"@id"}:
            yield f"{where}: has no type"
        return
    if kind not in TYPES:
        yield f"{where}: {kind} is no type of the vocabulary"
        return
    known = {
        name: values
        for parent in line(kind) & set(TYPES)
        for name, values in VOCABULARY["properties"][parent].items()
    }
    for name, value in thing.items():
        if name[0] == "@":
            continue
        place = f"{where}/{kind}.{name}"
        if INPUT.sub("", name) not in known:
            yield f"{place}: {kind} has no such property"
        elif not INPUT.search(name):
            for one in value if isinstance(value, list) else [value]:
                yield from _value_faults(one, known[name], place)


def _value_faults(value: object, wanted: list[str], place: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        kind = value.get("@type")
        if kind and not line(kind) & set(wanted):
            yield f"{place}: takes {wanted}, not {kind}"
        yield from faults(value, place)
    elif not any(_fits(value, kind) for kind in wanted):
        yield f"{place}: takes {wanted}, not {value!r}"


def _fits(value: object, kind: str) -> bool:
    if kind in VOCABULARY["choices"] and kind != "Boolean":
        return value in {f"https://schema.org/{one}" for one in VOCABULARY["choices"][kind]}
    if isinstance(value, bool):
        return kind == "Boolean"
    if isinstance(value, int):
        return kind in ("Integer", "Number")
    forms = {"URL": _is_url, "Date": _is_date, "DateTime": _is_time, "Duration": _is_duration}
    if kind in forms:
        return bool(forms[kind](str(value)))
    return kind == "Text" and bool(str(value).strip())


def _is_url(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in text


def _is_date(text: str) -> bool:
    return _reads(date, text) and len(text) == len("2014-12-04")


def _is_time(text: str) -> bool:
    return "T" in text and _reads(datetime, text)


def _reads(kind: type[date], text: str) -> bool:
    try:
        kind.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_duration(text: str) -> bool:
    return DURATION.fullmatch(text) is not None
