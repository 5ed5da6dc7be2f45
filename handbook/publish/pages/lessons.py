"""The pages of lessons that events of one kind taught."""

from __future__ import annotations

from handbook.model import Shelf, Sort
from handbook.publish.counted import counted
from handbook.publish.output import Output
from handbook.publish.pages.stub import page

TITLES = {
    Sort.VENUE: "Lessons by venue: {}",
    Sort.FORMAT: "Lessons by format: {}",
    Sort.SIZE: "Lessons by size: {} people",
}
"""What a page of lessons is called."""


def shelf_page(shelf: Shelf) -> Output:
    """Return the page of all lessons of one kind of venue, one format, or one size."""
    title = TITLES[shelf.sort].format(shelf.label)
    content = page(
        title,
        f"{title}. What {counted(len(shelf.lessons), 'lesson')} of real events say.",
        [f'{{{{ lesson_library("{shelf.key}") }}}}'],
    )
    return Output(shelf.page, content)
