"""The page of all events: upcoming and past ones, to be filtered."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from handbook.model import Band, Event, EventKind, Format, country_name
from handbook.model.values.dates import PartialDate
from macros.blocks.events import PAST, UPCOMING, by_years, narrowed
from macros.context import Context
from macros.facets import NOT_KNOWN, Facet, choice, in_words, words
from macros.markup.html import fill
from macros.registry import block


@block
def event_index(here: Context) -> Markup:
    """Show all events, upcoming and past, with filters by year, country, group and more."""
    held = here.handbook.newest_events
    return fill(
        "event-index.html",
        here=here,
        upcoming=narrowed(here, held, UPCOMING),
        years=by_years(narrowed(here, held, PAST)),
        facets=_facets(here, held),
        built=PartialDate.parse(here.today.isoformat()).text if here.today else "",
    )


def _facets(here: Context, held: Iterable[Event]) -> list[Facet]:
    """Return what events can be filtered by, as ``filter.js`` reads it."""
    countries = {code: country_name(code) for event in held for code in event.countries}
    named = {event.group: here.handbook.group_name(event.group) for event in held}
    return [
        words("Title, place or group"),
        choice("year", "Year", NOT_KNOWN, order="newest"),
        choice("country", "Country", countries),
        choice("group", "Group", named),
        choice("format", "Format", in_words(Format) | NOT_KNOWN, order="given"),
        choice("size", "People", in_words(Band) | NOT_KNOWN, order="given"),
        choice("kind", "Kind", in_words(EventKind), order="given"),
    ]
