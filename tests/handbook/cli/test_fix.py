"""`handbook check --fix` as someone at a terminal meets it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main

if TYPE_CHECKING:
    from tests.conftest import Project


def fix(project: Project, *options: str) -> Result:
    """Run the command; an exception that is no exit of its own fails the test."""
    command = ["check", "--root", str(project.root), "--fix", *options]
    return CliRunner().invoke(main, command, catch_exceptions=False)


@pytest.fixture
def slips(project: Project) -> Project:
    """Return a project with an event that has two slips and a comment."""
    project.replace(project.event, "title: Tea in May", "titel: Tea in May  # a title")
    project.replace(project.event, "country: FR", "country: fr")
    return project


def test_each_change_is_told_and_then_what_is_left(slips: Project) -> None:
    """The list can be read along the file, and the check has the last word."""
    slips.replace(slips.event, "basis: stated", "basis: sated")
    result = fix(slips)

    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[:3] == [
        f"{slips.event}:1: titel → title",
        f"{slips.event}:4: fr → FR",
        "1 file mended.",
    ]
    assert "HB104" in lines[3]
    assert lines[-1] == "1 problem found."
    assert "title: Tea in May  # a title\n" in slips.read(slips.event)


def test_a_file_keeps_its_mode(slips: Project) -> None:
    """It is replaced, and what may read it before may read it after."""
    path = slips.root / slips.event
    path.chmod(0o640)

    assert fix(slips).exit_code == 0
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_dry_run_shows_a_diff_and_writes_nothing(slips: Project) -> None:
    """What it shows is what a run then does."""
    before = slips.read(slips.event)
    result = fix(slips, "--dry-run")
    assert slips.read(slips.event) == before
    patch = result.output.partition("1 file would be mended.")[0]
    assert "-titel: Tea in May  # a title\n+title: Tea in May  # a title\n" in patch

    apply = ["git", "apply", "-"]
    subprocess.run(apply, input=patch, cwd=slips.root, text=True, check=True)
    applied = slips.read(slips.event)
    slips.write(slips.event, before)
    fix(slips)
    assert slips.read(slips.event) == applied


def test_a_dry_run_of_nothing_is_refused() -> None:
    """Someone who forgot --fix is told so."""
    result = CliRunner().invoke(main, ["check", "--dry-run"])

    assert result.exit_code == 2
    assert "--fix" in result.stderr


def test_a_good_handbook_is_left_alone(project: Project) -> None:
    """Nothing is written, and it is said."""
    result = fix(project)

    assert result.exit_code == 0
    assert result.output == "Nothing to mend.\nNo problems. 1 event in order.\n"


def test_a_file_of_another_year_is_moved(project: Project) -> None:
    """Its links stay, because its address is its name."""
    project.write("data/events/2023/2024-05-02-tea.yml", project.read(project.event))
    project.remove(project.event)
    result = fix(project)

    assert result.exit_code == 0
    assert f"data/events/2023/2024-05-02-tea.yml:1: moved → {project.event}" in result.output
    assert project.read(project.event)


def test_an_ending_is_put_right_where_nothing_lies_in_the_way(project: Project) -> None:
    """A file that is there is never written over."""
    project.write("data/groups/cake-club.yaml", "name: Cake Club\n")
    project.write("data/groups/tea-club.yaml", "name: Another Tea Club\n")
    result = fix(project)

    assert result.exit_code == 1
    assert project.read("data/groups/cake-club.yml") == "name: Cake Club\n"
    assert "city: Lyon" in project.read(project.group)
    assert "tea-club.yaml:1:1: HB008" in result.output


def test_a_program_gets_its_format_alone(slips: Project) -> None:
    """The changes are told beside it."""
    result = fix(slips, "--format", "json")

    assert result.stdout == "[]\n"
    assert "titel → title" in result.stderr


@pytest.mark.parametrize("content", [b"\xff\xfet\0i\0", b"title: Caf\xe9\n", b"x" * 2_000_000])
def test_a_file_that_is_no_text_of_ours_is_left_alone(project: Project, content: bytes) -> None:
    """The check says what is wrong with it."""
    path = project.write(project.event, content)

    assert fix(project).exit_code == 1
    assert path.read_bytes() == content


def test_a_link_is_not_written_through(project: Project) -> None:
    """The file it leads to is not the project's to change."""
    outside = project.root.parent / f"{project.root.name}-outside.yml"
    outside.write_text("titel: Tea\n", encoding="utf-8")
    (project.root / "data/events/2024/tea.yml").symlink_to(outside)

    fix(project)
    assert outside.read_text(encoding="utf-8") == "titel: Tea\n"
