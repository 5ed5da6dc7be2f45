"""What readers take along: calendars to subscribe to, and files of data."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model.site.data_files import DATA_FILES
from handbook.model.views.calendars import calendars as all_calendars
from macros.context import Context
from macros.markup.html import fill
from macros.markup.linked_data import told
from macros.registry import block
from macros.things import catalog


@block
def calendars(here: Context) -> Markup:
    """Show every calendar to subscribe to: of all events, of each country, of each group."""
    found = list(all_calendars(here.handbook))
    whole = [calendar for calendar in found if calendar.kind == "all"]
    narrower = {
        title: [calendar for calendar in found if calendar.kind == kind]
        for title, kind in (("single countries", "country"), ("single groups", "group"))
    }
    return fill("calendars.html", here=here, whole=whole, narrower=narrower)


@block
def data_files(here: Context) -> Markup:
    """Show the files of data to download: JSON with its schema, and tables."""
    listed = fill("data-files.html", here=here, files=DATA_FILES)
    return listed + told(here, here.path, lambda: catalog(here, DATA_FILES))
