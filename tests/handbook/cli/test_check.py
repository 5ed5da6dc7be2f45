"""`handbook check` as someone at a terminal meets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main

if TYPE_CHECKING:
    from tests.conftest import Project


def run(*arguments: object) -> Result:
    """Run the command; an exception that is no exit of its own fails the test."""
    return CliRunner().invoke(main, [*map(str, arguments)], catch_exceptions=False)


def test_a_good_handbook_is_said_to_be_good(project: Project) -> None:
    """Silence would leave the reader wondering whether anything was looked at."""
    result = run("check", "--root", project.root)

    assert result.exit_code == 0
    assert result.stdout == "No problems. 1 event in order.\n"


def test_the_handbook_is_found_from_a_folder_inside_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to be in the right folder."""
    monkeypatch.chdir(project.root / "data" / "events")

    assert run("check").exit_code == 0


def test_outside_a_handbook_the_command_says_what_it_looks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way out is in the message."""
    monkeypatch.chdir(tmp_path)

    result = run("check")

    assert result.exit_code == 2
    assert "found no handbook" in result.stderr
    assert "--root" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--root", "no-such-folder"], "does not exist"),
        (["--root", __file__], "is a file"),
        (["--format", "xml"], "'text', 'github', 'json'"),
        (["--colour"], "No such option"),
    ],
)
def test_a_wrong_option_is_named(arguments: list[str], said: str) -> None:
    """Click's usage error, and never a traceback."""
    result = run("check", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr


def test_all_problems_of_a_run_come_at_once_sorted_by_place(project: Project) -> None:
    """Three slips in two files are three problems."""
    project.replace(project.event, "date: 2024-05-02", "date: yesterday")
    project.replace(project.event, "basis: stated", "basis: sated")
    project.write("docs/index.md", "# Tea\n\n{{ lesons() }}\n")

    result = run("check", "--root", project.root)

    places = [line.split(" ")[0] for line in result.stdout.splitlines() if ": HB" in line]
    assert places == [f"{project.event}:3:7:", f"{project.event}:11:12:", "docs/index.md:3:4:"]
    assert result.stderr == "3 problems found.\n"


def test_github_gets_one_annotation_for_each_problem(project: Project) -> None:
    """A line end in the text would end the annotation, so it is escaped."""
    project.replace(project.event, "group: tea-club", "group: tea, club")

    result = run("check", "--root", project.root, "--format", "github")

    assert result.stdout == (
        f"::error file={project.event},line=2,col=8,title=HB105::group: found 'tea, club'"
        "%0AExpected small letters a-z, digits and single hyphens, such as college-venue. "
        "An event has one group: keep one. Of one name write tea-club.\n"
    )


def test_json_is_an_empty_list_where_nothing_is_wrong(project: Project) -> None:
    """A program needs no special case."""
    assert json.loads(run("check", "--root", project.root, "--format", "json").stdout) == []


def test_a_file_name_that_is_not_unicode_does_not_break_the_report(project: Project) -> None:
    """A file copied from an old disk may have one."""
    try:
        project.write("data/events/2024/caf\udce9.yml", "title: Café\n")
    except OSError:
        pytest.skip("this file system takes Unicode names only")

    for form in ("text", "github", "json"):
        result = run("check", "--root", project.root, "--format", form)
        assert result.exit_code == 1
        assert "HB008" in result.stdout


@pytest.fixture
def doubtful(project: Project) -> Project:
    """Return a project with one warning."""
    project.replace(project.event, "country: FR", "country: DE")
    return project


def test_a_warning_fails_nothing_unless_asked_to(doubtful: Project) -> None:
    """Whoever wants none has a way to say so."""
    result = run("check", "--root", doubtful.root)
    assert result.exit_code == 0
    assert "HB310 warning: Lyon is in Germany (DE) here" in result.stdout
    assert result.stderr == "No errors, 1 warning. 1 event in order.\n"

    assert run("check", "--root", doubtful.root, "--strict").exit_code == 1


def test_a_warning_is_an_annotation_of_its_kind(doubtful: Project) -> None:
    """GitHub shows it in yellow; the count stands beside, for the log."""
    result = run("check", "--root", doubtful.root, "--format", "github")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"::warning file={doubtful.event},line=4,")
    assert result.stderr == "No errors, 1 warning.\n"


def test_a_tree_with_warnings_is_staged(doubtful: Project, tmp_path: Path) -> None:
    """They are told on the way."""
    result = run("stage", "--root", doubtful.root, tmp_path.parent / f"{tmp_path.name}-tree")

    assert result.exit_code == 0
    assert "HB310 warning" in result.stderr
