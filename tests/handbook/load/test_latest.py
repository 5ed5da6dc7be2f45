"""The handbook while somebody edits it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handbook.load import Latest

if TYPE_CHECKING:
    from tests.conftest import Project


@pytest.fixture
def current(project: Project) -> Latest:
    """Return the handbook as it is before the edit."""
    return Latest(project.root).refresh()


def test_a_change_is_seen(project: Project, current: Latest) -> None:
    """Of data, of pages, and of files that are new or gone."""
    project.replace(project.group, "Tea Club", "The Tea Club")
    assert current.refresh().handbook.groups["tea-club"].name == "The Tea Club"

    project.write("docs/new.md", "# New\n")
    assert "new.md" in current.refresh().handbook.pages

    project.remove("docs/new.md")
    assert "new.md" not in current.refresh().handbook.pages


def test_nothing_is_loaded_again_where_nothing_has_changed(current: Latest) -> None:
    """Zensical asks once for every page."""
    before = current.handbook

    assert current.refresh().handbook is before


@pytest.mark.parametrize("broken", ["title: Tea: in May\n", "title: 7\n", b"\xff\xfe", ""])
def test_a_broken_event_keeps_its_last_good_version(
    project: Project, current: Latest, broken: str | bytes
) -> None:
    """Someone in the middle of a change still sees the page, and what is wrong."""
    project.write(project.event, broken)

    current.refresh()

    assert current.handbook.events["2024-05-02-tea"].title == "Tea in May"
    assert [problem.file for problem in current.problems] == [project.event]


def test_a_broken_event_keeps_it_through_a_second_broken_change(
    project: Project, current: Latest
) -> None:
    """And shows the mended one as soon as it is mended."""
    good = project.read(project.event)
    for text in ("title: [\n", "titel: Tea\n"):
        project.write(project.event, text)
        assert current.refresh().handbook.events["2024-05-02-tea"].title == "Tea in May"

    project.write(project.event, good.replace("in May", "in June"))

    assert current.refresh().handbook.events["2024-05-02-tea"].title == "Tea in June"
    assert current.problems == []


def test_an_event_that_is_deleted_is_gone(project: Project, current: Latest) -> None:
    """Only what is broken is kept."""
    project.remove(project.event)

    assert current.refresh().handbook.events == {}


def test_one_broken_entry_of_a_file_keeps_its_last_good_version(
    project: Project, current: Latest
) -> None:
    """The other entries are as the file says now."""
    project.write(
        "data/sources.yml",
        "tea-guide:\n  shrt: Tea\n  title: A guide\ncake:\n  short: Cake\n  title: Cake\n",
    )

    citations = current.refresh().handbook.citations

    assert citations["tea-guide"].short == "Tea guide"
    assert citations["cake"].short == "Cake"


def test_a_file_of_many_that_cannot_be_read_keeps_all_its_entries(
    project: Project, current: Latest
) -> None:
    """Or every citation of the site would break with it."""
    project.write("data/sources.yml", "tea-guide: [\n")
    project.write("data/topics.yml", "- rooms\n")

    handbook = current.refresh().handbook

    assert list(handbook.citations) == ["tea-guide"]
    assert list(handbook.topics) == ["rooms"]


def test_the_day_to_check_against_stays_until_another_comes(project: Project) -> None:
    """A server that runs over midnight is told the new day with its next build."""
    current = Latest(project.root).refresh(date(2024, 4, 1))
    assert [problem.code for problem in current.errors] == ["HB306"]
    assert [problem.code for problem in current.refresh().errors] == ["HB306"]

    assert current.refresh(date(2024, 6, 1)).errors == []
