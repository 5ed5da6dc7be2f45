"""Where the files of records lie, how they are named, and which names they cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count

from handbook.model.site.addresses import short_slug

UNDATED = "undated"
"""The folder of events whose date is not known."""
RESERVED: Mapping[str, tuple[str, ...]] = {
    "groups": ("index",),
    "events": ("index",),
    "playbooks": ("index",),
    "templates": ("index", "files"),
}
"""For each kind of record, names that are addresses of the site's own pages and folders."""
DATED = re.compile(r"\d{4}(-|$)")
"""What a name starts with that is taken for a date."""


def event_names(record: Mapping[str, object]) -> Iterator[str]:
    """Yield names for an event's file without end, the best first: take the first that is free.

    The date and the city; where another event has that name, the date and the group, then the
    title too, then a number. Without a date: the group and the title. The form on the site
    makes the same: docs/assets/form/names.js.

    Args:
        record: The event as a data file has it, as far as it is known.
    """
    place = record.get("place")
    city = short_slug(str(place.get("city") or "")) if isinstance(place, Mapping) else ""
    group, title = (short_slug(str(record.get(key) or "")) for key in ("group", "title"))
    rest = title.removeprefix(group).strip("-")
    if date := str(record.get("date") or ""):
        names = [_joined(date, city or group or title or "event")]
        names += [_joined(date, group), _joined(date, group, rest)]
    else:
        name = _joined(group, rest) or city or "event"
        names = [f"event-{name}" if DATED.match(name) else name]
    yield from (name for name in dict.fromkeys(names) if name != date)
    yield from (f"{names[0]}-{number}" for number in count(2))


def _joined(*parts: str) -> str:
    return "-".join(part for part in parts if part)


def event_folder(date: object) -> str:
    """Return the folder of an event, below ``data/events/``.

    Args:
        date: Its date as files write it, however exact; nothing where it is not known.
    """
    return str(date or "")[:4] or UNDATED


def event_path(name: str, date: object) -> str:
    """Return where an event's file lies, from the project's root.

    Args:
        name: The file's name without its ending, which is the event's id.
        date: Its date as files write it, however exact; nothing where it is not known.
    """
    return f"data/events/{event_folder(date)}/{name}.yml"


def group_path(name: str) -> str:
    """Return where a group's file lies, from the project's root, by its id."""
    return f"data/groups/{name}.yml"
