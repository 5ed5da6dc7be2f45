"""References between records."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Project


def test_a_broken_group_is_not_reported_again_by_its_events(project: Project) -> None:
    """Whoever mends the group has mended everything."""
    project.replace(project.group, "name: Tea Club", "nam: Tea Club")

    assert [problem.file for problem in project.problems()] == [project.group]


def test_a_file_that_cannot_be_read_is_not_reported_by_what_needs_it(project: Project) -> None:
    """All its entries may be in it."""
    project.write(
        "data/numbers/cups.yml", "title: Cups\nvalues: [{value: 2, source: tea-guide}]\n"
    )
    project.write("data/sources.yml", "tea-guide:\n  short: Tea: guide\n")

    assert [problem.file for problem in project.problems()] == ["data/sources.yml"]


def test_a_broken_playbook_is_not_said_to_show_no_lessons(project: Project) -> None:
    """What it calls is unknown."""
    project.replace(project.playbook, "{{ lessons() }}", "{{ lessons( }}")

    assert [problem.code for problem in project.problems()] == ["HB403"]


def test_our_own_suggestions_need_no_source(project: Project) -> None:
    """The key `own` is always there."""
    project.write("data/numbers/cups.yml", "title: Cups\nvalues: [{value: 2, source: own}]\n")

    assert project.problems() == []


def test_a_path_is_understood_where_a_name_belongs(project: Project) -> None:
    """People copy it from the address bar."""
    project.replace(project.event, "[find-a-venue]", "[docs/playbooks/find-a-venue.md]")

    (problem,) = project.problems()
    assert problem.hint == "Did you mean 'find-a-venue'?"
