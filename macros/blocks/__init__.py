"""Block macros: paragraphs, tables and lists, each alone in its line on the page."""

from macros.blocks import (
    checklists,
    contributing,
    event_index,
    events,
    facts,
    group_pages,
    lessons,
    media,
    numbers,
    people,
    places,
    reference,
    subscribe,
    talk_index,
    talks,
    topics,
)

__all__ = [
    "checklists",
    "contributing",
    "event_index",
    "events",
    "facts",
    "group_pages",
    "lessons",
    "media",
    "numbers",
    "people",
    "places",
    "reference",
    "subscribe",
    "talk_index",
    "talks",
    "topics",
]
