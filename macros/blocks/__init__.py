"""Block macros: paragraphs, tables and lists, each alone in its line on the page."""

from macros.blocks import (
    alike,
    checklists,
    contributing,
    events,
    facts,
    group_pages,
    lesson_library,
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
    "alike",
    "checklists",
    "contributing",
    "events",
    "facts",
    "group_pages",
    "lesson_library",
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
