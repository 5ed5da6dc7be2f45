"""The programme of an event as a table."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model.site.pages import EVENTS
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block

MANY = 8
"""Talks up to which a program is read at a glance; beyond, a reader can sort it."""


@block
def talks(here: Context, event: str | None = None, *, caption: str | None = None) -> Markup:
    """Show an event's talks as a table, with the columns the talks have something for.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
        caption: The table's caption; left out, one is made from the event's title.
    """
    found = here.event(event)
    return fill(
        "talks.html",
        here=here,
        event=found,
        talks=found.talks,
        caption=caption,
        at_home=here.path == f"{EVENTS}{found.id}.md",
        many=MANY,
    )
