"""The built site: links, addresses, and lessons linked both ways."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

from handbook.model import Handbook
from tests.site.building import Done


@dataclass
class Reader(HTMLParser):
    """Gathers the ids and links of a page, and which links stand in the navigation."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    in_nav: set[str] = field(default_factory=set)
    _depth: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id and where it leads."""
        given = dict(attrs)
        if tag == "nav":
            self._depth += 1
        if name := given.get("id"):
            self.ids.append(name)
        for attribute in ("href", "src"):
            if target := given.get(attribute):
                self.links.append(target)
                if self._depth and tag == "a":
                    self.in_nav.add(target)

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a navigation."""
        self._depth -= tag == "nav"


@dataclass
class Built:
    """The built site, read once."""

    root: Path
    _targets: dict[str, frozenset[tuple[str, str]]] = field(default_factory=dict)

    @cached_property
    def pages(self) -> dict[str, Reader]:
        """Every HTML page by its path."""
        found = {}
        for file in sorted(self.root.rglob("*.html")):
            reader = Reader()
            reader.feed(file.read_text(encoding="utf-8"))
            found[file.relative_to(self.root).as_posix()] = reader
        return found

    @cached_property
    def base(self) -> str:
        """The path of the site's address, with which the links of the 404 page begin."""
        home = html5lib.parse((self.root / "index.html").read_text(encoding="utf-8"))
        canonical = home.find(".//*[@rel='canonical']")
        return urlsplit(str(canonical.get("href"))).path

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """The ids of every page."""
        return {path: set(page.ids) for path, page in self.pages.items()}

    def target(self, page: str, link: str) -> tuple[str, str]:
        """Return the file and the address within it that a link of a page leads to."""
        parts = urlsplit(link)
        folder = posixpath.dirname(page)
        path = unquote(parts.path)
        if path.startswith(self.base):
            path, folder = path.removeprefix(self.base), ""
        joined = posixpath.normpath(posixpath.join(folder, path)) if path else page
        if (self.root / joined).is_dir():
            joined = posixpath.normpath(posixpath.join(joined, "index.html"))
        return joined, unquote(parts.fragment)

    def targets(self, page: str) -> frozenset[tuple[str, str]]:
        """Return all files and addresses within them that a page leads to."""
        if page not in self._targets:
            links = {self.target(page, link) for link in self.internal(page)}
            self._targets[page] = frozenset(links)
        return self._targets[page]

    def internal(self, page: str) -> Iterator[str]:
        """Yield the links of a page that stay on the site."""
        for link in self.pages[page].links:
            parts = urlsplit(link)
            if not parts.scheme and not parts.netloc:
                yield link


@pytest.fixture(scope="session")
def whole(site: Path) -> Built:
    """Return the built site, read once."""
    return Built(site)


def test_the_build_is_clean(built: Done) -> None:
    """The strict build ends well and has nothing to say."""
    said = [line for line in built.stderr.splitlines() if not line.startswith("INFO")]

    assert built.returncode == 0, built.stderr[-4000:]
    assert said == []


def test_every_record_has_its_page(whole: Built, handbook: Handbook) -> None:
    """Each event, group, template and playbook is there to be read."""
    for folder, records in (
        ("events", handbook.events),
        ("groups", handbook.groups),
        ("templates", handbook.templates),
        ("playbooks", handbook.playbooks),
    ):
        missing = {name for name in records if f"{folder}/{name}/index.html" not in whole.pages}
        assert missing == set()


def test_every_link_leads_somewhere(whole: Built) -> None:
    """Each internal link has a file, and each # an element with that id."""
    checked, wrong = 0, []
    for page in whole.pages:
        for link in whole.internal(page):
            checked += 1
            path, anchor = whole.target(page, link)
            if not (whole.root / path).is_file():
                wrong.append(f"{page}: {link} leads to no file")
            elif anchor and path in whole.ids and anchor not in whole.ids[path]:
                wrong.append(f"{page}: {link} leads to no place of the page")

    assert wrong == []
    assert checked > 20 * len(whole.pages) > 20 * 200


def test_ids_are_unique(whole: Built) -> None:
    """No page has two elements of one address."""
    twice = {
        page: [name for name, count in Counter(reader.ids).items() if count > 1]
        for page, reader in whole.pages.items()
    }

    assert {page: names for page, names in twice.items() if names} == {}


def test_every_lesson_is_linked_both_ways(whole: Built, handbook: Handbook) -> None:
    """A playbook's callout leads to the event's, and that one back to exactly this callout."""
    checked = 0
    for taught in handbook.lessons:
        event_page = f"events/{taught.event.id}/index.html"
        assert taught.anchor_at_home in whole.ids[event_page]
        for home in {name.partition("#")[0] for name in taught.lesson.playbooks}:
            page = f"playbooks/{home}/index.html"
            assert taught.anchor in whole.ids[page]
            assert (page, taught.anchor) in whole.targets(event_page)
            assert (event_page, taught.anchor_at_home) in whole.targets(page)
            checked += 1

    assert checked > 200


def test_every_speaker_is_linked_both_ways(whole: Built, handbook: Handbook) -> None:
    """An event leads to the people who spoke, and each of their pages back to it."""
    checked = 0
    for slug, spoken in handbook.spoken.items():
        own = f"people/{slug}/index.html"
        for one in spoken.given:
            event = f"events/{one.event.id}/index.html"
            assert own in {path for path, _ in whole.targets(event)}
            assert event in {path for path, _ in whole.targets(own)}
            checked += 1

    assert checked > 200


def test_records_stay_out_of_the_nav(whole: Built, handbook: Handbook) -> None:
    """The nav of a playbook leads to no event's or group's page."""
    page = "playbooks/find-a-venue/index.html"
    nav = {whole.target(page, link)[0] for link in whole.pages[page].in_nav}
    records = {f"events/{name}/index.html" for name in handbook.events}
    records |= {f"groups/{name}/index.html" for name in handbook.groups}

    assert "playbooks/remote-and-hybrid/index.html" in nav
    assert nav & records == set()


def test_no_page_shows_a_problem_or_an_island(whole: Built) -> None:
    """Every macro's result has arrived."""
    for page in whole.pages:
        text = (whole.root / page).read_text(encoding="utf-8")
        assert 'role="alert"' not in text, page
        assert "hbblock" not in text, page
        assert "hbinline" not in text, page
        assert "Macro Rendering Error" not in text, page
