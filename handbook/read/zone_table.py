"""Which countries a time zone is kept in, from the table that comes with the zones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

TABLES = ("zone.tab", "zone1970.tab")
"""Both tables are used: the first gives small countries zones of their own, the second says
which countries share one. Source: IANA time zone database, tz-link and the files' own heads."""


@cache
def countries_by_zone() -> Mapping[str, frozenset[str]]:
    """Return for each time zone the countries that keep its time, as two letters each."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for table in TABLES:
        text = files("tzdata").joinpath("zoneinfo", table).read_text(encoding="utf-8")
        for line in text.splitlines():
            if line and not line.startswith("#"):
                countries, _, zone = line.split("\t")[:3]
                found[zone] |= set(countries.split(","))
    return {zone: frozenset(countries) for zone, countries in found.items()}


@cache
def zones_by_country() -> Mapping[str, tuple[str, ...]]:
    """Return for each country, as two letters, the names of its time zones."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for zone, countries in countries_by_zone().items():
        for country in countries:
            found[country].append(zone)
    return {country: tuple(sorted(zones)) for country, zones in found.items()}
