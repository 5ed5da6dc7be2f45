"""Where things are: rooms, cities, countries, and the network."""

from __future__ import annotations

from handbook.model import Event, Format, Locality, country_name
from macros.context import Context
from macros.markup.linked_data import Thing


def address(city: str | None, country: str | None, street: str | None = None) -> Thing:
    """Return a postal address as far as it is known; nothing where it is not."""
    known = {"streetAddress": street, "addressLocality": city, "addressCountry": country}
    return {"@type": "PostalAddress", **known} if city or country or street else {}


def locations(event: Event, name: str) -> list[Thing]:
    """Return where people could take part in an event.

    Args:
        event: The event.
        name: What the room is called by other parts of the page's data.
    """
    found: list[Thing] = []
    if event.format is not Format.ONLINE:
        found += _room(event, name)
    if event.format in (Format.ONLINE, Format.HYBRID):
        linked = [
            {"@type": "VirtualLocation", "name": channel.name, "url": channel.url}
            for channel in event.channels
        ]
        found += linked or [{"@type": "VirtualLocation", "name": "Online"}]
    return found


def _room(event: Event, name: str) -> list[Thing]:
    where, venue = event.place, event.place.venue
    called = (venue and venue.name) or where.city or where.country_name
    if not called:
        return []
    street, url = (venue.address, venue.url) if venue else (None, None)
    postal = address(where.city, where.country, street)
    return [{"@type": "Place", "@id": name, "name": called, "address": postal, "url": url}]


def locality_thing(here: Context, place: Locality) -> Thing:
    """Return a country or a city."""
    nation = {"@type": "Country", "name": country_name(place.country)}
    known = {"url": here.absolute(place.page)}
    if not place.city:
        return {**nation, **known}
    return {"@type": "City", "name": place.city, **known, "containedInPlace": nation}
