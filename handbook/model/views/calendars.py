"""Which calendars there are to subscribe to, and which events stand in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from handbook.model.handbook import Handbook
from handbook.model.records.event import Event
from handbook.model.values.names import country_name

ALL_EVENTS = "calendars/events.ics"


@dataclass(frozen=True)
class Calendar:
    """Events to be shown by calendar programs, in the order of their dates."""

    path: str
    """Where it lies on the site."""
    kind: Literal["all", "group", "country"]
    """What they have in common,"""
    name: str
    """and the name of that; empty for all."""
    events: tuple[Event, ...]


def group_calendar(group: str) -> str:
    """Return the path of a group's calendar."""
    return f"calendars/groups/{group}.ics"


def country_calendar(country: str) -> str:
    """Return the path of a country's calendar, by its two letters."""
    return f"calendars/countries/{country.lower()}.ics"


def calendars(handbook: Handbook) -> Iterator[Calendar]:
    """Yield the calendar of all events, then each group's, then each country's, by name.

    Only an event whose day is known can stand in one, and a calendar without any is left out:
    it would not be valid. Source: RFC 5545, 3.6, at least one component.
    """
    known = [event for event in handbook.newest_events if event.date and event.date.is_day]
    groups: dict[str, list[Event]] = defaultdict(list)
    countries: dict[str, list[Event]] = defaultdict(list)
    for event in reversed(known):
        groups[event.group].append(event)
        for country in event.countries:
            countries[country].append(event)
    if known:
        yield Calendar(ALL_EVENTS, "all", "", tuple(reversed(known)))
    of_groups = [
        Calendar(group_calendar(key), "group", handbook.group_name(key), tuple(held))
        for key, held in groups.items()
    ]
    of_countries = [
        Calendar(country_calendar(key), "country", country_name(key), tuple(held))
        for key, held in countries.items()
    ]
    for some in (of_groups, of_countries):
        yield from sorted(some, key=lambda calendar: (calendar.name.casefold(), calendar.path))
