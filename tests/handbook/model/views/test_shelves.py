"""Lessons gathered by what kind of event taught them, and what is known of first events."""

from __future__ import annotations

from typing import Any

from handbook.model import Event, Handbook


def event(name: str, **fields: Any) -> Event:
    """Return an event of the tea club with one lesson."""
    lesson = {"id": "one", "title": "One", "text": "One.", "basis": "stated"}
    least = {"id": name, "title": name, "group": "tea-club", "sources": [{"title": "Page"}]}
    return Event.model_validate({**least, "lessons": [lesson], **fields})


def book(*events: Event) -> Handbook:
    """Return a handbook of these events."""
    return Handbook(events={one.id: one for one in events})


def test_a_lesson_stands_on_every_shelf_it_belongs_to() -> None:
    """By venue, format and size, in this order; what is not known is on none."""
    known = event(
        "known",
        format="hybrid",
        attendance={"count": 30},
        place={"venue": {"kind": "pub"}},
        date="2024-05-02",
    )
    online = event("online", format="online", date="2024-05-03")
    unknown = event("unknown", place={"venue": {"name": "Somewhere"}})

    shelves = book(known, online, unknown).shelves

    assert {key: [one.id for one in shelf.lessons] for key, shelf in shelves.items()} == {
        "venue/pub": ["known#one"],
        "format/online": ["online#one"],
        "format/hybrid": ["known#one"],
        "size/21-50": ["known#one"],
    }
    assert list(shelves) == ["venue/pub", "format/online", "format/hybrid", "size/21-50"]
    assert shelves["venue/pub"].page == "lessons/venue/pub.md"


def test_a_look_back_has_no_size() -> None:
    """Its number is of the organizers who looked back, or of one of its evenings."""
    assert event("year", kind="retrospective", attendance={"count": 4}).band is None


def test_the_earliest_on_record_is_not_the_first_for_that() -> None:
    """Only an event with an earlier one beside it is known not to be the first."""
    events = book(
        event("early", date="2024-01"),
        event("same-month", date="2024-01-20"),
        event("later", date="2024-02-01"),
        event("stated", date="2025-01-01", first=True),
        event("undated"),
        event("look-back", kind="retrospective"),
        event("other-group", date="2025-01-01", group="coffee-club"),
    )

    assert events.known_not_first == {"later", "look-back"}
