"""The whole handbook on one page, to be printed or saved as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from handbook.publish.book.bound import Book, Place
from handbook.publish.book.chapter import Chapter
from handbook.publish.book.filling import fill
from handbook.publish.book.pieces import written


@dataclass(frozen=True)
class OnOnePage:
    """A chapter's names and links where all chapters stand on one page."""

    book: Book
    chapter: Chapter
    root: str
    """The way from the page to the site's root, with a slash at the end."""
    deeper: int = 1

    def id(self, name: str) -> str:
        """Return the name with the chapter's before it: no other chapter has it."""
        return f"{self.chapter.name}--{name}"

    def href(self, address: str) -> str | None:
        """Return a place on this page, or where a page outside the book is."""
        found = self.book.find(self.chapter.page.url, address)
        if isinstance(found, Place):
            end = f"--{found.anchor}" if found.anchor else ""
            return f"#{found.chapter.name}{end}"
        if found is None or urlsplit(found).scheme:
            return found
        return self.root + found


def print_page(book: Book, page: Chapter, *, root: str, epub: str) -> str:
    """Return the finished HTML of the page that holds the whole book.

    Args:
        book: What to print.
        page: The page itself with the list of contents it has so far.
        root: The way from the page to the site's root, with a slash at the end.
        epub: The path of the same book as a file, from the site's root.
    """
    contents = written(page.text.pieces, OnOnePage(book, page, root, deeper=0))
    chapters = [
        (part.title, chapter, _text(book, chapter, root))
        for part in book.parts
        for chapter in part.chapters
    ]
    return fill(
        "printed.html",
        book=book,
        sheets=[root + sheet for sheet in dict.fromkeys(_sheets(book, page))],
        epub=root + epub,
        contents=Markup(contents),  # noqa: S704 - the page's own finished HTML
        chapters=chapters,
        script=f"{root}assets/book.js",
    )


def _text(book: Book, chapter: Chapter, root: str) -> Markup:
    text = written(chapter.text.pieces, OnOnePage(book, chapter, root))
    return Markup(text)  # noqa: S704 - a page's finished HTML


def _sheets(book: Book, page: Chapter) -> Iterator[str]:
    """Yield the style sheets that the page and the chapters ask for, from the site's root."""
    for chapter in [page, *book.chapters]:
        for sheet in chapter.text.sheets:
            found = book.find(chapter.page.url, sheet)
            if isinstance(found, str) and not urlsplit(found).scheme:
                yield found
