"""`handbook import` as someone at a terminal meets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main

if TYPE_CHECKING:
    from tests.conftest import Project

VIDEOS = Path(__file__).parents[1] / "importers" / "pyvideo"
WRITE_UP = "---\ntitle: Tea in June\ndate: 2024-06-07\n---\nThe Tea Club met yesterday.\n"
MADE = "data/events/2024/2024-06-06-lyon.yml"


def run(project: Project, *arguments: object) -> Result:
    """Run the command in a project; an exception that is no exit of its own fails the test."""
    line = ["import", *map(str, arguments), "--root", str(project.root)]
    return CliRunner().invoke(main, line, catch_exceptions=False)


@pytest.fixture
def post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a write-up, outside the project."""
    file = tmp_path_factory.mktemp("blog") / "june.md"
    file.write_text(WRITE_UP, encoding="utf-8")
    return file


def test_a_write_up_becomes_a_file_that_passes_the_check(project: Project, post: Path) -> None:
    """And the list says what is left to do."""
    result = run(project, post, "--url", "https://example.org/june")

    assert result.exit_code == 0
    assert f"wrote {MADE}" in result.stdout
    assert f"{post}:1: a summary is missing" in result.stdout
    assert not any(problem.is_error for problem in project.problems())
    assert project.load().events["2024-06-06-lyon"].title == "Tea Club, June 2024"


def test_what_the_check_would_warn_of_is_said_at_once(project: Project, post: Path) -> None:
    """A source that nobody can look up, for one."""
    result = run(project, post)

    assert "handbook check finds in them:" in result.stdout
    assert f"  {MADE}:9: no source has an address" in result.stdout


def test_a_folder_is_taken_whole_and_the_talks_are_counted(project: Project) -> None:
    """Eight files, eight talks; a new group gets its file."""
    result = run(project, VIDEOS)

    assert result.exit_code == 0
    assert "9 files: 8 talks in 6 events, 1 new group, 15 things to look at." in result.stdout
    assert "wrote data/groups/chipy.yml" in result.stdout
    assert project.problems() == []
    assert len(project.load().talks) == 1 + 8


def test_nothing_that_is_there_is_overwritten(project: Project, post: Path) -> None:
    """The difference is told instead."""
    run(project, post)
    project.replace(MADE, "Tea Club, June 2024", "My own title")

    result = run(project, post)

    assert f"left as it is: {MADE}; the import differs in 1 place:" in result.stdout
    assert "title: the file has 'My own title'; the import has 'Tea Club," in result.stdout
    assert "My own title" in project.read(MADE)


def test_a_dry_run_writes_nothing(project: Project, post: Path) -> None:
    """It says what it would write."""
    result = run(project, post, "--dry-run")

    assert f"would write {MADE}" in result.stdout
    assert not (project.root / MADE).exists()


def test_stdout_is_data_alone(project: Project, post: Path) -> None:
    """The list goes to the other stream, so that the data can be piped."""
    result = run(project, post, "--stdout")

    assert result.stdout.startswith(f"# {MADE}\ntitle: Tea Club, June 2024\n")
    assert "a summary is missing" in result.stderr
    assert "a summary is missing" not in result.stdout
    assert not (project.root / MADE).exists()


def test_the_list_goes_into_a_file_of_its_own(
    project: Project, post: Path, tmp_path: Path
) -> None:
    """A long one is worked through over days; a file that is there is not replaced."""
    report = tmp_path / "list.txt"

    run(project, post, "--report", report)
    again = run(project, post, "--report", report)

    assert "a summary is missing" in report.read_text(encoding="utf-8")
    assert again.exit_code == 2
    assert "is there already" in again.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.md", b"", "empty.md:1: the file is empty"),
        ("photo.md", b"\xff\xd8\x00\x00", "the file is not text"),
        ("old.md", b"We met.\nCaf\xe9\n", "old.md:2: not taken over: the byte 0xE9"),
        ("notes.docx", b"PK", "no importer knows this kind of file"),
        ("list.json", b"[1, 2]", "no importer knows this kind of file"),
    ],
)
def test_files_that_are_not_understood_are_told(
    project: Project, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    """The command ends with 1, and never in a traceback."""
    file = tmp_path / "foreign" / name
    file.parent.mkdir()
    file.write_bytes(content)

    result = run(project, file)

    assert result.exit_code == 1
    assert said in result.stdout


def test_utf_16_is_read_where_its_mark_says_so(project: Project, post: Path) -> None:
    """Windows editors write it."""
    post.write_bytes(WRITE_UP.encode("utf-16"))

    assert run(project, post).exit_code == 0
    assert (project.root / MADE).exists()


def test_the_kind_can_be_named(project: Project, tmp_path: Path) -> None:
    """A file with an ending of its own."""
    file = tmp_path / "talk.data"
    file.write_text(json.dumps({"title": "Tea", "videos": [], "recorded": "2024-06-06"}))

    assert run(project, file).exit_code == 1
    assert run(project, file, "--from", "pyvideo", "--group", "tea-club").exit_code == 0
    assert (project.root / "data/events/2024/2024-06-06-tea-club.yml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--group", "Tea Club"], "is not a group's name"),
        (["--timezone", "Lyon"], "is not a time zone such as Europe/Paris"),
        (["--country", "France"], "is not a country's two capital letters"),
        (["--lang", "french"], "is not a language's code"),
        (["--published", "soon"], "is not a date such as 2014-12-24"),
        (["--from", "gossip"], "is not one of"),
    ],
)
def test_options_are_checked_before_anything_is_read(
    project: Project, post: Path, arguments: list[str], said: str
) -> None:
    """The message gives an example."""
    result = run(project, post, *arguments)

    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_a_foreign_file_says_nothing_to_the_terminal(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Neither by its name nor by what stands in it."""
    file = tmp_path_factory.mktemp("feeds") / "\x1b[2Jtea.ics"
    file.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Tea\nDTSTART:20240606\n"
        "RRULE:FREQ=\x1b]0;a title of the window\x07\n"
        "DTEND;TZID=\x1b[31mred\u202e:1\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )

    line = ["import", "--dry-run", str(file), "--root", str(project.root)]
    result = CliRunner().invoke(main, line, catch_exceptions=False, color=True)

    assert "tea.ics:6: the line" in result.output
    assert not {"\x1b", "\x07", "\u202e"} & set(result.output)
