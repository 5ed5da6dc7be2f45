"""Events of an import that the handbook has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from handbook.importers.imported import Draft
from handbook.importers.sensible import folded
from handbook.model import Event, Handbook
from handbook.model.site.filing import event_names, event_path

EVENTS = "data/events/"


def placed(drafts: Iterable[Draft], handbook: Handbook) -> tuple[Draft, ...]:
    """Return drafts at the paths they will have: a known event's own, or a name nobody has.

    An event is known where the group already has one of that title on that day, or where both
    the import and the handbook have one left there.

    Args:
        drafts: What importers made.
        handbook: The records that are there.
    """
    drafts = tuple(drafts)
    known = _known([draft for draft in drafts if draft.path.startswith(EVENTS)], handbook)
    taken = set(handbook.events)
    found = []
    for draft in drafts:
        path = draft.path
        if event := known.get(id(draft)):
            path = event_path(event.id, event.date)
        elif path.startswith(EVENTS):
            name = next(name for name in event_names(draft.record) if name not in taken)
            taken.add(name)
            path = event_path(name, draft.record.get("date"))
        found.append(replace(draft, path=path))
    return tuple(found)


def _known(drafts: list[Draft], handbook: Handbook) -> dict[int, Event]:
    """Return the event that each draft is, by the draft's identity; each event once."""
    found: dict[int, Event] = {}
    for alike in (_same_evening, _same_title, _same_day, _near):
        left = [draft for draft in drafts if id(draft) not in found]
        held = {event.id for event in found.values()}
        fits = {
            id(draft): [
                event
                for event in handbook.events_by_group.get(str(draft.record.get("group")), [])
                if event.id not in held and alike(draft, event)
            ]
            for draft in left
        }
        wanted = Counter(event.id for near in fits.values() for event in near)
        for draft in left:
            near = fits[id(draft)]
            if len(near) == 1 and wanted[near[0].id] == 1:
                found[id(draft)] = near[0]
    return found


def _same_evening(draft: Draft, event: Event) -> bool:
    start = f"{event.start:%H:%M}" if event.start else None
    return _same_title(draft, event) and draft.record.get("start") == start


def _same_title(draft: Draft, event: Event) -> bool:
    same = folded(draft.record["title"]) == folded(event.title)
    return same and _date(draft.record.get("date")) == _date(event.date)


def _same_day(draft: Draft, event: Event) -> bool:
    return bool(event.date) and _date(draft.record.get("date")) == _date(event.date)


def _near(draft: Draft, event: Event) -> bool:
    """Tell whether one of both is known to the month or year only, the other one within it."""
    ours, theirs = _date(draft.record.get("date")), _date(event.date)
    dated = bool(ours and theirs)
    return dated and (theirs.startswith(f"{ours}-") or ours.startswith(f"{theirs}-"))


def _date(value: object) -> str:
    return str(value or "")
