"""Old addresses lead to new ones: as pages, and in the lists that hosts and scripts read."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest

from handbook.model import Handbook, Redirect
from handbook.publish import Site
from handbook.publish.redirects import redirect_files

SITE = Site("https://example.org/book/", "Book")
LESSON = "events/2014-12-04-lyon#lesson-school"


def published(*moved: tuple[str, str], site: Site = SITE) -> dict[str, str]:
    """Return the files that redirects give, by path."""
    redirects = {old: Redirect(old=old, to=to) for old, to in moved}
    files = redirect_files(Handbook(redirects=redirects), site)
    return {file.path: str(file.content) for file in files}


class Links(HTMLParser):
    """The ways on from a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.robots = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep links, and what a meta element says."""
        values = {name: value or "" for name, value in attrs}
        if tag in ("a", "link"):
            self.found.add(values["href"])
        elif values.get("http-equiv") == "refresh":
            self.found.add(values["content"].removeprefix("0; url="))
        elif values.get("name") == "robots":
            self.robots = values["content"]


@pytest.mark.parametrize(
    ("old", "new", "leads_to"),
    [
        ("lyon", "events/2014-12-04-lyon", "events/2014-12-04-lyon/"),
        ("events/lyon", "events/2014-12-04-lyon", "events/2014-12-04-lyon/"),
        ("places/fr/lion", "places/fr/lyon", "places/fr/lyon/"),
        ("a/b", "playbooks/money#what-to-do", "playbooks/money/#what-to-do"),
        ("people/zoe", "people/łukasz", "people/%C5%82ukasz/"),
    ],
)
def test_a_page_that_has_moved_leads_to_the_new_one(old: str, new: str, leads_to: str) -> None:
    """By itself, by a link, and for search engines; all three say the same."""
    page = Links()
    page.feed(published((old, new))[f"{old}/index.html"])

    assert len(page.found) == 1
    there = urljoin(f"{SITE.url}{old}/", page.found.pop())
    assert there == f"{SITE.url}{leads_to}"
    assert page.robots == "noindex"


def test_a_host_that_reads_rules_gets_them() -> None:
    """With the folder that the site lies in, which such hosts count from their root."""
    rules = published(("groups/tee", "groups/tea"), ("b", "c#d"))["_redirects"]

    assert rules == "/book/b/ /book/c/#d 301\n/book/groups/tee/ /book/groups/tea/ 301\n"


def test_a_place_on_a_page_is_told_to_the_page_alone() -> None:
    """What follows a # never reaches a host."""
    files = published((LESSON, "events/2014-12-04-lyon#lesson-college-venue"))

    assert [*files] == ["redirects.json"]
    assert json.loads(files["redirects.json"]) == {
        LESSON: "events/2014-12-04-lyon#lesson-college-venue"
    }


def test_a_site_of_files_keeps_its_endings() -> None:
    """Where addresses end in .html, old ones did as well."""
    site = Site("https://example.org/", "Book", directory_urls=False)
    files = published(("groups/tee", "groups/tea"), site=site)

    assert 'href="tea.html"' in files["groups/tee.html"]
