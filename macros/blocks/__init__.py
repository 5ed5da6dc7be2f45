"""Block macros: paragraphs, tables and lists, each alone in its line on the page."""

from macros.blocks import (
    checklists,
    contributing,
    events,
    facts,
    form,
    group_pages,
    lessons,
    media,
    numbers,
    people,
    places,
    reference,
    subscribe,
    talks,
    topics,
)

__all__ = [
    "checklists",
    "contributing",
    "events",
    "facts",
    "form",
    "group_pages",
    "lessons",
    "media",
    "numbers",
    "people",
    "places",
    "reference",
    "subscribe",
    "talks",
    "topics",
]
