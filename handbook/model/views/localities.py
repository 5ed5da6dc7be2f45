"""Countries and cities, with what is on record there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handbook.model.records.event import Event
from handbook.model.records.groups import Group
from handbook.model.site.addresses import address_of
from handbook.model.site.pages import PLACES
from handbook.model.values.names import country_name


@dataclass(frozen=True)
class Locality:
    """A country or a city, with what is on record there."""

    country: str
    """Two letters of ISO 3166-1, such as FR."""
    city: str = ""
    """The city's name; empty for the country as a whole."""
    events: tuple[Event, ...] = ()
    """Held there, the newest first."""
    groups: tuple[Group, ...] = ()
    """At home there, or with an event there; by name."""

    @property
    def name(self) -> str:
        """What to call it: the city, or the country's English name."""
        return self.city or country_name(self.country)

    @property
    def key(self) -> str:
        """Its address below places/: ``fr`` or ``fr/lyon``."""
        return place_key(self.country, self.city)

    @property
    def page(self) -> str:
        """Its page's path below docs/."""
        return place_page(self.country, self.city)


def place_key(country: str, city: str | None = None) -> str:
    """Return the address of a country or a city below places/: ``fr`` or ``fr/lyon``."""
    return f"{country.lower()}/{address_of(city)}" if city else country.lower()


def place_page(country: str, city: str | None = None) -> str:
    """Return the path below docs/ of a country's or a city's page."""
    return f"{PLACES}{place_key(country, city)}.md"


def gather_places(events: Iterable[Event], groups: Mapping[str, Group]) -> dict[str, Locality]:
    """Return every country and city on record by its address, countries first, by name.

    A city whose country is unknown has no place among them.

    Args:
        events: All events, the newest first.
        groups: All groups by id.
    """
    held: dict[tuple[str, str], list[Event]] = defaultdict(list)
    homes: dict[tuple[str, str], dict[str, Group]] = defaultdict(dict)
    names: dict[str, str] = {}
    for event in events:
        for where in _levels(event.place.country, event.place.city, names):
            held[where].append(event)
            if event.group in groups:
                homes[where][event.group] = groups[event.group]
    for group in groups.values():
        for where in _levels(group.country, group.city, names):
            homes[where][group.id] = group
    found = [
        Locality(*where, tuple(held.get(where, ())), tuple(_by_name(homes[where].values())))
        for where in {**held, **homes}
    ]
    found.sort(key=lambda place: (bool(place.city), place.name.casefold()))
    return {place.key: place for place in found}


def _levels(
    country: str | None, city: str | None, names: dict[str, str]
) -> list[tuple[str, str]]:
    """Return the country and the city a record is filed under, the city as first spelled."""
    if not country:
        return []
    if not city:
        return [(country, "")]
    return [(country, ""), (country, names.setdefault(place_key(country, city), city))]


def _by_name(groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: group.name.casefold())
