"""What programs read about the pages: structured data, pictures, addresses, descriptions."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from playwright.sync_api import Browser

from handbook.model import Handbook
from tests.site.structured import faults

SHORTEST, LONGEST = 50, 160
"""Characters of a description: enough to tell a page by, and no more than is shown."""
HEAVIEST = 40_000
"""Bytes of a picture."""
MOVED = 'http-equiv="refresh"'
"""What a page holds that only leads to another one."""
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HEAD = re.compile("<head>.*?</head>", re.DOTALL)


@dataclass(frozen=True)
class Meta:
    """A page as programs read it."""

    path: str
    """Below the site: ``events/2014-12-04-lyon``; empty for the home page."""
    text: str

    @cached_property
    def head(self) -> BeautifulSoup:
        """Its head."""
        found = HEAD.search(self.text)
        return BeautifulSoup(found[0] if found else "", "html.parser")

    @cached_property
    def things(self) -> list[dict[str, Any]]:
        """Its structured data."""
        return [json.loads(one) for one in LINKED.findall(self.text)]

    def thing(self, kind: str) -> dict[str, Any]:
        """Return the one thing of a type."""
        [found] = [thing for thing in self.things if thing["@type"] == kind]
        return found

    def said(self, name: str) -> str:
        """Return what the head says under a name."""
        tag = self.head.find("meta", attrs={"name": name}) or self.head.find(
            "meta", attrs={"property": name}
        )
        return str(tag["content"]) if tag else ""


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Meta]:
    """Return every page but the one that says there is none."""
    files = sorted(site.rglob("index.html"))
    paths = (file.parent.relative_to(site).as_posix().removeprefix(".") for file in files)
    found = {
        path: Meta(path, file.read_text(encoding="utf-8"))
        for path, file in zip(paths, files, strict=True)
    }
    return {path: page for path, page in found.items() if MOVED not in page.text}


@pytest.fixture(scope="module")
def base(pages: dict[str, Meta]) -> str:
    """Return the site's address."""
    return pages[""].said("og:url")


def test_schema_org_knows_every_type_property_and_value(pages: dict[str, Meta]) -> None:
    """Structured data is checked in the words of the vocabulary, not only as JSON."""
    found = [
        f"{path}: {fault}"
        for path, page in pages.items()
        for thing in page.things
        for fault in faults(thing)
    ]

    assert not found, "\n".join(found[:20])


def test_structured_data_names_its_vocabulary(pages: dict[str, Meta]) -> None:
    """Without it nobody knows whose words they are."""
    contexts = {thing["@context"] for page in pages.values() for thing in page.things}

    assert contexts == {"https://schema.org"}


def test_every_page_but_the_home_page_says_the_way_to_it(
    pages: dict[str, Meta], base: str
) -> None:
    """Breadcrumbs lead over pages that exist, and end with the page itself."""
    for path, page in pages.items():
        if not path:
            continue
        steps = page.thing("BreadcrumbList")["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)), path
        assert steps[-1]["item"]["@id"] == page.said("og:url"), path
        for step in steps:
            assert step["name"], path
            assert unquote(step["item"]["@id"].removeprefix(base)).rstrip("/") in pages, path


def test_an_events_page_tells_of_the_event(pages: dict[str, Meta], handbook: Handbook) -> None:
    """Every event, with what its record holds and a day only where one is known."""
    for event in handbook.events.values():
        page = pages[f"events/{event.id}"]
        [thing] = [one for one in page.things if "eventStatus" in one]
        assert thing["name"] == event.title
        assert thing["url"] == page.said("og:url")
        assert ("startDate" in thing) == bool(event.date and event.date.is_day), event.id
        talks = thing.get("subEvent", [])
        assert len(talks if isinstance(talks, list) else [talks]) == len(event.talks), event.id


def test_events_with_a_day_and_a_place_have_all_that_search_engines_ask_for(
    pages: dict[str, Meta], handbook: Handbook
) -> None:
    """Name, start and a location with an address or a link.

    Source: Google Search Central, "Event structured data", required properties.
    """
    complete = 0
    for event in handbook.events.values():
        [thing] = [one for one in pages[f"events/{event.id}"].things if "eventStatus" in one]
        if "startDate" not in thing or not event.place.city:
            continue
        places = (
            thing["location"] if isinstance(thing["location"], list) else [thing["location"]]
        )
        rooms = [place for place in places if place["@type"] == "Place"]
        assert all(place["address"]["addressLocality"] for place in rooms), event.id
        complete += 1

    assert complete > len(handbook.events) / 2


def test_each_playbook_is_a_set_of_instructions(
    pages: dict[str, Meta], handbook: Handbook
) -> None:
    """Its steps lead to headings that are on the page, and hold words instead of macros."""
    for slug in handbook.playbooks:
        page = pages[f"playbooks/{slug}"]
        steps = page.thing("HowTo")["step"]
        assert len(steps) > 1, slug
        for step in steps:
            address, _, anchor = step["url"].partition("#")
            assert address == page.said("og:url")
            assert f'id="{anchor}"' in page.text, step["url"]
            assert step["name"], step
            assert "{" not in step["text"], step


def test_each_group_is_an_organization(pages: dict[str, Meta], handbook: Handbook) -> None:
    """The events name it by the same identifier."""
    for group in handbook.groups.values():
        thing = pages[f"groups/{group.id}"].thing("Organization")
        assert thing["name"] == group.name
    for event in list(handbook.events.values())[:20]:
        [thing] = [one for one in pages[f"events/{event.id}"].things if "eventStatus" in one]
        own = pages[f"groups/{event.group}"].thing("Organization")
        assert thing["organizer"]["@id"] == own["@id"]
        assert thing["organizer"]["url"] == own["url"]


def test_the_data_files_are_data_sets(pages: dict[str, Meta], site: Path, base: str) -> None:
    """Each download leads to a file of the site."""
    sets = pages["subscribe"].thing("DataCatalog")["dataset"]

    for one in sets:
        downloads = one["distribution"]
        for download in downloads if isinstance(downloads, list) else [downloads]:
            assert (site / download["contentUrl"].removeprefix(base)).is_file()


def test_the_home_page_tells_of_the_site_and_its_search(
    pages: dict[str, Meta], browser: Browser, address: str
) -> None:
    """The search address that it names really searches."""
    search = pages[""].thing("WebSite")["potentialAction"]
    query = search["target"]["urlTemplate"].partition("?")[2]
    page = browser.new_page()
    page.goto(f"{address}/?{query.replace('{search_term_string}', 'venue')}")
    try:
        page.locator(".md-search-result__item").first.wait_for()
    finally:
        page.close()


def test_every_page_has_a_picture_of_its_own_size_and_weight(
    pages: dict[str, Meta], site: Path, base: str
) -> None:
    """A link that somebody shares shows what it leads to."""
    shown = set()
    for path, page in pages.items():
        assert page.said("og:image").startswith(base), path
        file = site / unquote(page.said("og:image").removeprefix(base))
        assert file.is_file(), path
        shown.add(file)
        assert file.stat().st_size <= HEAVIEST, path
        assert page.said("og:image:alt"), path
        assert page.said("twitter:card") == "summary_large_image"
    for file in shown:
        with Image.open(file) as image:
            assert image.size == (1200, 630), file
    assert set((site / "cards").rglob("*.png")) == shown


def test_only_people_share_a_picture(pages: dict[str, Meta]) -> None:
    """Their pages ask not to be listed, so no picture bears their names."""
    shared = Counter(
        page.said("og:image") for path, page in pages.items() if not path.startswith("people/")
    )

    assert max(shared.values()) == 1


def test_every_page_says_its_one_address(pages: dict[str, Meta], base: str) -> None:
    """The canonical address is the one the page lies at, and the one shared links show."""
    for path, page in pages.items():
        [link] = page.head.find_all("link", rel="canonical")
        address = f"{base}{path}/" if path else base
        assert unquote(str(link["href"])) == address
        assert str(link["href"]) == page.said("og:url")


def test_descriptions_tell_pages_from_each_other(pages: dict[str, Meta]) -> None:
    """Each is there, is long enough to say something, and is the only one of its words."""
    found = {path: page.said("description") for path, page in pages.items()}
    lengths = {path: len(text) for path, text in found.items()}

    assert not {p: n for p, n in lengths.items() if not SHORTEST <= n <= LONGEST}
    assert not [text for text, count in Counter(found.values()).items() if count > 1]


def test_the_sitemap_lists_what_may_be_listed(pages: dict[str, Meta], site: Path) -> None:
    """Every page once but people's, and no day of change that would be the build's."""
    listed = [element.text for element in _sitemap(site)]
    wanted = {
        page.said("og:url") for page in pages.values() if page.said("robots") != "noindex"
    }

    assert set(listed) == wanted
    assert len(listed) == len(wanted)
    assert {element.tag.rpartition("}")[2] for element in _sitemap(site)} == {"loc"}


def _sitemap(site: Path) -> Iterator[ET.Element]:
    root = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    return (element for url in root for element in url)


def test_robots_txt_names_the_sitemap(site: Path, base: str) -> None:
    """By its whole address, as the rules ask."""
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()

    assert f"Sitemap: {base}sitemap.xml" in lines
    assert "Disallow: /" not in lines


def test_the_page_that_says_there_is_none_is_not_listed(site: Path) -> None:
    """Nobody should find it by a search."""
    page = Meta("404", (site / "404.html").read_text(encoding="utf-8"))

    assert page.said("robots") == "noindex"
    assert not page.head.find_all("link", rel="canonical")
