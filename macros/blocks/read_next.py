"""Where the reader of an event goes from there."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup

from macros.blocks.alike import answers
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block


@block
def read_next(here: Context, event: str | None = None) -> Markup:
    """Show where to go from an event: its group's evenings around it, and events like it.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
    """
    found = here.event(event)
    held = [one for one in here.handbook.events_by_group.get(found.group, []) if one.date]
    at = held.index(found) if found in held else None
    return fill(
        "read-next.html",
        here=here,
        event=found,
        group=here.handbook.groups.get(found.group),
        count=len(here.handbook.events_by_group.get(found.group, [])),
        later=held[at - 1] if at else None,
        earlier=held[at + 1] if at is not None and at + 1 < len(held) else None,
        like=urlencode(answers(here.handbook, found) | {"besides": found.id}),
    )
