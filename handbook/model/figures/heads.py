"""How many came: which records tell it, and group by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from handbook.model.records.event import Event, Status
from handbook.model.values.attendance import Basis

ENOUGH = 3
"""Numbers of people from which a group's are drawn: two show a difference, and no course."""


def took_place(events: Iterable[Event]) -> list[Event]:
    """Return the events that were not cancelled or put off, in their order."""
    return [event for event in events if event.status is Status.SCHEDULED]


def is_told(event: Event) -> bool:
    """Tell whether any number of people is on record, of those who came or signed up."""
    return bool(event.attendance.figure) or event.attendance.registered is not None


def is_head_count(event: Event) -> bool:
    """Tell whether it is known about how many came, with a lower and an upper end.

    Sign-ups are not, nor is the most at one moment, nor "at least" or "up to" alone.
    """
    counted = event.attendance
    is_closed = counted.low is not None and counted.high is not None
    return counted.attended and is_closed and counted.basis is not Basis.PEAK


def earliest_first(newest_first: Sequence[Event]) -> list[Event]:
    """Return events by date, those without one last.

    Args:
        newest_first: Events by date, the newest first and those without one last.
    """
    dated = [event for event in newest_first if event.date]
    return dated[::-1] + [event for event in newest_first if not event.date]


@dataclass(frozen=True)
class Extremes:
    """The smallest and the largest of some head counts."""

    least: Event
    most: Event
    count: int
    """How many head counts there are."""
    middle: float
    """The median; a range counts by its middle."""


def extremes(events: Iterable[Event]) -> Extremes | None:
    """Return the smallest and the largest head count; none where no event has one."""
    counted = [event for event in events if is_head_count(event)]
    if not counted:
        return None
    return Extremes(
        least=min(counted, key=lambda event: event.attendance.low or 0),
        most=max(counted, key=lambda event: event.attendance.high or 0),
        count=len(counted),
        middle=median(_middle(event) for event in counted),
    )


def _middle(event: Event) -> float:
    return ((event.attendance.low or 0) + (event.attendance.high or 0)) / 2


@dataclass(frozen=True)
class GroupHeads:
    """The head counts of one group."""

    group: str
    """The group's id."""
    events: tuple[Event, ...]
    """Those with a head count, the earliest first."""
    extremes: Extremes


def heads_by_group(events_by_group: Mapping[str, Sequence[Event]]) -> list[GroupHeads]:
    """Return the head counts of every group that has enough, the smallest groups first.

    Args:
        events_by_group: Every group's events, the newest first.
    """
    found = []
    for group, held in events_by_group.items():
        counted = [event for event in earliest_first(held) if is_head_count(event)]
        spread = extremes(counted)
        if spread and len(counted) >= ENOUGH:
            found.append(GroupHeads(group, tuple(counted), spread))
    return sorted(found, key=lambda heads: (heads.extremes.middle, heads.group))
