"""The two write-ups the handbook grew from: every fact of them is on their pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest

LYON = "events/2014-12-04-lyon"
POLAND = "events/2013-06-06-poland"

LYON_TALKS = [
    ("C'est quoi OpenStack?", None),
    (
        "IaaS beyond the Infrastructure",
        "https://speakerdeck.com/flaper87/iaas-beyond-infrastructure",
    ),
    ("OpenStack et NFV", "http://www.slideshare.net/mpodini/openstack-meetup-42466593"),
    ("La haute-disponibilité pour l'infrastructure OpenStack", None),
    ("OpenStack sous Debian", "http://openstack.alioth.debian.org/openstack_debian_lyon.odp"),
]
LYON_PHOTOS = [
    "https://pbs.twimg.com/media/B4B2tO8CcAIFQwi.jpg:large",
    "https://pbs.twimg.com/media/B4BxMBAIEAAlh7w.jpg:large",
    "https://pbs.twimg.com/media/B4B1_mEIAAA3n4k.jpg:large",
    "https://pbs.twimg.com/media/B4B_op9CAAA9XBG.jpg:large",
    "https://pbs.twimg.com/media/B4CIBjVIAAAGQK5.jpg:large",
]
LYON_LINKS = [
    "http://www.meetup.com/OpenStack-Rhone-Alpes/events/218683258/",
    "http://www.meetup.com/OpenStack-Rhone-Alpes/",
    "https://twitter.com/openstackfr",
]
LYON_FACTS = [
    "4 December 2014",
    "Lyon, France",
    "college",
    "45–50",  # noqa: RUF001 - the dash of a range
    "at least 45",
    "around 50",
    "in person",
    "@openstackfr",
    "Flavio Percoco",
    "24 December 2014",
    "Milan",
]
LYON_LESSONS = [
    "college-venue",
    "visit-other-cities",
    "mixed-programme",
    "national-account",
    "write-it-up",
    "close-and-deep",
    "own-continent",
]
POLAND_SPEAKERS = [
    ("Tim Bell", "CERN"),
    ("Boris Renski", "Mirantis"),
    ("Eric Windisch", "Cloudscaling"),
    ("Atul Jha", "OpenStack India"),
]
POLAND_FACTS = [
    "1st OpenStack User Group Meetup Poland",
    "6 June 2013",
    "Poland",
    "hybrid",
    "Google Hangout",
    "IRC",
    "chat",
    "peak of 50",
    "in the room and online together",
    "9 countries",
    "Europe",
    "Africa",
    "Asia-Pacific",
    "United States",
    "Switzerland",
    "Kenya",
    "India",
    "recorded",
    "city not known",
]
POLAND_LESSONS = [
    "teach-from-zero",
    "think-big",
    "video-and-chat",
    "join-forces",
    "brave-first",
    "publish-next-day",
]


@cache
def article(site: Path, path: str) -> Any:
    """Return the text part of a page."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    return html5lib.parse(html, namespaceHTMLElements=False).find(".//article")


def words(node: Any) -> str:
    """Return an element's text with single spaces."""
    return " ".join("".join(node.itertext()).split())


def links(node: Any) -> list[str]:
    """Return where the links of an element lead."""
    return [link.get("href") for link in node.iterfind(".//a[@href]")]


@pytest.mark.parametrize("fact", LYON_FACTS)
def test_lyon_says(site: Path, fact: str) -> None:
    """The page of the evening in Lyon has the fact."""
    assert fact in words(article(site, LYON))


@pytest.mark.parametrize("fact", POLAND_FACTS)
def test_poland_says(site: Path, fact: str) -> None:
    """The page of the first meetup in Poland has the fact."""
    assert fact in words(article(site, POLAND))


def test_lyon_lists_its_talks_with_their_slides(site: Path) -> None:
    """Five talks in the order of the evening, three with slides and their archived copies."""
    rows = article(site, LYON).findall(".//tbody/tr")
    assert len(rows) == len(LYON_TALKS)
    for row, (title, slides) in zip(rows, LYON_TALKS, strict=True):
        assert title in words(row.find("th"))
        wanted = [slides, f"https://web.archive.org/web/20141204/{slides}"] if slides else []
        assert [link for link in links(row) if "://" in link] == wanted


@pytest.mark.parametrize("url", [*LYON_PHOTOS, *LYON_LINKS])
def test_lyon_links_with_an_archived_copy(site: Path, url: str) -> None:
    """Each photo and page is linked, and beside it a copy that is kept."""
    found = links(article(site, LYON))

    assert url in found
    assert f"https://web.archive.org/web/20141204/{url}" in found


def test_lyon_loads_no_photo(site: Path) -> None:
    """The photos are links and not pictures."""
    assert article(site, LYON).findall(".//img") == []


def test_poland_lists_its_speakers(site: Path) -> None:
    """Four speakers with where they came from, each talk recorded, each title unknown."""
    rows = article(site, POLAND).findall(".//tbody/tr")
    assert len(rows) == len(POLAND_SPEAKERS)
    for row, (name, affiliation) in zip(rows, POLAND_SPEAKERS, strict=True):
        assert f"{name}, {affiliation}" in words(row)
        assert "recorded, address not known" in words(row)
        assert "Title not known" in words(row.find("th"))


@pytest.mark.parametrize(
    ("path", "lesson"),
    [*((LYON, name) for name in LYON_LESSONS), *((POLAND, name) for name in POLAND_LESSONS)],
)
def test_each_lesson_has_its_place(site: Path, path: str, lesson: str) -> None:
    """The page has each lesson with a text, and a link to a playbook's callout."""
    callout = article(site, path).find(f".//*[@id='lesson-{lesson}']")
    event_id = path.removeprefix("events/")

    assert len(words(callout)) > 80
    assert any(
        link.startswith("../../playbooks/") and link.endswith(f"#lesson-{event_id}--{lesson}")
        for link in links(callout)
    )


def test_the_write_ups_are_named(site: Path) -> None:
    """Each page says where its facts come from, with the write-up's address."""
    assert any("flaper87/developers-black-hole" in link for link in links(article(site, LYON)))
    assert any("en.community.dell.com" in link for link in links(article(site, POLAND)))
