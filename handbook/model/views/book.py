"""What the whole handbook holds when it is read as one book, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from handbook.model.handbook import Handbook
from handbook.model.site.pages import TEMPLATES, Page

PRINT_PAGE = "print.md"
"""The page that holds all of it, by its path below docs/."""
EPUB = "organizers-handbook.epub"
"""The same as a file to take along, by its path below docs/."""
FIRST = ("start-here.md",)
LOOKED_UP = ("checklists.md", "glossary.md", "references.md")


@dataclass(frozen=True)
class Entry:
    """A chapter as the list of contents names it."""

    path: str
    """Its page's path below docs/."""
    title: str


@dataclass(frozen=True)
class Part:
    """Chapters that belong together."""

    title: str
    """Empty for what stands before the first part."""
    entries: list[Entry]


def contents(handbook: Handbook) -> list[Part]:
    """Return the book's parts: what to read first, the playbooks, templates, what to look up.

    Events, groups and people are left out: there may be thousands, and chapters link to them.
    """
    playbooks = groupby(handbook.playbooks.values(), key=lambda page: page.part)
    templates = sorted(handbook.templates.values(), key=lambda one: one.title.casefold())
    found = [
        Part("", _entries(handbook, FIRST)),
        *(Part(title or "Playbooks", _named(pages)) for title, pages in playbooks),
        Part("Templates", [Entry(f"{TEMPLATES}{one.id}.md", one.title) for one in templates]),
        Part("To look things up", _entries(handbook, LOOKED_UP)),
    ]
    return [part for part in found if part.entries]


def _entries(handbook: Handbook, paths: Iterable[str]) -> list[Entry]:
    return _named(handbook.pages[path] for path in paths if path in handbook.pages)


def _named(pages: Iterable[Page]) -> list[Entry]:
    return [Entry(page.path, page.title) for page in pages]
