"""Lists of events."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from handbook.model import Event, Format, country_names
from macros.context import Context, MacroError, check_word
from macros.markup.html import fill
from macros.registry import block


@block
def events(  # noqa: PLR0913 - each is one way to narrow the list
    here: Context,
    group: str | None = None,
    *,
    year: int | None = None,
    country: str | None = None,
    format: str | None = None,  # noqa: A002 - the word authors know from the data
    limit: int | None = None,
    by_year: bool = False,
) -> Markup:
    """Show a list of events, the newest first.

    Args:
        here: The page.
        group: Only this group's; left out on a group's page, that group's.
        year: Only this year's.
        country: Only those in this country, as two letters: FR.
        format: Only ``in-person``, ``online`` or ``hybrid`` ones.
        limit: Only the first so many.
        by_year: Put a heading above each year.
    """
    if group is None and here.path.startswith("groups/") and here.slug in here.handbook.groups:
        group = here.slug
    wanted = here.group(group).id if group else None
    check_word(country, country_names(), "country", "Use its two letters, such as FR.")
    check_word(format, list(Format), "format")
    if limit is not None and limit < 1:
        raise MacroError(f"limit is {limit}", "Give a number from 1, or leave it out.")
    held = here.handbook.newest_events
    if wanted:
        held = here.handbook.events_by_group.get(wanted, [])
    found = [
        event
        for event in held
        if year in (None, event.year)
        and country in (None, event.place.country)
        and format in (None, event.format)
    ]
    years = _by_year(found[:limit]) if by_year else {"": found[:limit]}
    return fill("events.html", here=here, years=years)


def _by_year(found: list[Event]) -> dict[str, list[Event]]:
    grouped = groupby(found, key=lambda event: event.year)
    return {str(year) if year else "Year unknown": list(held) for year, held in grouped}


@block
def groups(here: Context) -> Markup:
    """Show every group with its place and how many of its events are recorded here."""
    ordered = sorted(here.handbook.groups.values(), key=lambda group: group.name.casefold())
    return fill("groups.html", here=here, groups=ordered)
