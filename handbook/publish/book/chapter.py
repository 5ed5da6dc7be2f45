"""A chapter: a page of the site as part of a book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from handbook.model import Handbook
from handbook.model.views.book import contents
from handbook.publish.book.cutting import Cutter, cut


@dataclass(frozen=True)
class Rendered:
    """A page as the engine rendered it."""

    url: str
    """Its address from the site's root: ``playbooks/find-a-venue/``."""
    html: str


@dataclass(frozen=True)
class Chapter:
    """One rendered page."""

    path: str
    """Its path below docs/: ``playbooks/find-a-venue.md``."""
    title: str
    page: Rendered

    @property
    def name(self) -> str:
        """What the chapter is called in a book: ``playbooks-find-a-venue``."""
        return self.path.removesuffix(".md").replace("/", "-")

    @cached_property
    def text(self) -> Cutter:
        """Its text in pieces."""
        return cut(self.page.html)


@dataclass(frozen=True)
class BoundPart:
    """Chapters that belong together."""

    title: str
    """Empty for what stands before the first part."""
    chapters: list[Chapter]


def bind(handbook: Handbook, rendered: Callable[[str], Rendered | None]) -> list[BoundPart]:
    """Return the chapters of the whole handbook, in the order of the book.

    Args:
        handbook: What the book is of.
        rendered: Gives a page by its path below docs/; nothing where there is none.
    """
    bound = []
    for part in contents(handbook):
        pages = [(entry, rendered(entry.path)) for entry in part.entries]
        chapters = [Chapter(e.path, e.title, page) for e, page in pages if page]
        bound += [BoundPart(part.title, chapters)] if chapters else []
    return bound
