"""Countries and cities, with the groups and events on record there."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model import Locality, taught_at
from handbook.model.site.pages import PLACES
from macros.context import Context
from macros.markup.html import fill
from macros.markup.linked_data import told
from macros.registry import block
from macros.things import locality_thing


def _place(here: Context, place: str | None) -> Locality:
    if place is None and here.path.startswith(PLACES):
        place = here.path.removeprefix(PLACES).removesuffix(".md")
    return here.record("places", here.handbook.places, place)


@block
def place_facts(here: Context, place: str | None = None) -> Markup:
    """Show how much is on record of a country or a city, and its cities or country.

    Args:
        here: The page.
        place: Its address, such as ``fr`` or ``fr/lyon``; left out, the place of this page.
    """
    found = _place(here, place)
    around = here.handbook.places
    cities = [near for near in around.values() if near.city and near.country == found.country]
    country = around.get(found.country.lower()) if found.city else None
    shown = [] if found.city else cities
    facts = fill("place-facts.html", here=here, place=found, cities=shown, country=country)
    return facts + told(here, found.page, lambda: locality_thing(here, found))


@block
def place_groups(here: Context, place: str | None = None) -> Markup:
    """Show the groups at home in a country or a city, or with an event there.

    Args:
        here: The page.
        place: Its address, such as ``fr`` or ``fr/lyon``; left out, the place of this page.
    """
    return fill("groups.html", here=here, groups=_place(here, place).groups)


@block
def place_events(here: Context, place: str | None = None) -> Markup:
    """Show the events held in a country or a city, the newest first.

    Args:
        here: The page.
        place: Its address, such as ``fr`` or ``fr/lyon``; left out, the place of this page.
    """
    years = {"": _place(here, place).events}
    return fill("events.html", here=here, years=years, of_group=False)


@block
def place_lessons(here: Context, place: str | None = None) -> Markup:
    """Show what events in a country or a city taught.

    Args:
        here: The page.
        place: Its address, such as ``fr`` or ``fr/lyon``; left out, the place of this page.
    """
    return fill("lesson-list.html", here=here, lessons=taught_at(_place(here, place).events))


@block
def places(here: Context) -> Markup:
    """Show every country with its cities, and how much is on record there."""
    found = here.handbook.places.values()
    cities: dict[str, list[Locality]] = {}
    for place in found:
        cities.setdefault(place.country, []).extend([place] if place.city else [])
    countries = [(place, cities[place.country]) for place in found if not place.city]
    return fill("places.html", here=here, countries=countries)
