"""What the events of one group add up to."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model import Event, given_at, taught_at
from handbook.model.figures import earliest_first, is_told, took_place
from handbook.model.site.pages import GROUPS
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
    held = earliest_first(took_place(_held(here, group)))
    told = [event for event in held if is_told(event)]
    return fill("group-attendance.html", here=here, group=here.group(group), events=told)


@block
def group_talks(here: Context, group: str | None = None) -> Markup:
    """Show all talks of a group as a table, the newest first.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
    """
    given = given_at(_held(here, group))
    found = here.group(group)
    return fill(
        "given.html",
        here=here,
        given=given,
        caption=f"Talks at {found.name}",
        speakers=True,
        at_home=here.path == f"{GROUPS}{found.id}.md",
    )


@block
def group_lessons(here: Context, group: str | None = None) -> Markup:
    """Show what a group's events taught, each lesson with the playbooks it belongs to.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
    """
    return fill("lesson-list.html", here=here, lessons=taught_at(_held(here, group)))
