"""Feeds, read back by another reader and held against what Atom asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest

from handbook.load import load
from handbook.model import Handbook
from handbook.publish import Site
from tests.handbook.publish.books import HOSTILE, SITE, book, event, files, hostile_event

PROJECT = Path(__file__).parents[3]
EVENTS, LESSONS = "feeds/events.xml", "feeds/lessons.xml"
ATOM = "{http://www.w3.org/2005/Atom}"
LESSON = {"id": "doors", "title": "Doors close", "text": "Ask *when*.", "basis": "stated"}


@pytest.fixture(scope="module")
def real() -> Handbook:
    """Return the real handbook."""
    return load(PROJECT)[0]


def read(raw: bytes) -> feedparser.FeedParserDict:
    """Return a feed as feedparser reads it; it has to be without a fault."""
    found = feedparser.parse(raw, sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("path", [EVENTS, LESSONS])
def test_a_feed_has_what_atom_asks_for(real: Handbook, path: str) -> None:
    """The feed and each entry have id, title, updated and links. Source: RFC 4287, 4.1."""
    root = ET.fromstring(files(real)[path])  # noqa: S314 - our own
    entries = root.findall(f"{ATOM}entry")

    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
            assert element.findtext(ATOM + name)
    assert root.findtext(f"{ATOM}author/{ATOM}name") == SITE.name
    assert root.findtext(f"{ATOM}rights")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links["self"] == f"{SITE.url}{path}"
    assert links["alternate"].startswith(SITE.url)
    for entry in entries:
        assert entry.find(f"{ATOM}link[@rel='alternate']").get("href").startswith(SITE.url)
        assert entry.find(f"{ATOM}content").get("type") == "html"


@pytest.mark.parametrize("path", [EVENTS, LESSONS])
def test_a_feed_is_read_by_others(real: Handbook, path: str) -> None:
    """The fifty newest, each once, the newest first; links within them are whole."""
    found = read(files(real)[path])
    updated = [entry.updated for entry in found.entries]

    assert len({entry.id for entry in found.entries}) == len(found.entries) == 50
    assert updated == sorted(updated, reverse=True)
    assert found.feed.updated == updated[0]
    for entry in found.entries:
        html5lib.HTMLParser(strict=True).parseFragment(entry.content[0].value)
        tree = html5lib.parseFragment(entry.content[0].value, namespaceHTMLElements=False)
        for link in tree.iter("a"):
            assert link.get("href").startswith(("https://", "http://"))


def test_an_entry_tells_of_the_evening() -> None:
    """When and where, what was said, and what it taught, with a link to it."""
    tea = event(
        date="2026-05-07",
        place={"city": "Lyon", "country": "FR"},
        status="cancelled",
        summary="*Tea*, then cake.",
        talks=[{"title": "Green", "speakers": ["Ada Leaf"]}],
        lessons=[LESSON],
    )
    [entry] = read(files(book(tea))[EVENTS]).entries

    assert entry.link == "https://tea.example/book/events/2026-05-07-tea/"
    for part in (
        "Cancelled · 7 May 2026 · Lyon, France · Tea Club",
        "<em>Tea</em>, then cake.",
        "<li>Ada Leaf: Green</li>",
        f'<a href="{entry.link}#lesson-doors">Doors close</a>',
    ):
        assert part in entry.content[0].value


def test_a_lesson_is_an_entry_of_its_own() -> None:
    """It leads to its callout."""
    [entry] = read(files(book(event(date="2026-05-07", lessons=[LESSON])))[LESSONS]).entries

    assert entry.title == "Doors close"
    assert entry.link == "https://tea.example/book/events/2026-05-07-tea/#lesson-doors"
    assert "Ask <em>when</em>." in entry.content[0].value


@pytest.mark.parametrize(
    ("given", "updated"),
    [
        ({"date": "2026-05-07"}, "2026-05-07"),
        ({"date": "2026-05"}, "2026-05-01"),
        ({"date": "2026-05-07", "sources": ["2026-05-20", "2026-05-10"]}, "2026-05-20"),
        ({"date": "2026-05-07", "sources": ["2026-04-01"]}, "2026-04-01"),
        ({"date": "2026-05-07", "sources": ["2027"]}, "2026-05-07"),
        ({"sources": ["2026-04-01"]}, "2026-04-01"),
    ],
)
def test_an_entry_is_as_new_as_its_newest_source(given: dict[str, Any], updated: str) -> None:
    """Or else as the event: nothing tells when a record was added."""
    if sources := given.get("sources"):
        given = {**given, "sources": [{"title": "A", "date": day} for day in sources]}
    [entry] = read(files(book(event(**given)))[EVENTS]).entries

    assert entry.updated == f"{updated}T00:00:00Z"


def test_what_nobody_can_date_is_in_no_feed() -> None:
    """A feed of nothing is a feed still."""
    for path in (EVENTS, LESSONS):
        found = read(files(book(event(lessons=[LESSON])))[path])
        assert found.entries == []
        assert found.feed.updated


def test_entries_are_the_same_when_the_site_moves() -> None:
    """Nobody reads all of them again."""
    tea = book(event(date="2026-05-07", lessons=[LESSON]))
    moved = files(tea, Site("http://localhost:8000/", "Other", key=SITE.key))
    elsewhere = files(tea, Site(SITE.url, SITE.name, key="other/book"))

    for path, raw in files(tea).items():
        if path.startswith("feeds/"):
            [before], [after], [other] = (
                read(content).entries for content in (raw, moved[path], elsewhere[path])
            )
            assert before.id == after.id != other.id


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("path", [EVENTS, LESSONS])
def test_text_stays_text(text: str, path: str) -> None:
    """No name or title becomes an element, in the feed or in its HTML."""
    [entry] = read(files(book(hostile_event(text)))[path]).entries
    tree = html5lib.parseFragment(entry.content[0].value, namespaceHTMLElements=False)
    shown = " ".join("".join(tree.itertext()).split())

    wanted = " ".join(text.split())
    assert entry.title == wanted
    assert wanted in shown
    assert list(tree.iter("script")) == []
