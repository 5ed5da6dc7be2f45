"""The page of all events: upcoming and past ones, to be filtered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from handbook.model import Band, Event, EventKind, Format, country_name
from handbook.model.dates import PartialDate
from macros.blocks.events import PAST, UPCOMING, by_years, narrowed
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block

UNKNOWN = "unknown"
"""The value of a filter for what no source tells."""
NOT_KNOWN = {UNKNOWN: "Not known"}


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


def _facets(here: Context, held: Iterable[Event]) -> list[dict[str, Any]]:
    """Return what events can be filtered by, as ``filter.js`` reads it."""
    countries = {code: country_name(code) for event in held for code in event.countries}
    named = {event.group: here.handbook.group_name(event.group) for event in held}
    return [
        {"name": "text", "label": "Title, place or group", "kind": "text"},
        choice("year", "Year", NOT_KNOWN, order="newest"),
        choice("country", "Country", countries),
        choice("group", "Group", named),
        choice("format", "Format", in_words(Format) | NOT_KNOWN, order="given"),
        choice("size", "People", in_words(Band) | NOT_KNOWN, order="given"),
        choice("kind", "Kind", in_words(EventKind), order="given"),
    ]


def in_words(kinds: Iterable[EventKind | Format | Band]) -> dict[str, str]:
    """Return what each value is called, as the data files spell them."""
    return {kind.value: kind.label for kind in kinds}


def choice(
    name: str, label: str, labels: dict[str, str], *, order: str = "label"
) -> dict[str, Any]:
    """Return a filter with a menu of values.

    Args:
        name: Its name in the page's address and in the items' attributes.
        label: What it is called on the page.
        labels: What each value is called, where not by the value itself.
        order: ``label``, ``given`` (as the labels are), ``count`` or ``newest``.
    """
    return {"name": name, "label": label, "kind": "choice", "labels": labels, "order": order}
