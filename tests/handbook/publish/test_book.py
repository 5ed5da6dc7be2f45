"""What becomes of a page's HTML when it is bound into a book."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from handbook.model import Handbook, Page
from handbook.publish.book import Book, Chapter, Rendered, bind, epub, print_page

DAY = datetime(2026, 11, 20, tzinfo=UTC)
ONE, TWO = "playbooks/one.md", "playbooks/two.md"


def book(first: str, second: str = "<h1>Two</h1>") -> Book:
    """Return a book of two chapters."""
    pages = {ONE: Page(ONE, "One", part="Begin", order=1), TWO: Page(TWO, "Two", order=2)}
    html = {ONE: Rendered("playbooks/one/", first), TWO: Rendered("playbooks/two/", second)}
    parts = bind(Handbook(pages=pages), html.get)
    return Book("A & B", "About <it>", "CC BY 4.0", "https://a.example/", "o/n", DAY, parts)


def printed(first: str, second: str = "<h1>Two</h1>") -> str:
    """Return the printed page of a book of two chapters."""
    page = Chapter("print.md", "All", Rendered("print/", ""))
    return print_page(book(first, second), page, root="../", epub="b.epub")


def chapter(first: str, of: Book | None = None) -> str:
    """Return the first chapter's text in the EPUB, which has to be well-formed XML."""
    with ZipFile(BytesIO(epub(of or book(first)))) as file:
        text = file.read("book/playbooks-one.xhtml").decode()
    ET.fromstring(text)  # noqa: S314 - our own
    return text.partition('role="doc-chapter">\n')[2].rpartition("\n</section>")[0]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>A &amp; B</h1><p>1 < 2<br>x", "<h1>A &amp; B</h1><p>1 &lt; 2<br/>x</p>"),
        ("<h1>T<b>x</h1>y</i>", "<h1>T<b>x</b></h1>y"),
        (
            "<h1>T</h1><script>a<b</script><p onclick='x()' data-tick=1>p</p>",
            "<h1>T</h1><p>p</p>",
        ),
        ("<h1>T<a class='headerlink' href='#t'>¶</a></h1>", "<h1>T</h1>"),
        ("<h1>T\x0b</h1>", "<h1>T</h1>"),
        ("<h1>T</h1><img src=x alt='A plan'>", "<h1>T</h1>A plan"),
        (
            "<h1>T</h1><details><summary>More</summary>x</details>",
            '<h1>T</h1><div class="hb-open"><div class="hb-open__title">More</div>x</div>',
        ),
        (
            "<h1>T</h1><svg viewBox='0 0 1 1'><path/></svg>",
            '<h1>T</h1><svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><path></path></svg>',
        ),
    ],
)
def test_a_chapter_is_well_formed_and_holds_no_controls(html: str, expected: str) -> None:
    """Whatever an author wrote, the EPUB gets XML, and paper gets what can be read."""
    assert chapter(html) == expected


@pytest.mark.parametrize(
    ("link", "on_paper", "in_epub"),
    [
        ("../two/#here", "#playbooks-two--here", "playbooks-two.xhtml#here"),
        ("../two/#gone", "#playbooks-two", "playbooks-two.xhtml"),
        ("../two/", "#playbooks-two", "playbooks-two.xhtml"),
        ("#own", "#playbooks-one--own", "#own"),
        ("../../events/e/#x", "../events/e/#x", "https://a.example/events/e/#x"),
        ("https://b.example/?a=1&b=2", "https://b.example/?a=1&amp;b=2", None),
        ("mailto:a@b.example", "mailto:a@b.example", None),
    ],
)
def test_links_lead_where_they_led(link: str, on_paper: str, in_epub: str | None) -> None:
    """To a chapter inside the book, to everything else outside it."""
    first = f'<h1>T</h1><p id="own"><a href="{link}">x</a></p>'
    second = '<h1>Two</h1><p id="here">y</p>'

    assert f'<a href="{on_paper}">x</a>' in printed(first, second)
    assert f'<a href="{in_epub or on_paper}">x</a>' in chapter("", book(first, second))


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x"])
def test_a_link_that_runs_something_is_none(link: str) -> None:
    """What is left is its text."""
    assert "<a>x</a>" in printed(f'<h1>T</h1><a href="{link}">x</a>')


def test_an_epub_without_an_address_has_no_half_links() -> None:
    """A site that does not know where it is cannot be linked to from a file."""
    homeless = replace(book('<h1>T</h1><a href="../../events/e/">x</a>'), address="")

    assert "<a>x</a>" in chapter("", homeless)


def test_headings_stand_below_the_pages_own() -> None:
    """The book's title is the one first heading of the page; a chapter without one gets it."""
    page = printed("<h1>One</h1><h2>Part</h2>", "<p>No title</p>")

    assert page.count("<h1>") == 1
    assert "<h2>One</h2><h3>Part</h3>" in page
    assert "<h2>Two</h2>\n<p>No title</p>" in page


def test_the_same_book_has_the_same_bytes() -> None:
    """A mirror or a cache sees a new file only where something is new in it."""
    assert epub(book("<h1>T</h1>")) == epub(book("<h1>T</h1>"))


def test_a_style_sheet_a_chapter_asks_for_is_asked_for_once() -> None:
    """The printed page has the pictures' looks, from where it stands itself."""
    sheet = '<link rel="stylesheet" href="../../assets/pictures.css">'

    assert printed(f"<h1>T</h1>{sheet}", f"<h1>U</h1>{sheet}").count("pictures.css") == 1
    assert '<link rel="stylesheet" href="../assets/pictures.css">' in printed(sheet)


def test_a_book_without_chapters_is_none_that_breaks() -> None:
    """A fork may begin with nothing."""
    empty = replace(book(""), parts=[])

    with ZipFile(BytesIO(epub(empty))) as file:
        ET.fromstring(file.read("book/nav.xhtml"))  # noqa: S314 - our own
