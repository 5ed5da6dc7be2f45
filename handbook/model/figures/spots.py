"""Where on the globe events and groups are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from handbook.model.records.city import City
from handbook.model.records.event import Event
from handbook.model.views.localities import Locality


@dataclass(frozen=True)
class Spot:
    """A city that the map shows."""

    place: Locality
    city: City


@dataclass(frozen=True)
class Whereabouts:
    """The cities on record: those with coordinates, those without, and what has no city."""

    spots: tuple[Spot, ...]
    """By name."""
    elsewhere: tuple[Locality, ...]
    """Cities without coordinates, by name."""
    without_city: int
    """How many events have no city on record."""


def whereabouts(
    places: Iterable[Locality], cities: Mapping[str, City], events: Sequence[Event]
) -> Whereabouts:
    """Return where events and groups are.

    Args:
        places: Every country and city on record.
        cities: Cities with coordinates, by their address below places/.
        events: All events.
    """
    named = [place for place in places if place.city]
    return Whereabouts(
        spots=tuple(Spot(place, cities[place.key]) for place in named if place.key in cities),
        elsewhere=tuple(place for place in named if place.key not in cities),
        without_city=sum(not (event.place.city and event.place.country) for event in events),
    )
