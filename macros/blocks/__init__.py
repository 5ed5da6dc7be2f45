"""Block macros: paragraphs, tables and lists, each alone in its line on the page."""

from macros.blocks import (
    checklists,
    contributing,
    events,
    facts,
    form,
    lessons,
    media,
    numbers,
    reference,
    talks,
)

__all__ = [
    "checklists",
    "contributing",
    "events",
    "facts",
    "form",
    "lessons",
    "media",
    "numbers",
    "reference",
    "talks",
]
