"""Where the files of records lie, and which names they cannot have."""

from __future__ import annotations

from collections.abc import Mapping

UNDATED = "undated"
"""The folder of events whose date is not known."""
RESERVED: Mapping[str, tuple[str, ...]] = {
    "groups": ("index",),
    "events": ("index",),
    "playbooks": ("index",),
    "templates": ("index", "files"),
}
"""For each kind of record, names that are addresses of the site's own pages and folders."""


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
