"""Lists of events."""

from __future__ import annotations

from datetime import date, time
from itertools import groupby

from markupsafe import Markup

from handbook.model import Event, Format, country_name, country_names
from macros.context import Context, MacroError, check_word
from macros.facets import NOT_KNOWN, choice, words
from macros.markup.html import fill
from macros.registry import block

UPCOMING, PAST = "upcoming", "past"
YEAR_UNKNOWN = "Year unknown"
"""What stands above the events of which not even the year is known."""


@block
def events(  # noqa: PLR0913 - each is one way to narrow the list
    here: Context,
    group: str | None = None,
    *,
    year: int | None = None,
    country: str | None = None,
    format: str | None = None,  # noqa: A002 - the word authors know from the data
    when: str | None = None,
    limit: int | None = None,
    by_year: bool = False,
) -> Markup:
    """Show a list of events, the newest first; upcoming ones, the next first.

    Args:
        here: The page.
        group: Only this group's; left out on a group's page, that group's.
        year: Only this year's.
        country: Only those in this country, as two letters: FR.
        format: Only ``in-person``, ``online`` or ``hybrid`` ones.
        when: Only ``upcoming`` or ``past`` ones.
        limit: Only the first so many.
        by_year: Put a heading above each year.
    """
    wanted = _wanted(here, group)
    check_word(country, country_names(), "country", "Use its two letters, such as FR.")
    check_word(format, list(Format), "format")
    check_word(when, (UPCOMING, PAST), "time", 'Write when="upcoming" or when="past".')
    _check_limit(limit)
    found = [
        event
        for event in narrowed(here, _held(here, wanted), when)
        if year in (None, event.year)
        and country in (None, event.place.country)
        and format in (None, event.format)
    ][:limit]
    if when == UPCOMING:
        return fill("upcoming.html", here=here, events=found)
    years = by_years(found) if by_year else {"": found}
    return fill("events.html", here=here, years=years, of_group=bool(wanted))


def _wanted(here: Context, group: str | None) -> str | None:
    """Return the id of the group that was asked for; on a group's page, of that group."""
    if group is None and here.path.startswith("groups/") and here.slug in here.handbook.groups:
        group = here.slug
    return here.group(group).id if group else None


def _check_limit(limit: int | None) -> None:
    if limit is not None and limit < 1:
        raise MacroError(f"limit is {limit}", "Give a number from 1, or leave it out.")


def _held(here: Context, group: str | None) -> list[Event]:
    """Return the events of one group, or of all, the newest first."""
    if group is None:
        return here.handbook.newest_events
    return here.handbook.events_by_group.get(group, [])


def narrowed(here: Context, held: list[Event], when: str | None) -> list[Event]:
    """Return events that are upcoming, the next first; or past, the newest first; or all.

    An event is upcoming until its end, and throughout the day of the build: a page built once
    a day is right all day, and in the reader's browser ``clock.js`` keeps it right after.

    Args:
        here: The page, which knows the day of the build.
        held: The events, the newest first.
        when: ``upcoming``, ``past``, or neither.
    """
    if when is None:
        return held
    past = [event for event in held if here.midnight is None or event.is_over(here.midnight)]
    if when == PAST:
        return past
    gone = {event.id for event in past}
    return sorted((event for event in held if event.id not in gone), key=_due)


def _due(event: Event) -> tuple[date, time, str]:
    """Order by the day to be there; events of a month or a year behind all days of it."""
    when = event.date
    day = date.max if when is None else when.first if when.is_day else when.last
    return (day, event.start or time(), event.id)


def by_years(found: list[Event]) -> dict[str, list[Event]]:
    """Return events under the headings of their years, in the order they have."""
    grouped = groupby(found, key=lambda event: event.year)
    return {str(year) if year else YEAR_UNKNOWN: list(held) for year, held in grouped}


@block
def groups(here: Context) -> Markup:
    """Show every group, with filters: its place, and how many events are recorded here."""
    ordered = sorted(here.handbook.groups.values(), key=lambda group: group.name.casefold())
    countries = {
        group.country: country_name(group.country) for group in ordered if group.country
    }
    facets = [
        words("Name or place"),
        choice("country", "Country", countries | NOT_KNOWN),
        choice("topic", "Topic", NOT_KNOWN, order="count"),
    ]
    return fill("group-index.html", here=here, groups=ordered, facets=facets)
