"""Block macros: paragraphs, tables and lists, each alone in its line on the page."""

from macros.blocks import (
    checklists,
    contributing,
    events,
    facts,
    lessons,
    media,
    numbers,
    reference,
    subscribe,
    talks,
)

__all__ = [
    "checklists",
    "contributing",
    "events",
    "facts",
    "lessons",
    "media",
    "numbers",
    "reference",
    "subscribe",
    "talks",
]
