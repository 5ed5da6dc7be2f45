"""The whole handbook as one book: a page to print, and an EPUB, from the same chapters.

Both need what the engine made of the pages. So only an engine that lets a hook see them gives
a book; the source tree that ``handbook stage`` writes holds the list of contents alone.
"""

from handbook.model.views.book import EPUB, PRINT_PAGE
from handbook.publish.book.bound import Book
from handbook.publish.book.chapter import Chapter, Rendered, bind
from handbook.publish.book.epub import epub
from handbook.publish.book.printed import print_page

__all__ = [
    "EPUB",
    "PRINT_PAGE",
    "Book",
    "Chapter",
    "Rendered",
    "bind",
    "epub",
    "print_page",
]
