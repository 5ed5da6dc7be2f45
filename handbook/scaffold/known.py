"""What is known already about where and how a group meets."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.model import Group, Handbook
from handbook.model.values.zones import city_of, homes_of_zones, zones_of
from handbook.problems import nearest

SHOWN = 5
"""Groups a hint names."""


@dataclass(frozen=True)
class Known:
    """What to suggest for a new event; empty where nothing is known."""

    city: str = ""
    country: str = ""
    timezone: str = ""
    format: str = ""


def known_of(handbook: Handbook, group: str, *, city: str = "", country: str = "") -> Known:
    """Return what to suggest for an event of a group.

    Each from the latest of its events that says it, else from the group's record. A time zone
    is taken from another event in the same country only, else from the country or the city.

    Args:
        handbook: What is on record.
        group: The group's id; one that is not on record is no mistake here.
        city: Where the event is, if that has been said.
        country: The country's two letters, if that has been said.
    """
    events = handbook.events_by_group.get(group, [])
    record = handbook.groups.get(group) or Group(id="x", name="x")
    places = [event.place for event in events]
    known_country = next((p.country for p in places if p.country), record.country) or ""
    known_city = next((p.city for p in places if p.city), record.city) or ""
    moved = bool(country and country != known_country)
    here = country or known_country
    zones = [event.timezone for event in events if event.timezone]
    zone = next((zone for zone in zones if not moved), "")
    return Known(
        city="" if moved else known_city,
        country=known_country,
        timezone=zone or zone_of(city or ("" if moved else known_city), here),
        format=next((event.format.value for event in events if event.format), ""),
    )


def zone_of(city: str, country: str) -> str:
    """Return the time zone of a place: the country's only one, or one named like the city.

    Empty where neither tells.
    """
    zones = zones_of(country)
    if len(zones) == 1:
        return zones[0]
    candidates = zones or homes_of_zones()
    named = {city_of(zone).casefold(): zone for zone in candidates}
    return named.get(city.casefold(), "")


def find_group(handbook: Handbook, text: str) -> tuple[str, str]:
    """Return the id of the group somebody means, and the nearest one where none is meant.

    A group is meant by its id or by any of its names, in whatever capitals.
    """
    by_name = {
        name.casefold(): group.id
        for group in handbook.groups.values()
        for name in (group.name, *group.also_named, group.id)
    }
    found = by_name.get(text.casefold(), "")
    near = "" if found else nearest(text, by_name)
    return found, by_name[near] if near else ""


def groups_like(handbook: Handbook, text: str) -> list[str]:
    """Return the ids of groups whose name or city holds what was typed, in the alphabet."""
    typed = text.casefold()
    found = [
        group.id
        for group in handbook.groups.values()
        for name in (group.name, *group.also_named, group.id, group.city or "")
        if typed in name.casefold()
    ]
    return sorted(set(found))[:SHOWN] if typed else []
