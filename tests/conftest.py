"""What all tests share: a small handbook to break, and golden files."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from handbook.load import load
from handbook.model import Handbook
from handbook.problems import Problem

# No test depends on how fast the machine is.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")

GROUP = """\
name: Tea Club
city: Lyon
country: FR
"""
EVENT = """\
title: Tea in May
group: tea-club
date: 2024-05-02
place: {city: Lyon, country: FR}
talks:
  - {title: A pot of green tea, speakers: [Ada Leaf]}
lessons:
  - id: doors
    title: Doors close at ten
    text: Ask when the building closes.
    basis: stated
    playbooks: [find-a-venue]
sources:
  - {title: The announcement, url: "https://example.org/tea"}
"""
PLAYBOOK = """\
---
title: Find a venue
order: 1
---
# Find a venue

## Ask early

{{ lessons() }}
"""
FILES = {
    "mkdocs.yml": "site_name: Tea\n",
    "data/groups/tea-club.yml": GROUP,
    "data/events/2024/2024-05-02-tea.yml": EVENT,
    "data/sources.yml": "tea-guide:\n  short: Tea guide\n  title: A guide to tea\n",
    "data/topics.yml": "rooms:\n  title: Rooms\n",
    "docs/index.md": "# Tea\n",
    "docs/playbooks/find-a-venue.md": PLAYBOOK,
}
"""The smallest handbook that has every kind of link and no problem."""


Golden = Callable[[Path, str], None]
"""Holds a text against a golden file."""


class Project:
    """A handbook folder that a test adds files to, replaces and removes."""

    event = "data/events/2024/2024-05-02-tea.yml"
    """The path of its one event."""
    group = "data/groups/tea-club.yml"
    playbook = "docs/playbooks/find-a-venue.md"

    def __init__(self, root: Path) -> None:
        self.root = root
        for path, text in FILES.items():
            self.write(path, text)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file, its line ends as they are given."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def read(self, path: str) -> str:
        """Return a file's text."""
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace a part of a file, which has to be there once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} is not in {path} once"
        self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        """Delete a file."""
        (self.root / path).unlink()

    def load(self) -> Handbook:
        """Return the handbook, whatever is wrong with it."""
        return load(self.root)[0]

    def problems(self) -> list[Problem]:
        """Return what is wrong with its files."""
        return load(self.root)[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the smallest handbook, in a folder of its own."""
    return Project(tmp_path)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews golden files: run, then read the difference in git."""
    parser.addoption(
        "--renew-golden",
        action="store_true",
        help="write golden files anew from what the code gives now; review them with git diff",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return a function that holds a text against a golden file, or renews the file."""
    renew = bool(request.config.getoption("--renew-golden"))

    def compare(file: Path, text: str) -> None:
        if renew:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        wanted = file.read_text(encoding="utf-8") if file.exists() else ""
        difference = difflib.unified_diff(
            wanted.splitlines(), text.splitlines(), f"golden/{file.name}", "now", lineterm=""
        )
        if wanted != text:
            pytest.fail("\n".join(difference) + "\nIf it is meant so: pytest --renew-golden")

    return compare
