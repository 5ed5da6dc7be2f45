"""The whole handbook as an EPUB: a file to read on a phone, a tablet or an e-reader.

Source: EPUB 3.3 (W3C Recommendation), in particular 4.2 (container), 5 (package document)
and 7 (navigation document); EPUB Accessibility 1.1, 2 (what a book says of itself).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from markupsafe import Markup

from handbook.publish.book.bound import Book, Place
from handbook.publish.book.chapter import Chapter
from handbook.publish.book.filling import fill
from handbook.publish.book.pieces import written

MIMETYPE = b"application/epub+zip"
FOLDER = "book/"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the archive, the earliest it can name: the same bytes every time."""


@dataclass(frozen=True)
class InItsOwnFile:
    """A chapter's names and links where each chapter is a file."""

    book: Book
    chapter: Chapter
    deeper: int = 0

    def id(self, name: str) -> str:
        """Return the name as it is: it need be unique in its chapter only."""
        return name

    def href(self, address: str) -> str | None:
        """Return a place in the book, or the whole address of what is outside."""
        found = self.book.find(self.chapter.page.url, address)
        if isinstance(found, Place):
            file = (
                "" if found.chapter is self.chapter and found.anchor else _file(found.chapter)
            )
            return f"{file}#{found.anchor}" if found.anchor else file
        if found is None or urlsplit(found).scheme:
            return found
        return self.book.address + found if self.book.address else None


def _file(chapter: Chapter) -> str:
    return f"{chapter.name}.xhtml"


def epub(book: Book) -> bytes:
    """Return the book as an EPUB 3, the same bytes for the same book."""
    archive = BytesIO()
    with ZipFile(archive, "w") as file:
        # First and not compressed, so that a program knows the file by its first bytes.
        file.writestr(ZipInfo("mimetype", FIRST_DAY), MIMETYPE, ZIP_STORED)
        for path, text in _files(book):
            file.writestr(ZipInfo(path, FIRST_DAY), text.encode(), ZIP_DEFLATED)
    return archive.getvalue()


def _files(book: Book) -> Iterator[tuple[str, str]]:
    yield "META-INF/container.xml", fill("container.xml", package=f"{FOLDER}package.opf")
    chapters = {chapter: _text(book, chapter) for chapter in book.chapters}
    has_pictures = {chapter: "<svg" in text for chapter, text in chapters.items()}
    yield f"{FOLDER}package.opf", fill("package.opf", book=book, has_pictures=has_pictures)
    yield f"{FOLDER}nav.xhtml", fill("nav.xhtml", book=book)
    yield f"{FOLDER}title.xhtml", fill("title.xhtml", book=book)
    yield f"{FOLDER}book.css", fill("epub.css")
    for chapter, text in chapters.items():
        yield f"{FOLDER}{_file(chapter)}", fill("chapter.xhtml", chapter=chapter, text=text)


def _text(book: Book, chapter: Chapter) -> Markup:
    text = written(chapter.text.pieces, InItsOwnFile(book, chapter))
    return Markup(text)  # noqa: S704 - a page's finished HTML
