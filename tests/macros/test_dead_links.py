"""A link that is on record as dead leads to its copy."""

from __future__ import annotations

from tests.macros.conftest import Book, words

NORTH = "events/2024-03-07-north.md"
SLIDES = "https://slides.example/opening"
RECORD = '"{url}":\n  seen: 2026-11-20\n  reason: 404 Not Found\n'


def record(book: Book, more: str = "") -> Book:
    """Note a talk's slides as dead."""
    text = RECORD.format(url=SLIDES) + more
    (book.root / "data/links.yml").write_text(text, encoding="utf-8")
    book.current.refresh()
    assert book.current.problems == []
    return book


def hrefs(book: Book) -> list[str]:
    """Return where the program's links lead."""
    tree = book.tree("{{ talks() }}", NORTH)
    return [link.get("href") for link in tree.iterfind(".//a[@href]")]


def test_a_dead_link_leads_to_the_copy_near_the_event(own_book: Book) -> None:
    """The page says since when; nobody is sent to where nothing is."""
    found = record(own_book)

    assert SLIDES not in hrefs(found)
    assert f"https://web.archive.org/web/20240307/{SLIDES}" in hrefs(found)
    assert "archived copy; the page itself is gone since 20 November 2026" in words(
        found.tree("{{ talks() }}", NORTH)
    )


def test_a_dead_link_leads_to_the_copy_that_was_found(own_book: Book) -> None:
    """The archive was asked, so the address is a good one."""
    copy = f"https://web.archive.org/web/20240310000000/{SLIDES}"

    assert copy in hrefs(record(own_book, f"  archived: {copy}\n"))


def test_a_living_link_stays_as_it_is(own_book: Book) -> None:
    """Its copy stands beside it."""
    found = hrefs(record(own_book))

    assert "https://www.youtube.com/watch?v=abcdefghijk" in found
    assert "https://code.example/opening" in found
