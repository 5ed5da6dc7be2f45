"""Records gathered by who spoke and by where it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from handbook.model.addresses import address_of
from handbook.model.event import Event
from handbook.model.groups import Group, Person
from handbook.model.names import country_name
from handbook.model.pages import PLACES
from handbook.model.talk import Talk


@dataclass(frozen=True)
class Given:
    """A talk together with the event it was given at."""

    event: Event
    talk: Talk


@dataclass(frozen=True)
class Spoken:
    """Someone who gave talks, with all of them."""

    person: Person
    given: tuple[Given, ...]
    """Their talks, the newest event's first."""
    spellings: tuple[str, ...] = ()
    """Other names by which the sources of their talks know them."""


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


def gather_people(talks: Iterable[Given], person: Callable[[str], Person]) -> dict[str, Spoken]:
    """Return everyone who gave a talk by their page's name, in the order of their names.

    Args:
        talks: All talks, the newest event's first.
        person: Who a name belongs to.
    """
    people: dict[str, Person] = {}
    given: dict[str, dict[int, Given]] = defaultdict(dict)
    names: dict[str, list[str]] = defaultdict(list)
    for number, one in enumerate(talks):
        for speaker in one.talk.speakers:
            found = person(speaker.name)
            people.setdefault(found.slug, found)
            given[found.slug][number] = one
            names[found.slug].append(speaker.name)
    ordered = sorted(people.values(), key=lambda found: found.name.casefold())
    return {
        found.slug: Spoken(
            found,
            tuple(given[found.slug].values()),
            tuple(dict.fromkeys(name for name in names[found.slug] if name != found.name)),
        )
        for found in ordered
    }


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
