"""What is suggested for a new event, from what is on record."""

from __future__ import annotations

import pytest

from handbook.model import Event, Group, Handbook
from handbook.scaffold import Known, find_group, known_of, zone_of


def event(name: str, date: str, **more: object) -> Event:
    """Return an event of the tea club."""
    least = {"id": name, "title": "T", "group": "tea-club", "sources": [{"title": "S"}]}
    return Event.model_validate({**least, "date": date, **more})


HANDBOOK = Handbook(
    events={
        one.id: one
        for one in (
            event("old", "2020", place={"city": "Paris", "country": "FR"}, format="online"),
            event("new", "2024", place={"city": "Lyon", "country": "FR"}),
        )
    },
    groups={
        "tea-club": Group(id="tea-club", name="Tea Club", also_named=["The Pot"]),
        "fresh": Group(id="fresh", name="Fresh", city="Auckland", country="NZ"),
    },
)


def test_the_latest_event_that_says_it_is_followed() -> None:
    """The city of the last evening, the format of the last that told it."""
    known = known_of(HANDBOOK, "tea-club")

    assert known == Known("Lyon", "FR", "Europe/Paris", "online")


def test_a_group_without_events_is_known_by_its_record() -> None:
    """The time zone follows from the city where the country has several."""
    assert known_of(HANDBOOK, "fresh") == Known("Auckland", "NZ", "Pacific/Auckland")


def test_nothing_is_known_of_a_new_group() -> None:
    """No place is guessed."""
    assert known_of(HANDBOOK, "nobody") == Known()


def test_an_event_abroad_keeps_neither_city_nor_time_zone() -> None:
    """A group from Lyon that meets in Tokyo meets by Japan's time."""
    known = known_of(HANDBOOK, "tea-club", country="JP")

    assert (known.city, known.timezone) == ("", "Asia/Tokyo")


@pytest.mark.parametrize(
    ("city", "country", "zone"),
    [
        ("", "CZ", "Europe/Prague"),
        ("", "NL", "Europe/Amsterdam"),
        ("Oslo", "", "Europe/Oslo"),
        ("New York", "US", "America/New_York"),
        ("Denver", "US", "America/Denver"),
        ("Springfield", "US", ""),
        ("", "US", ""),
        ("Berlin", "", "Europe/Berlin"),
        ("", "", ""),
        ("Lyon", "XX", ""),
    ],
)
def test_a_time_zone_is_found_or_left_open(city: str, country: str, zone: str) -> None:
    """One zone in the country, or one that bears the city's name; else somebody must say."""
    assert zone_of(city, country) == zone


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tea-club", ("tea-club", "")),
        ("TEA CLUB", ("tea-club", "")),
        ("the pot", ("tea-club", "")),
        ("tee-club", ("", "tea-club")),
        ("Zymurgy", ("", "")),
    ],
)
def test_a_group_is_found_by_any_of_its_names(typed: str, found: tuple[str, str]) -> None:
    """And one that is not there has a near one named."""
    assert find_group(HANDBOOK, typed) == found
