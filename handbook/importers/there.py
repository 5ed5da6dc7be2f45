"""Events of an import that the handbook has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
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
    known = {
        (event.group, str(event.date)): event
        for events in handbook.events_by_group.values()
        for event in events
        if event.date
    }
    days = Counter(_day(draft) for draft in drafts)
    moved = []
    for draft in told_apart(drafts):
        event = known.get(_day(draft))
        alone = days[_day(draft)] == 1
        moved.append(replace(draft, path=path_of(event)) if event and alone else draft)
    return tuple(moved)


def path_of(event: Event) -> str:
    """Return where an event's file is."""
    year = f"{event.year:04}" if event.year else "undated"
    return f"{EVENTS}{year}/{event.id}.yml"


def _day(draft: Draft) -> tuple[str, str]:
    if not draft.path.startswith(EVENTS):
        return ("", draft.path)
    return (str(draft.record.get("group", "")), str(draft.record.get("date", "")))
