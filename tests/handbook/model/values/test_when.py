"""When an event begins and ends, wherever on earth somebody asks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from handbook.model import Event

PARIS = {"timezone": "Europe/Paris"}


def event(**given: object) -> Event:
    """Return an event with the keys given."""
    needed = {"id": "tea", "title": "Tea", "group": "g", "sources": [{"title": "A letter"}]}
    return Event.model_validate({**needed, **given})


def instant(text: str) -> datetime:
    """Return an instant written as in a file of data, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


CASES = {
    "start and end": (
        {"date": "2026-05-07", "start": "19:00", "end": "21:30", **PARIS},
        "2026-05-07T17:00",
        "2026-05-07T19:30",
    ),
    "no end: over when the day has ended there": (
        {"date": "2026-05-07", "start": "19:00", **PARIS},
        "2026-05-07T17:00",
        "2026-05-07T22:00",
    ),
    "past midnight": (
        {
            "date": "2026-05-07",
            "end_date": "2026-05-08",
            "start": "19:00",
            "end": "00:30",
            **PARIS,
        },
        "2026-05-07T17:00",
        "2026-05-07T22:30",
    ),
    "until midnight": (
        {
            "date": "2026-05-07",
            "end_date": "2026-05-08",
            "start": "19:00",
            "end": "00:00",
            **PARIS,
        },
        "2026-05-07T17:00",
        "2026-05-07T22:00",
    ),
    "a whole day there": (
        {"date": "2026-05-07", **PARIS},
        "2026-05-06T22:00",
        "2026-05-07T22:00",
    ),
    "a whole day anywhere on earth": (
        {"date": "2026-05-07"},
        "2026-05-06T10:00",
        "2026-05-08T12:00",
    ),
    "several days": (
        {"date": "2026-05-07", "end_date": "2026-05-09"},
        "2026-05-06T10:00",
        "2026-05-10T12:00",
    ),
    "a month": ({"date": "2024-02"}, "2024-01-31T10:00", "2024-03-01T12:00"),
    "a year": ({"date": "2024"}, "2023-12-31T10:00", "2025-01-01T12:00"),
    "clocks put forward in the night": (
        {"date": "2026-03-29", "start": "02:30", "end": "04:00", **PARIS},
        "2026-03-29T01:30",
        "2026-03-29T02:00",
    ),
    "clocks put forward across the end": (
        {"date": "2026-03-29", "start": "02:30", "end": "03:10", **PARIS},
        "2026-03-29T01:30",
        "2026-03-29T01:30",
    ),
    "clocks put back: the first of two half past twos": (
        {"date": "2026-10-25", "start": "02:30", "end": "03:30", **PARIS},
        "2026-10-25T00:30",
        "2026-10-25T02:30",
    ),
    "a day of 23 hours": (
        {"date": "2026-03-29", **PARIS},
        "2026-03-28T23:00",
        "2026-03-29T22:00",
    ),
    "a midnight that clocks skip": (
        {"date": "2018-11-04", "timezone": "America/Sao_Paulo"},
        "2018-11-04T03:00",
        "2018-11-05T02:00",
    ),
    "the first year that can be counted": (
        {"date": "0001"},
        "0001-01-01T00:00",
        "0002-01-01T12:00",
    ),
    "the last day that can be counted": (
        {"date": "9999-12-31"},
        "9999-12-30T10:00",
        "9999-12-31T12:00",
    ),
}


@pytest.mark.parametrize(("given", "begins", "ends"), CASES.values(), ids=CASES)
def test_an_event_begins_and_ends(given: dict[str, object], begins: str, ends: str) -> None:
    """Its start and end in its zone, or the earliest and the latest that can be meant."""
    found = event(**given)

    assert (found.begins, found.ends) == (instant(begins), instant(ends))


def test_an_event_is_over_at_its_end() -> None:
    """It is upcoming until then, also while it takes place."""
    tea = event(date="2026-05-07", start="19:00", end="21:30", **PARIS)

    assert not tea.is_over(instant("2026-05-07T19:29:59"))
    assert tea.is_over(instant("2026-05-07T19:30"))


def test_an_event_without_a_date_is_over() -> None:
    """Nobody announces an evening and keeps its date a secret: it was long ago."""
    tea = event()

    assert (tea.begins, tea.ends) == (None, None)
    assert tea.is_over(instant("1970-01-01T00:00"))


def test_one_day_named_twice_is_still_one() -> None:
    """An end before the start is found also where the same day stands as the last one."""
    with pytest.raises(ValidationError, match="not after start"):
        event(date="2026-05-07", end_date="2026-05-07", start="19:00", end="18:00", **PARIS)
