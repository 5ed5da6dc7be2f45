"""The book: its chapters, and where the links of each lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit
from uuid import NAMESPACE_URL, uuid5

from handbook.publish.book.chapter import BoundPart, Chapter

HERE = "https://site.invalid/"
"""Stands for the site's root while addresses are put together. Source: RFC 2606, 2."""
LINKED = frozenset({"http", "https", "mailto"})
"""Kinds of addresses that lead somewhere from a book."""


@dataclass(frozen=True)
class Place:
    """Where in the book a link leads."""

    chapter: Chapter
    anchor: str = ""
    """A place in the chapter, without ``#``; empty for its beginning."""


@dataclass(frozen=True)
class Book:
    """The whole handbook."""

    title: str
    description: str
    rights: str
    """Under which license it may be used."""
    address: str
    """The site's address with a slash at the end; empty where it is not known."""
    key: str
    """What tells it from every other handbook: ``owner/name`` of its repository."""
    changed: datetime
    """When it was made, in universal time."""
    parts: list[BoundPart]

    @property
    def chapters(self) -> list[Chapter]:
        """All chapters in order."""
        return [chapter for part in self.parts for chapter in part.chapters]

    @property
    def urn(self) -> str:
        """The name that stays the book's own, whatever changes in it.

        Source: RFC 9562, 5.5, a UUID made from a name.
        """
        return uuid5(NAMESPACE_URL, f"{self.key}/book").urn

    @cached_property
    def _by_url(self) -> dict[str, Chapter]:
        return {unquote(chapter.page.url): chapter for chapter in self.chapters}

    def find(self, url: str, address: str) -> Place | str | None:
        """Return where a link leads.

        Args:
            url: The address of the page it stands on, from the site's root.
            address: The link's own address.

        Returns:
            A place in the book; the path of another page or file from the site's root; an
            address elsewhere; ``None`` for one that leads nowhere without the site's scripts.
        """
        whole = urljoin(HERE + url, address)
        if not whole.startswith(HERE):
            return whole if urlsplit(whole).scheme in LINKED else None
        path, _, anchor = whole.removeprefix(HERE).partition("#")
        chapter = self._by_url.get(unquote(path))
        if chapter is None:
            return f"{path}#{anchor}" if anchor else path
        anchor = unquote(anchor)
        return Place(chapter, anchor if anchor in chapter.text.ids else "")
