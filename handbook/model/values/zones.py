"""Time zones and the countries they are kept in, from the IANA time zone database."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache


def _table(name: str) -> list[str]:
    """Return the lines of a file of the tzdata package, comments left out."""
    raw = pkgutil.get_data("tzdata", name) or b""
    return [line for line in raw.decode().splitlines() if line and not line.startswith("#")]


@cache
def zone_countries() -> Mapping[str, tuple[str, ...]]:
    """Return every time zone that is a place, and UTC, with its countries, the main one first.

    Older names of a zone come last and have none. Left out are abbreviations such as EST, which
    say nothing of summer time.
    Source: tz database, zone1970.tab and zones, as the tzdata package carries them.
    """
    rows = [line.split("\t") for line in _table("zoneinfo/zone1970.tab")]
    living = {row[2]: tuple(row[0].split(",")) for row in rows}
    return dict(sorted(living.items())) | {
        name: ()
        for name in _table("zones")
        if name not in living and ("/" in name or name == "UTC")
    }


@cache
def timezones() -> frozenset[str]:
    """Return the names of all time zones that are places, and UTC."""
    return frozenset(zone_countries())


@cache
def _home_countries() -> Mapping[str, str]:
    """Return the one country each zone lies in. Source: tz database, zone.tab."""
    rows = (line.split("\t") for line in _table("zoneinfo/zone.tab"))
    return {zone: country for country, _, zone, *_ in rows}


def city_of(zone: str) -> str:
    """Return the city a time zone is named after: ``New York`` for America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def home_of(zone: str) -> str | None:
    """Return the country a time zone lies in; nothing for one that is no single place."""
    return _home_countries().get(zone)


@cache
def zones_of(country: str) -> tuple[str, ...]:
    """Return a country's own time zones: one for most; none for an unknown country.

    For the Netherlands it is Europe/Amsterdam, although the clocks of Europe/Brussels agree.
    """
    return tuple(sorted(zone for zone, home in _home_countries().items() if home == country))


@cache
def homes_of_zones() -> Mapping[str, frozenset[str]]:
    """Return the zones that are named after a place, with all countries their name fits.

    Unlike ``zone_countries`` it knows the zones that small countries have for themselves, such
    as Europe/Copenhagen, whose clocks have agreed with a larger country's since 1970.
    Source: tz database, zone1970.tab and zone.tab.
    """
    homes = {zone: frozenset(kept) for zone, kept in zone_countries().items() if kept}
    for zone, country in _home_countries().items():
        homes[zone] = homes.get(zone, frozenset()) | {country}
    return homes
