"""What is known about one event or one group, fact by fact."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model import rhythm
from handbook.model.site.pages import EVENTS, GROUPS
from handbook.model.views.calendars import group_calendar
from macros.context import Context
from macros.markup.html import fill
from macros.markup.linked_data import told
from macros.registry import block
from macros.things import event_thing, group_thing


@block
def event_facts(here: Context, event: str | None = None) -> Markup:
    """Show when, where and how an event was held, who came, and what that is known from.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
    """
    found = here.event(event)
    group = here.handbook.groups.get(found.group)
    facts = fill("event-facts.html", here=here, event=found, group=group)
    return facts + told(here, f"{EVENTS}{found.id}.md", lambda: event_thing(here, found))


@block
def event_sources(here: Context, event: str | None = None) -> Markup:
    """Show where an event's record comes from, and how sure it is.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
    """
    return fill("event-sources.html", here=here, event=here.event(event))


@block
def group_facts(here: Context, group: str | None = None) -> Markup:
    """Show what is known about a group.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
    """
    found = here.group(group)
    held = here.handbook.events_by_group.get(found.id, [])
    days = any(event.date and event.date.is_day for event in held)
    calendar = group_calendar(found.id) if days else None
    values = {"events": held, "met": rhythm(held), "calendar": calendar}
    facts = fill("group-facts.html", here=here, group=found, **values)
    return facts + told(here, f"{GROUPS}{found.id}.md", lambda: group_thing(here, found))
