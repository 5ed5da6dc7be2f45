"""Time zones by the names other programs give them, and by what an offset leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from handbook.model.values.zones import city_of, timezones, zones_of

UNIVERSAL = {
    "utc",
    "z",
    "gmt",
    "etc/utc",
    "etc/gmt",
    "zulu",
    "universal",
    "tzone://microsoft/utc",
}
"""Names by which files say that a time is in no place's own time."""
LISTED = re.compile(r"\((?:UTC|GMT)[^)]*\)\s*(?P<cities>.+)")
"""How Outlook shows a zone to its user: ``(UTC+01:00) Amsterdam, Berlin, Bern``."""


@cache
def zone_named(name: str) -> str | None:
    """Return the IANA zone a foreign name stands for; nothing where it names none.

    Known are IANA's own names, also behind a path as libical and Mozilla write them, those of
    Windows, and the lists of cities that Outlook shows.
    Source: Unicode CLDR, windowsZones.xml, by way of the icalendar package.
    """
    plain = name.strip().strip('"').strip()
    if plain.casefold() in UNIVERSAL:
        return "UTC"
    if plain in WINDOWS_TO_OLSON:
        return WINDOWS_TO_OLSON[plain]
    parts = plain.strip("/").split("/")
    for start in range(len(parts)):
        rest = "/".join(parts[start:])
        if rest in timezones() and rest not in ("Factory", "localtime"):
            return rest
    listed = LISTED.fullmatch(plain)
    return _of_city(listed["cities"].split(",")) if listed else None


def _of_city(cities: Iterable[str]) -> str | None:
    by_city = {city_of(zone): zone for zone in timezones()}
    return next((by_city[c.strip()] for c in cities if c.strip() in by_city), None)


def zone_of_place(country: str | None, city: str | None, when: datetime) -> str | None:
    """Return the time zone of a place, where country and city leave no doubt.

    Args:
        country: Two letters of ISO 3166-1.
        city: The city's English name.
        when: An aware moment; only zones with its offset count, unless it is in UTC. The zones
            of a country that keep the same time all that year count as one.
    """
    if not country:
        return None
    zones = _best_known_first(country)
    if when.tzinfo is not UTC:
        zones = tuple(
            z for z in zones if when.astimezone(ZoneInfo(z)).utcoffset() == when.utcoffset()
        )
    named = [z for z in zones if city_of(z) == city]
    if named:
        return named[0]
    return zones[0] if len({_year(zone, when.year) for zone in zones}) == 1 else None


@cache
def _best_known_first(country: str) -> tuple[str, ...]:
    """Return a country's time zones, those that Windows has a name for before the others."""
    known = set(WINDOWS_TO_OLSON.values())
    return tuple(sorted(zones_of(country), key=lambda zone: zone not in known))


@cache
def _year(zone: str, year: int) -> tuple[timedelta | None, ...]:
    """Return a zone's offsets in the middle of each month of a year."""
    return tuple(datetime(year, m, 15, tzinfo=ZoneInfo(zone)).utcoffset() for m in range(1, 13))


def zone_of_offset(offset: timedelta) -> str | None:
    """Return the zone without a place that has an offset; there is one for whole hours only."""
    hours, rest = divmod(int(offset.total_seconds()), 3600)
    # IANA keeps POSIX's signs: Etc/GMT-2 is two hours ahead of Greenwich.
    name = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    return name if not rest and name in timezones() else None
