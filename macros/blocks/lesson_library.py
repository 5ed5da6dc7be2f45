"""The library: all lessons, or those of one kind of event, to filter and to group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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
from macros.markup.html import fill
from macros.registry import block

UNKNOWN = "unknown"
"""Stands for what an event's record does not tell."""
NOT_KNOWN = {UNKNOWN: "not known"}
LIGHT_FROM = 1_000
"""Lessons from which the library shows titles alone: with their texts, 4,000 of them would make
a page of three megabytes."""
ENOUGH_TO_FILTER = 10
"""Lessons from which filters help more than they are in the way."""
FEW = 24
"""Lessons up to which a page shows their texts at once; lessons.js has the same number."""


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
        slugs = _playbooks(taught)
        belonging.update(slugs)
        if slugs:
            standing.setdefault(slugs[0], []).append(taught)
    return [
        Home(page, standing[slug], belonging[slug] - len(standing[slug]))
        for slug, page in here.handbook.playbooks.items()
    ]


def _playbooks(taught: Taught) -> list[str]:
    """Return the playbooks a lesson belongs to, its main home first."""
    names = (name.partition("#")[0] for name in taught.lesson.playbooks)
    return list(dict.fromkeys(names))


def _values(taught: Taught) -> dict[str, str]:
    """Return what a lesson is filtered by: several values are separated by a bar."""
    event, lesson = taught.event, taught.lesson
    known = {
        "playbook": "|".join(_playbooks(taught)),
        "topic": "|".join(lesson.topics),
        "venue": event.place.venue.kind if event.place.venue else None,
        "format": event.format,
        "size": event.band,
        "basis": lesson.basis,
        "country": event.place.country,
        "year": event.year,
    }
    return {name: str(value or UNKNOWN) for name, value in known.items()}


def _facets(here: Context, only: Shelf | None) -> list[dict[str, Any]]:
    """Return what the reader can filter by, in the shape that filter.js takes."""
    book = here.handbook
    countries = {event.place.country for event in book.events.values()} - {None}
    choices: list[tuple[str, str, dict[str, str], str]] = [
        (
            "playbook",
            "Playbook",
            {s: page.title for s, page in book.playbooks.items()},
            "given",
        ),
        ("topic", "Topic", {id_: topic.title for id_, topic in book.topics.items()}, "label"),
        (Sort.VENUE, "Kind of venue", {kind: kind.label for kind in VenueKind}, "label"),
        (Sort.FORMAT, "Format", {way: way.label for way in Format}, "given"),
        (Sort.SIZE, "People who came", {band: band.label for band in Band}, "given"),
        ("basis", "Whose conclusion", BASES, "given"),
        (
            "country",
            "Country",
            {code: country_name(code) for code in countries if code},
            "label",
        ),
        ("year", "Year", {}, "newest"),
    ]
    text = {"name": "text", "label": "Words in a lesson or its event", "kind": "text"}
    return [text] + [
        {
            "name": name,
            "label": label,
            "kind": "choice",
            "labels": labels | NOT_KNOWN,
            "order": order,
        }
        for name, label, labels, order in choices
        if not only or name != only.sort
    ]


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


WAYS = {Sort.VENUE: "Kind of venue", Sort.FORMAT: "Format", Sort.SIZE: "People who came"}
