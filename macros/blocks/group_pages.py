"""What the events of one group add up to."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model import Event, given_at, taught_at
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block


def _held(here: Context, group: str | None) -> list[Event]:
    return here.handbook.events_by_group.get(here.group(group).id, [])


@block
def group_attendance(here: Context, group: str | None = None) -> Markup:
    """Show how many came to each event of a group, the earliest first.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
    """
    counted = [event for event in reversed(_held(here, group)) if _is_told(event)]
    found = here.group(group)
    return fill("group-attendance.html", here=here, group=found, events=counted)


def _is_told(event: Event) -> bool:
    return bool(event.attendance.figure) or event.attendance.registered is not None


@block
def group_talks(here: Context, group: str | None = None) -> Markup:
    """Show all talks of a group as a table, the newest first.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
    """
    given = given_at(_held(here, group))
    caption = f"Talks at {here.group(group).name}"
    return fill("given.html", here=here, given=given, caption=caption, speakers=True)


@block
def group_lessons(here: Context, group: str | None = None) -> Markup:
    """Show what a group's events taught, each lesson with the playbooks it belongs to.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
    """
    return fill("lesson-list.html", here=here, lessons=taught_at(_held(here, group)))
