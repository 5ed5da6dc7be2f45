"""The staged source tree gives the same handbook in Zensical, which runs no hooks."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.site.building import PROJECT, Done, once, run

ISLANDS = re.compile(
    r'<(?P<tag>dl|table|div) class="(?:hb-facts|hb-table__grid|hb-lessons)".*?</(?P=tag)>',
    re.DOTALL,
)
SEARCH = " data-search-exclude"
"""Zensical reads it and leaves it out."""
PAGES = (
    "events/2014-12-04-lyon",
    "events/2013-06-06-poland",
    "playbooks/find-a-venue",
    "groups/openstack-rhone-alpes",
)


@pytest.fixture(scope="module")
def zensical_site(shared: Path) -> Path:
    """Return the folder of the site as Zensical builds it."""
    folder = shared / "zensical"
    done = once(folder, build)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return folder / ".build" / "site"


def build(folder: Path) -> Done:
    """Stage the project's source tree and build it, as far as that goes well."""
    for name in ("docs", "data", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    for name in ("mkdocs.yml", "zensical.yml"):
        shutil.copy(PROJECT / name, folder)
    staged = run(folder, "handbook", "stage", ".build/docs")
    if staged.returncode:
        return staged
    return run(folder, "zensical", "build", "-f", "zensical.yml", "--strict", "--clean")


@pytest.mark.parametrize("page", PAGES)
def test_records_look_the_same(site: Path, zensical_site: Path, page: str) -> None:
    """Facts, tables and lessons are the same to the letter in both engines."""
    ours = (site / page / "index.html").read_text(encoding="utf-8")
    theirs = (zensical_site / page / "index.html").read_text(encoding="utf-8")
    wanted = [match[0].replace(SEARCH, "") for match in ISLANDS.finditer(ours)]

    assert wanted
    assert [match[0] for match in ISLANDS.finditer(theirs)] == wanted


def test_every_page_is_there_and_none_shows_a_problem(site: Path, zensical_site: Path) -> None:
    """Generated pages are staged, and no macro fails."""
    ours = {path.relative_to(site) for path in site.rglob("index.html")}
    theirs = {path.relative_to(zensical_site) for path in zensical_site.rglob("index.html")}

    assert ours == theirs
    for path in theirs:
        text = (zensical_site / path).read_text(encoding="utf-8")
        assert 'class="hb-problem' not in text, path
        assert "Macro Rendering Error" not in text, path
