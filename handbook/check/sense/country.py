"""Places that are not in their country, as far as zones and our own records can tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, cached_property
from zoneinfo import ZoneInfo

from handbook.check.forms.places import country_code
from handbook.check.sense.told import told
from handbook.model import Event, Format, Handbook, country_name
from handbook.model.values.names import countries_by_name
from handbook.model.values.zones import city_of, homes_of_zones
from handbook.problems import Problem
from handbook.read.document import Document

AS_A_GROUP = 2
"""How many events a group's own file counts for: it was looked at more often."""
POSTAL = 5
"""Digits from which a number is a postal code, and no name that somebody gave a place."""
SOME_DAY = date(2000, 1, 1)
"""The day on which clocks are compared where an event's own is unknown."""
ELSEWHERE = "Correct the city or the country. If both are right, leave them: names repeat."


@dataclass(frozen=True)
class Places:
    """Where cities are, as all records together say."""

    handbook: Handbook

    @cached_property
    def countries_of(self) -> Mapping[str, Counter[str]]:
        """For each city, how often it is recorded in which country."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for group in self.handbook.groups.values():
            if group.city and group.country:
                found[group.city.casefold()][group.country] += AS_A_GROUP
        for event in self.handbook.events.values():
            if event.place.city and event.place.country:
                found[event.place.city.casefold()][event.place.country] += 1
        return found

    def check(self, event: Event, document: Document) -> Iterator[Problem]:
        """Yield the one problem of an event's country, if there is one."""
        yield from list(self._problems(event, document))[:1]

    def _problems(self, event: Event, document: Document) -> Iterator[Problem]:
        city, country = event.place.city, event.place.country
        if city and (more := _more_than_a_city(city, country)):
            message = f"'{city}' is not a city's name alone"
            yield told(document, "HB310", message, at=("place", "city"), hint=more)
        if city and (named := _country_called(city)):
            message = f"'{city}' is the name of a country"
            hint = (
                f"Write the city, and country: {named}." if not country else "Write the city."
            )
            yield told(document, "HB310", message, at=("place", "city"), hint=hint)
        if country:
            yield from _check_zone(event, country, document)
            yield from self._check_city(event, country, document)
            yield from self._check_group(event, country, document)

    def _check_city(self, event: Event, country: str, document: Document) -> Iterator[Problem]:
        city = (event.place.city or "").casefold()
        recorded = self.countries_of.get(city, Counter())
        [(usual, times)] = recorded.most_common(1) or [(country, 0)]
        if usual != country and times > recorded[country]:
            message = f"{event.place.city} is in {_named(country)} here, and in "
            message += f"{_named(usual)} in other files"
            yield told(document, "HB310", message, at=("place", "country"), hint=ELSEWHERE)
        known = _cities_of_zones().get(city, frozenset())
        if known and country not in known and recorded[country] == 1:
            message = f"{event.place.city} is in {_some(known)}, not in {_named(country)}"
            yield told(document, "HB310", message, at=("place", "country"), hint=ELSEWHERE)

    def _check_group(self, event: Event, country: str, document: Document) -> Iterator[Problem]:
        group = self.handbook.groups.get(event.group)
        if group and group.city and group.country and group.country != country:
            message = f"the event is in {_named(country)}, its group in {group.city}, "
            message += _named(group.country)
            yield told(document, "HB310", message, at=("place", "country"), hint=ELSEWHERE)


def _more_than_a_city(city: str, country: str | None) -> str:
    """Return how to write a city that was given with its country or region; or nothing."""
    name, comma, rest = (part.strip() for part in city.partition(","))
    if name.isdigit() and len(name) >= POSTAL:
        return "Write the city's name, without a postal code."
    code = country_code(rest) if comma and not country else ""
    return f"Write city: {name}{code and f' and country: {code}'}" if comma else ""


def _check_zone(event: Event, country: str, document: Document) -> Iterator[Problem]:
    zone = event.timezone or ""
    kept = homes_of_zones().get(zone, frozenset())
    if event.format is Format.ONLINE or not kept or country in kept:
        return
    zones = sorted(own for own, homes in homes_of_zones().items() if country in homes)
    if not zones:
        return
    message = f"the time zone {zone} is that of {_some(kept)}, not of {_named(country)}"
    day = event.date.first if event.date else SOME_DAY
    if _offset(zone, day) in {_offset(own, day) for own in zones}:
        hint = f"Clocks agree there. If the country is right, write {' or '.join(zones[:5])}."
        yield told(document, "HB310", message, at=("timezone",), hint=hint)
    else:
        hint = f"Zones of {_named(country)}: {', '.join(zones[:5])}."
        yield told(document, "HB309", message, at=("timezone",), hint=hint)


def _offset(zone: str, day: date) -> timedelta | None:
    """Return how far a zone's clocks are from UTC at noon of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)).utcoffset()


def _some(codes: frozenset[str]) -> str:
    names = sorted(map(_named, codes))
    return ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")  # noqa: PLR2004 - enough to tell which


def _named(code: str) -> str:
    return f"{country_name(code)} ({code})"


@cache
def _cities_of_zones() -> Mapping[str, frozenset[str]]:
    """Return the cities that time zones are named after, with the countries of those zones."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for zone, countries in homes_of_zones().items():
        found[city_of(zone).casefold()] |= countries
    return found


def _country_called(city: str) -> str:
    """Return the code of the country that a city's name is; Singapore is both, and fine."""
    name = city.casefold()
    return "" if name in _cities_of_zones() else countries_by_name().get(name, "")
