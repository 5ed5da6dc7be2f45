"""Events of an import that the handbook has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from handbook.importers.imported import Draft
from handbook.importers.placing import told_apart
from handbook.model import Event, Handbook
from handbook.model.site.filing import event_path

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
        event = _known(known, _day(draft)) if days[_day(draft)] == 1 else None
        path = event_path(event.id, event.date) if event else draft.path
        moved.append(replace(draft, path=path))
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


def _day(draft: Draft) -> tuple[str, str]:
    if not draft.path.startswith(EVENTS):
        return ("", draft.path)
    return (str(draft.record.get("group", "")), str(draft.record.get("date", "")))
