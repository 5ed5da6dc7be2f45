"""Where a data file should lie, where that follows from its name or its date alone."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from handbook.mend.proof import read
from handbook.model.base import SLUG
from handbook.model.values.dates import PartialDate

TYPED = re.compile(r"\.ya?ml(?:\.txt)?", re.IGNORECASE)
"""Endings that are meant to be ``.yml``; some systems add ``.txt`` to one."""
EVENTS = ("data", "events")
NAMED = re.compile(r"(\d{4})(-\d{2}){0,2}-")


def right_place(path: str, text: str) -> str:
    """Return where a file should lie; its own path where it lies well or nobody can tell.

    Args:
        path: The file's path from the project's root.
        text: Its text, from which an event's year is read.
    """
    place = PurePosixPath(path)
    stem, dot, ending = place.name.partition(".")
    if TYPED.fullmatch(dot + ending) and SLUG.fullmatch(stem):
        place = place.with_name(f"{stem}.yml")
    if place.parts[:2] == EVENTS and place.suffix == ".yml" and (year := _year(stem, text)):
        place = PurePosixPath(*EVENTS, year, place.name)
    return place.as_posix()


def _year(stem: str, text: str) -> str:
    """Return the year of an event; empty unless its date says one and its name no other."""
    document = read(stem, text)
    data = document.data if document else None
    written = data.get("date") if isinstance(data, dict) else None
    if not isinstance(written, str):
        return ""
    try:
        year = f"{PartialDate.parse(written).year:04}"
    except ValueError:
        return ""
    named = NAMED.match(f"{stem}-")
    return "" if named and named[1] != year else year
