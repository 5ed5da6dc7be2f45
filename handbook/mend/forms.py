"""Other forms people write a value in, each of which can mean one thing only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from handbook.model.values.months import month_names
from handbook.model.values.names import countries_by_name, languages_by_name
from handbook.model.values.zones import timezones

YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T00:00(?::00)?Z?)?", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? +([A-Za-z]{3,9})\.?,? +(\d{4})", re.ASCII)
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})", re.ASCII)
TWELVE = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))? ?([ap])\.?m\.?", re.ASCII | re.IGNORECASE)
FULL = re.compile(r"(\d{1,2})(?:[hH]|[:.h](?=\d))([0-5]\d)?(?::00)?(?: ?h| ?Uhr)?", re.ASCII)
BARE = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")


def other_forms(written: str) -> Iterator[str]:
    """Yield what a value can have meant; what the field takes is the right one.

    A day and a month in digits alone are not among them: 04/12 has two meanings.
    """
    word = "-".join(written.casefold().replace("_", " ").split())
    yield from dict.fromkeys([word, written.upper(), written.casefold()])
    for names in (countries_by_name(), languages_by_name(), _zones()):
        if written.casefold() in names:
            yield names[written.casefold()]
    yield from _dates(written)
    yield from _times(written)
    if BARE.fullmatch(written):
        yield f"https://{written}"


@cache
def _zones() -> Mapping[str, str]:
    """Return the time zones by their names in small letters, with blanks and without."""
    zones = {zone.casefold(): zone for zone in timezones()}
    return zones | {name.replace("_", " "): zone for name, zone in zones.items()}


def _dates(written: str) -> Iterator[str]:
    if match := YEAR_FIRST.fullmatch(written):
        yield from _date(match[1], match[2], match[3])
    elif match := DAY_FIRST.fullmatch(written):
        yield from _date(match[3], _month(match[2]), match[1])
    elif match := MONTH_FIRST.fullmatch(written):
        yield from _date(match[3], _month(match[1]), match[2])


def _month(name: str) -> str:
    """Return a month's number, as text; 0 where the name is no month's."""
    return str(month_names().get(name.casefold(), 0))


def _date(year: str, month: str, day: str) -> Iterator[str]:
    try:
        yield str(date(int(year), int(month), int(day)))
    except ValueError:
        return


def _times(written: str) -> Iterator[str]:
    if match := TWELVE.fullmatch(written):
        hour = int(match[1])
        if 1 <= hour <= 12:  # noqa: PLR2004 - hours of half a day
            yield f"{hour % 12 + (12 if match[3] in 'pP' else 0):02}:{match[2] or '00'}"
    elif match := FULL.fullmatch(written):
        yield f"{int(match[1]):02}:{match[2] or '00'}"
