"""`handbook clear`: a fork begins without our events, and nothing points at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from handbook.cli import main
from macros.engine import check_pages

if TYPE_CHECKING:
    from handbook.problems import Problem
    from tests.conftest import Project

PAGE = """\
# Tea

See {{ event("2024-05-02-tea") }}, {{ group('tea-club') }} and {{ cite("tea-club") }}.

{{ talks("2024-05-02-tea") }}

    {{ lesson("2024-05-02-tea#doors") }}

Write `{% raw %}{{ event("2024-05-02-tea") }}{% endraw %}`.
"""
SOURCES = """\
# Where it stands.
tea-club:
  short: Tea club
  title: A guide to tea
  event: 2024-05-02-tea
pot: {short: Pot, title: A pot, event: 2024-05-02-tea}
"""
PEOPLE = "# Who is who.\nada:\n  name: Ada Leaf\n  aliases: [Ada]\n"


def run(project: Project, *options: str, answer: str = "") -> Result:
    """Run the command; an exception that is no exit of its own fails the test."""
    command = ["clear", "--root", str(project.root), *options]
    return CliRunner().invoke(main, command, input=answer, catch_exceptions=False)


def wrong(project: Project) -> list[Problem]:
    """Return what is wrong in files and on pages."""
    return [*project.problems(), *check_pages(project.root)]


def community(project: Project) -> Project:
    """Add everything that names the event, its group and its speaker."""
    project.write("docs/index.md", PAGE)
    project.write("data/sources.yml", SOURCES)
    project.write("data/people.yml", PEOPLE)
    project.write("docs/events/2024-05-02-tea.md", "# Tea\n\n{{ talks() }}\n")
    assert wrong(project) == []
    return project


def test_nothing_of_the_community_is_left_and_nothing_is_broken(project: Project) -> None:
    """What the pages advise stays, with where the advice was found."""
    result = run(community(project), "--yes")

    assert "1 event and 1 group go" in result.output
    assert wrong(project) == []
    handbook = project.load()
    assert (handbook.events, handbook.groups, handbook.people) == ({}, {}, {})
    assert project.read("docs/index.md") == (
        "# Tea\n\nSee [Tea in May](<https://example.org/tea>), Tea Club and "
        '{{ cite("tea-club") }}.\n\n'
        'Write `{% raw %}{{ event("2024-05-02-tea") }}{% endraw %}`.\n'
    )
    assert project.read("data/sources.yml") == (
        "# Where it stands.\ntea-club:\n  short: Tea club\n  title: A guide to tea\n"
        "pot: {short: Pot, title: A pot}\n"
    )
    assert project.read("data/people.yml") == "# Who is who.\n{}\n"
    assert not (project.root / "docs/events/2024-05-02-tea.md").exists()


def test_it_changes_nothing_unless_somebody_says_so(project: Project) -> None:
    """A no, and a dry run, leave every file as it is."""
    before = {
        path: path.read_bytes() for path in community(project).root.rglob("*") if path.is_file()
    }

    refused, tried = run(project, answer="n\n"), run(project, "--dry-run")

    assert (refused.exit_code, tried.exit_code) == (0, 0)
    assert "docs/index.md" in tried.output
    assert {p: p.read_bytes() for p in project.root.rglob("*") if p.is_file()} == before
