"""The page of all talks: one table, to be sorted and filtered."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from handbook.model import Given, language_name
from handbook.model.site.pages import TALKS
from handbook.model.views.talk_years import FIRST_PAGE
from macros.context import Context
from macros.facets import NOT_KNOWN, Facet, choice, flag, words
from macros.markup.html import fill
from macros.registry import block


@block
def talk_index(here: Context) -> Markup:
    """Show all talks as a table to sort, with filters by language, year, group and more.

    Past a thousand talks, those of earlier years are on pages of their own.
    """
    pages = here.handbook.talk_pages
    name = here.slug if here.path.startswith(TALKS) and here.slug in pages else FIRST_PAGE
    given = pages[name]
    others = {other: len(held) for other, held in pages.items() if other != name}
    facets = _facets(here, given)
    return fill("talk-index.html", here=here, given=given, facets=facets, others=others)


def _facets(here: Context, given: Sequence[Given]) -> list[Facet]:
    """Return what talks can be filtered by, as ``filter.js`` reads it."""
    spoken = {one.talk.lang: language_name(one.talk.lang) for one in given if one.talk.lang}
    named = {one.event.group: here.handbook.group_name(one.event.group) for one in given}
    return [
        words("Title, speaker or event"),
        choice("lang", "Language", spoken | NOT_KNOWN),
        choice("year", "Year", NOT_KNOWN, order="newest"),
        choice("group", "Group", named),
        flag("slides", "With slides"),
        flag("recording", "With a recording"),
    ]
