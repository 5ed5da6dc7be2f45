"""What feeds are made of: the newest records, by the day they became known."""

from __future__ import annotations

from datetime import date

from handbook.model.handbook import Handbook
from handbook.model.records.event import Event
from handbook.model.views.gathered import Taught, taught_at

EVENTS_FEED = "feeds/events.xml"
LESSONS_FEED = "feeds/lessons.xml"
MOST = 50
"""Entries of a feed."""


def known_since(event: Event) -> date | None:
    """Return the day an event became known; none where nothing tells.

    Files do not tell when they were added. The nearest that is on record is the day its newest
    source was published: an announcement before the event, a write-up after it. Where no
    source has a day, it is the event's own.
    """
    published = [
        source.date.first for source in event.sources if source.date and source.date.is_day
    ]
    return max(published, default=event.date.first if event.date else None)


def newest(handbook: Handbook) -> list[tuple[date, Event]]:
    """Return all events of which it is known since when they are, the newest first."""
    days = [(known_since(event), event) for event in handbook.newest_events]
    found = [(day, event) for day, event in days if day]
    return sorted(found, key=lambda known: known[0], reverse=True)


def newest_lessons(handbook: Handbook) -> list[tuple[date, Taught]]:
    """Return the lessons of those events, in the same order."""
    return [(day, taught) for day, event in newest(handbook) for taught in taught_at([event])]
