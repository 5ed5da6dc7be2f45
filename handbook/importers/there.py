"""Events of an import that the handbook has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from handbook.importers.imported import Draft
from handbook.importers.placing import told_apart
from handbook.model import Event, Handbook

EVENTS = "data/events/"


def placed(drafts: Iterable[Draft], handbook: Handbook) -> tuple[Draft, ...]:
    """Return drafts at the paths they will have: a known event's own, or a name nobody has.

    An event is known where the group already has exactly one on that day.

    Args:
        drafts: What importers made.
        handbook: The records that are there.
    """
    drafts = tuple(drafts)
    held = Counter((event.group, str(event.date)) for event in handbook.events.values())
    known = {
        day: event
        for event in handbook.events.values()
        if event.date and held[day := (event.group, str(event.date))] == 1
    }
    days = Counter(_day(draft) for draft in drafts)
    moved = []
    for draft in told_apart(drafts):
        event = _known(known, _day(draft))
        alone = days[_day(draft)] == 1
        moved.append(replace(draft, path=path_of(event)) if event and alone else draft)
    return tuple(moved)


def _known(events: Mapping[tuple[str, str], Event], day: tuple[str, str]) -> Event | None:
    """Return the one event of a group on a day, or in a month where only that is known."""
    group, date = day
    if day in events or not date:
        return events.get(day)
    near = [
        event
        for (holder, when), event in events.items()
        if holder == group and (when.startswith(f"{date}-") or date.startswith(f"{when}-"))
    ]
    return near[0] if len(near) == 1 else None


def path_of(event: Event) -> str:
    """Return where an event's file is."""
    year = f"{event.year:04}" if event.year else "undated"
    return f"{EVENTS}{year}/{event.id}.yml"


def _day(draft: Draft) -> tuple[str, str]:
    if not draft.path.startswith(EVENTS):
        return ("", draft.path)
    return (str(draft.record.get("group", "")), str(draft.record.get("date", "")))
