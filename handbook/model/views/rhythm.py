"""How often a group met, as far as the events on record tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise
from statistics import median

from handbook.model.records.event import Event
from handbook.model.values.dates import PartialDate

ENOUGH = 3
"""Events with a full date from which a habit is told; two of anything are no habit."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Usual:
    """What most events of a group have in common."""

    what: str
    """The weekday's name, or the time of day as ``18:30``."""
    times: int
    """How many events have it."""
    of: int
    """How many events tell."""


@dataclass(frozen=True)
class Rhythm:
    """When a group met."""

    first: PartialDate | None = None
    """The earliest event on record."""
    latest: PartialDate | None = None
    """The latest event on record."""
    days_between: int | None = None
    """The median number of days from one event to the next, of those with a full date."""
    dated: int = 0
    """How many events have a full date."""
    weekday: Usual | None = None
    """The weekday of more than half of them."""
    start: Usual | None = None
    """The time at which more than half of those began whose start is known."""


def rhythm(events: Iterable[Event]) -> Rhythm:
    """Return how often a group met; what too few events tell is left out."""
    held = list(events)
    dates = sorted(event.date for event in held if event.date)
    days = sorted({event.date.first for event in held if event.date and event.date.day})
    starts = [event.start for event in held if event.start]
    return Rhythm(
        first=dates[0] if dates else None,
        latest=dates[-1] if dates else None,
        days_between=_days_between(days),
        dated=len(days),
        weekday=_usual([DAYS[day.weekday()] for day in days]),
        start=_usual([_clock(start) for start in starts]),
    )


def _clock(start: time) -> str:
    return f"{start:%H:%M}"


def _days_between(days: Sequence[date]) -> int | None:
    if len(days) < ENOUGH:
        return None
    return round(median((later - earlier).days for earlier, later in pairwise(days)))


def _usual(found: Sequence[str]) -> Usual | None:
    if len(found) < ENOUGH:
        return None
    what, times = Counter(found).most_common(1)[0]
    return Usual(what, times, len(found)) if 2 * times > len(found) else None
