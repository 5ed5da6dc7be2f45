"""The library: all lessons, or those of one kind of event, to filter and to group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.model import (
    Band,
    Format,
    LessonBasis,
    Page,
    Shelf,
    Sort,
    Taught,
    VenueKind,
    country_name,
)
from macros.context import Context
from macros.facets import UNKNOWN, Facet, choice, in_words, words
from macros.markup.html import fill
from macros.registry import block

NOT_KNOWN = {UNKNOWN: "not known"}
WAYS = {Sort.VENUE: "Kind of venue", Sort.FORMAT: "Format", Sort.SIZE: "People who came"}
"""What the sorts of shelves are called."""
LIGHT_FROM = 1_000
"""Lessons from which the library shows titles alone: with their texts, 4,000 of them would make
a page of three megabytes."""
ENOUGH_TO_FILTER = 10
"""Lessons from which filters help more than they are in the way."""
FEW = 24
"""Lessons up to which a page shows their texts at once, as assets/lessons/library.js does."""


@dataclass(frozen=True)
class Home:
    """A playbook's part of the library."""

    page: Page
    lessons: Sequence[Taught]
    """Those whose main home it is."""
    elsewhere: int
    """How many more belong here, and stand under the playbook they belong to first."""


@block
def lesson_library(here: Context, shelf: str | None = None) -> Markup:
    """Show every lesson once, by the playbook it belongs to first, with filters above.

    Args:
        here: The page.
        shelf: Only the lessons of one kind of event, such as ``venue/pub``, ``format/hybrid``
            or ``size/21-50``; left out, all.
    """
    book = here.handbook
    only = here.record("shelves", book.shelves, shelf) if shelf else None
    lessons = only.lessons if only else book.lessons
    return fill(
        "lesson-library.html",
        here=here,
        shelf=only,
        homes=_homes(here, lessons),
        homeless=[taught for taught in lessons if not taught.lesson.playbooks],
        facets=_facets(here, only) if len(lessons) >= ENOUGH_TO_FILTER else [],
        values=_values,
        finds=None if only else _finds(here),
        has_texts=len(lessons) < LIGHT_FROM,
        is_short=len(lessons) <= FEW,
    )


def _homes(here: Context, lessons: Sequence[Taught]) -> list[Home]:
    """Return the playbooks with the lessons that stand under each, in the order of the work."""
    standing: dict[str, list[Taught]] = {slug: [] for slug in here.handbook.playbooks}
    belonging: Counter[str] = Counter()
    for taught in lessons:
        slugs = taught.lesson.homes
        belonging.update(slugs)
        if slugs:
            standing.setdefault(slugs[0], []).append(taught)
    return [
        Home(page, standing[slug], belonging[slug] - len(standing[slug]))
        for slug, page in here.handbook.playbooks.items()
    ]


def _values(taught: Taught) -> dict[str, str]:
    """Return what a lesson is filtered by: several values are separated by a bar."""
    event, lesson = taught.event, taught.lesson
    known = {
        "playbook": "|".join(lesson.homes),
        "topic": "|".join(lesson.topics),
        "venue": event.place.venue.kind if event.place.venue else None,
        "format": event.format,
        "size": event.band,
        "basis": lesson.basis,
        "country": event.place.country,
        "year": event.year,
    }
    return {name: str(value or UNKNOWN) for name, value in known.items()}


def _facets(here: Context, only: Shelf | None) -> list[Facet]:
    """Return what lessons can be filtered by, as ``filter.js`` reads it."""
    book = here.handbook
    playbooks = {slug: page.title for slug, page in book.playbooks.items()}
    topics = {id_: topic.title for id_, topic in book.topics.items()}
    countries = {code: country_name(code) for e in book.events.values() for code in e.countries}
    choices = [
        choice("playbook", "Playbook", playbooks | NOT_KNOWN, order="given"),
        choice("topic", "Topic", topics | NOT_KNOWN),
        choice(Sort.VENUE, WAYS[Sort.VENUE], in_words(VenueKind) | NOT_KNOWN),
        choice(Sort.FORMAT, WAYS[Sort.FORMAT], in_words(Format) | NOT_KNOWN, order="given"),
        choice(Sort.SIZE, WAYS[Sort.SIZE], in_words(Band) | NOT_KNOWN, order="given"),
        choice("basis", "Whose conclusion", BASES | NOT_KNOWN, order="given"),
        choice("country", "Country", countries | NOT_KNOWN),
        choice("year", "Year", NOT_KNOWN, order="newest"),
    ]
    shown = [facet for facet in choices if only is None or facet["name"] != only.sort]
    return [words("Words in a lesson or its event"), *shown]


BASES: dict[str, str] = {
    LessonBasis.STATED: "stated by the source",
    LessonBasis.OBSERVED: "our observation",
}


@dataclass(frozen=True)
class Find:
    """A way into the library: a page of those lessons that have one thing in common."""

    title: str
    path: str
    count: int


def _finds(here: Context) -> dict[str, list[Find]]:
    """Return the ways into the library beside the playbooks, by what they go by."""
    book = here.handbook
    topics = [
        Find(book.topics[id_].title, f"topics/{id_}.md", len(held))
        for id_, held in book.lessons_by_topic.items()
        if id_ in book.topics
    ]
    countries: Counter[str] = Counter(
        taught.event.place.country for taught in book.lessons if taught.event.place.country
    )
    places = [
        Find(country_name(code), book.places[code.lower()].page, count)
        for code, count in countries.items()
    ]
    shelves = {
        title: [
            Find(shelf.label, shelf.page, len(shelf.lessons))
            for shelf in book.shelves.values()
            if shelf.sort is sort
        ]
        for sort, title in WAYS.items()
    }
    return {
        "Topic": sorted(topics, key=lambda find: find.title.casefold()),
        **shelves,
        "Country": sorted(places, key=lambda find: find.title.casefold()),
    }
