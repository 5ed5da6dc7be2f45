"""Pictures: charts and the world map, each with its numbers as a table and as a file."""

from __future__ import annotations

from markupsafe import Markup

from macros.context import Context, check_word
from macros.markup.html import fill
from macros.pictures.charts import CHARTS
from macros.pictures.world import world
from macros.registry import block


@block
def chart(here: Context, name: str, *, group: str | None = None) -> Markup:
    """Draw numbers: ``attendance``, ``turnout``, ``formats``, or ``languages``.

    Args:
        here: The page.
        name: What to draw.
        group: For ``attendance``, whose; left out, the group of this page, or else all groups.
    """
    check_word(name, CHARTS, "chart")
    return fill("chart.html", here=here, picture=CHARTS[name](here, group))


@block
def event_map(here: Context) -> Markup:
    """Draw a world map of the cities with events on record, linked to their countries."""
    return fill("map.html", here=here, world=world(here.handbook))
