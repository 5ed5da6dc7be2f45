"""How often a group met, and what too few events do not tell."""

from __future__ import annotations

from handbook.model import Event, PartialDate, Usual, rhythm


def evening(date: str | None, start: str | None = None) -> Event:
    """Return an event of a date."""
    return Event.model_validate(
        {
            "id": "tea",
            "title": "Tea",
            "group": "tea-club",
            "date": date,
            "start": start,
            "timezone": "Europe/Paris",
            "sources": [{"title": "A letter"}],
        }
    )


def test_the_habits_of_most_events() -> None:
    """The median gap, the weekday and the hour that more than half share."""
    met = rhythm(
        [
            evening("2024-01-04", "18:30"),
            evening("2024-02-01", "18:30"),
            evening("2024-03-07", "19:00"),
            evening("2024-04-08"),
        ]
    )

    assert (met.first, met.latest) == (PartialDate(2024, 1, 4), PartialDate(2024, 4, 8))
    assert met.days_between == 32
    assert met.weekday == Usual("Thursday", 3, 4)
    assert met.start == Usual("18:30", 2, 3)


def test_two_events_are_no_habit() -> None:
    """And a month is no day."""
    met = rhythm([evening("2024-01-04"), evening("2024-02-01"), evening("2024-03")])

    assert (met.days_between, met.weekday, met.start, met.dated) == (None, None, None, 2)
    assert met.latest == PartialDate(2024, 3)


def test_half_is_not_most() -> None:
    """Two Thursdays of four say nothing."""
    days = ("2024-01-04", "2024-02-01", "2024-03-08", "2024-04-10")

    assert rhythm([evening(day) for day in days]).weekday is None


def test_nothing_known() -> None:
    """A group without dated events has no rhythm."""
    assert rhythm([evening(None)]).first is None
