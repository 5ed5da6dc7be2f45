"""`handbook new` with flags: files that pass the check, and all that is wrong said at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main

if TYPE_CHECKING:
    from tests.conftest import Project

Runner = Callable[..., Result]
LESSON = ["--title", "Doors", "--text", "Ask when.", "--basis", "stated"]
SOURCE = ["--source-url", "https://example.org/t"]
TYPED = [
    "Tea: a beginning",
    "NO",
    "19:30",
    "2024",
    "@home & <canvas>",
    "“Tea” 'n' \"milk\" #1",
    "- Tea 🍵",
    "{{ lessons() }}",
    "Tee " * 120,
]


@pytest.fixture
def new(project: Project, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Return a function that runs `handbook new` in the small handbook."""
    monkeypatch.chdir(project.root)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["new", *arguments], catch_exceptions=False)

    return run


def event(*more: str) -> list[str]:
    """Return the least that makes an event."""
    given = {"--title": "Tea", "--group": "tea-club", "--source-url": "https://example.org/t"}
    flags = {**given, **dict(zip(more[::2], more[1::2], strict=True))}
    return ["event", *(word for flag in flags.items() for word in flag)]


@pytest.mark.parametrize("text", TYPED)
def test_an_event_passes_the_check_whatever_it_is_called(
    project: Project, new: Runner, text: str
) -> None:
    """Nobody has to know where YAML wants quotes."""
    text = text.strip()
    flags = [
        "--title",
        text,
        "--city",
        text,
        "--talk",
        f"{text} | Ada Leaf | no",
        "--date",
        "2024-06",
    ]

    result = new(*event(*flags))

    assert result.exit_code == 0, result.output
    assert project.problems() == []
    [made] = [one for one in project.load().events.values() if one.id != "2024-05-02-tea"]
    assert made.title == made.place.city == made.talks[0].title == text


def test_what_is_missing_is_named_in_one_error(new: Runner) -> None:
    """A script is not asked questions, and learns all at once."""
    result = new("event")

    assert result.exit_code == 2
    assert "Missing: --title, --group, --source-title." in result.stderr


def test_what_is_wrong_is_said_of_each_flag(project: Project, new: Runner) -> None:
    """With the way to mend it, and nothing written."""
    wrong = ["--group", "tee-club", "--date", "4 Dec 2014", "--country", "France"]
    result = new(*event(*wrong, "--talk", "|", "--lesson", "A | B | stated | venue"))

    assert result.exit_code == 2
    for said in (
        "Did you mean 'tea-club'?",
        "--date: Found '4 Dec 2014'.",
        "For France write FR.",
        "--talk '|': Write: Title",
        "Found no playbook 'venue'.",
    ):
        assert said in result.stderr
    assert list(project.load().events) == ["2024-05-02-tea"]


def test_no_file_is_written_over(project: Project, new: Runner) -> None:
    """A second evening of the same day gets a name of its own."""
    first = new(*event("--date", "2024-06-06"))
    again = ["--title", "Coffee", "--date", "2024-06-06"]
    second = new(*event(*again))
    third = new(*event(*again, "--name", "2024-06-06-evening"))

    assert (first.exit_code, second.exit_code, third.exit_code) == (0, 2, 0)
    assert "--name 2024-06-06-tea-club-coffee" in second.stderr
    assert not [problem for problem in project.problems() if problem.is_error]


def test_a_file_that_the_handbook_cannot_read_is_not_written_over(
    project: Project, new: Runner
) -> None:
    """Broken is not absent."""
    file = project.write("data/events/2024/2024-06-06-tea-club.yml", "title: [\n")

    result = new(*event("--date", "2024-06-06"))

    assert result.exit_code == 2
    assert "already" in result.stderr
    assert file.read_text(encoding="utf-8") == "title: [\n"


def test_the_file_goes_to_standard_output_alone(project: Project, new: Runner) -> None:
    """For those who want to look first, or to put it elsewhere."""
    result = new(*event("--date", "2024-06-06"), "--stdout")

    assert result.exit_code == 0
    assert result.stdout.startswith("# yaml-language-server")
    assert not (project.root / "data/events/2024/2024-06-06-tea-club.yml").exists()


def test_yes_takes_what_is_suggested(project: Project, new: Runner) -> None:
    """The place of the group's last event, and its time zone."""
    result = new(*event("--date", "2024-06-06", "--start", "18:30"), "--yes")

    assert result.exit_code == 0, result.output
    made = project.load().events["2024-06-06-lyon"]
    assert made.place.text == "Lyon, France"
    assert made.timezone == "Europe/Paris"


def test_without_yes_no_place_is_taken_for_granted(project: Project, new: Runner) -> None:
    """What is not known is left out; the time zone, which times need, is said aloud."""
    result = new(*event("--date", "2024-06-06", "--start", "18:30"))

    made = project.load().events["2024-06-06-tea-club"]
    assert made.place.text == ""
    assert "Time zone: Europe/Paris" in result.stderr


def test_a_new_group_comes_with_its_first_event(project: Project, new: Runner) -> None:
    """Two files, both in order."""
    arguments = ["--title", "Coffee", "--new-group", "Café Club", *SOURCE]
    result = new("event", *arguments, "--city", "Lyon", "--country", "FR", "--date", "2024")

    assert result.exit_code == 0, result.output
    assert project.problems() == []
    assert project.load().groups["cafe-club"].country == "FR"


def test_an_event_that_may_be_there_already_is_pointed_at(new: Runner) -> None:
    """Two people may write up one evening."""
    result = new(*event("--date", "2024-05-02", "--city", "Lyon"))

    assert "On record already: 2024-05-02-tea, Tea in May" in result.stderr


def test_a_group_is_made_once(project: Project, new: Runner) -> None:
    """By whichever of its names it is called."""
    first = new("group", "Coffee Club", "--country", "FR")
    second = new("group", "--name", "coffee club")

    assert (first.exit_code, second.exit_code) == (0, 2)
    assert "data/groups/coffee-club.yml" in second.stderr
    assert project.problems() == []


def test_a_lesson_joins_the_others_of_its_event(project: Project, new: Runner) -> None:
    """The rest of the file is as it was."""
    before = project.read(project.event)

    result = new(
        "lesson", "2024-05-02-tea", *LESSON, "--id", "keys", "--playbook", "find-a-venue"
    )

    assert result.exit_code == 0, result.output
    assert project.problems() == []
    start = before.index("sources:")
    assert project.read(project.event).startswith(before[:start])
    assert project.read(project.event).endswith(before[start:])
    assert [one.id for one in project.load().events["2024-05-02-tea"].lessons] == [
        "doors",
        "keys",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2024-05-02-te", *LESSON], "Did you mean '2024-05-02-tea'?"),
        (["2024-05-02-tea", *LESSON], "The event has a lesson 'doors' already."),
        (["2024-05-02-tea", *LESSON, "--playbook", "find-venue"], "'find-a-venue'"),
        (["2024-05-02-tea", *LESSON, "--topic", "room"], "'rooms'"),
        (["2024-05-02-tea", "--basis", "sated"], "Did you mean 'stated'?"),
        (["2024-05-02-tea"], "Missing: --title, --text, --basis."),
    ],
)
def test_a_lesson_that_cannot_be_added_changes_nothing(
    project: Project, new: Runner, arguments: list[str], said: str
) -> None:
    """And it is said why."""
    before = project.read(project.event)

    result = new("lesson", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert project.read(project.event) == before


def test_a_lesson_goes_into_one_file(project: Project, new: Runner) -> None:
    """Of an event that lies in two folders somebody has to say which is the right one."""
    twin = project.write("data/events/2023/2024-05-02-tea.yml", project.read(project.event))

    result = new("lesson", "2024-05-02-tea", *LESSON, "--id", "keys")

    assert result.exit_code == 2
    assert "data/events/2023/2024-05-02-tea.yml and data/events/2024/" in result.stderr
    assert twin.read_text(encoding="utf-8") == project.read(project.event)


@pytest.mark.parametrize("text", ["ada: [\n", "{ada: {name: Ada}}\n", "- ada\n"])
def test_a_file_of_another_shape_is_not_added_to(
    project: Project, new: Runner, text: str
) -> None:
    """Broken or merely written otherwise, it stays, and the entry is printed."""
    file = project.write("data/people.yml", text)

    result = new("person", "--name", "Bo Cup", "--alias", "B. Cup")

    assert result.exit_code == 1
    assert "Add it by hand:\n\nbo-cup:\n  name: Bo Cup\n" in result.stderr
    assert file.read_text(encoding="utf-8") == text


def test_a_playbook_stands_in_the_navigation(project: Project, new: Runner) -> None:
    """Its page is in order and its line in its part."""
    nav = "nav:\n  - Playbooks:\n      - Begin:\n          - playbooks/find-a-venue.md\n"
    project.write("mkdocs.yml", nav)
    project.write("docs/playbooks/index.md", "# Playbooks\n")
    told = ["--description", "How to boil water: hot.", "--part", "Begin"]

    result = new("playbook", "--title", "Make {tea} & *talk*", *told, "--tag", "hot drinks")

    assert result.exit_code == 0, result.output
    assert project.problems() == []
    page = project.load().playbooks["make-tea-talk"]
    assert (page.title, page.part, page.order) == ("Make {tea} & *talk*", "Begin", 2)
    assert page.shows_lessons
    assert project.read("mkdocs.yml") == nav + "          - playbooks/make-tea-talk.md\n"


def test_where_the_navigation_has_no_place_the_line_is_told(
    project: Project, new: Runner
) -> None:
    """Settings of another shape are not touched."""
    before = project.read("mkdocs.yml")
    project.write("docs/playbooks/index.md", "# Playbooks\n")

    result = new("playbook", "--title", "Tea", "--description", "How.", "--part", "Care")

    assert result.exit_code == 0
    assert "- playbooks/tea.md" in result.stdout
    assert project.read("mkdocs.yml") == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--title", "Find a venue"], "There is a playbook 'find-a-venue' already."),
        (["--part", "Beginning"], "Did you mean 'Begin'?"),
        (["--order", "first"], "Write a number"),
        ([], "Missing: --title, --description, --part."),
    ],
)
def test_a_playbook_that_cannot_be_made_is_told_why(
    new: Runner, arguments: list[str], said: str
) -> None:
    """Before anything is written."""
    result = new("playbook", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr


def test_a_person_and_a_source_come_in_their_place(project: Project, new: Runner) -> None:
    """In files that are there or not yet."""
    person = new("person", "--name", "Ada Leaf", "--alias", "A. Leaf", "--note", "One handle.")
    source = new("source", "--short", "Pot guide", "--title", "All pots", "--date", "2020")

    assert (person.exit_code, source.exit_code) == (0, 0), person.output + source.output
    assert project.problems() == []
    assert project.load().person("A. Leaf").id == "ada-leaf"
    assert list(project.load().citations) == ["pot-guide", "tea-guide"]
    assert '{{ cite("pot-guide") }}' in source.stdout


def test_nobody_is_there_twice(new: Runner) -> None:
    """Neither by name nor by key."""
    new("person", "--name", "Ada Leaf")

    again = new("person", "--name", "ada leaf")
    source = new("source", "--key", "tea-guide", "--short", "Tea", "--title", "T")

    assert (again.exit_code, source.exit_code) == (2, 2)
    assert "'ada-leaf'" in again.stderr
    assert "taken" in source.stderr


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--start", "19:00", "--end", "18:00"], "End 18:00 is not after start 19:00."),
        (["--date", "9999", "--start", "19:00", "--end", "18:00"], "18:00 is not after"),
        (["--date", "2024-06-06", "--end-date", "2024-06-05"], "is before date"),
        (["--date", "2024", "--name", "Upper"], "hyphens: upper."),
        (["--name", "index"], "taken by the site itself"),
        (["--date", "2024", "--name", "2023-tea"], "the event's own date: 2024-tea-club"),
        (["--title", " "], "An answer is needed here."),
        (["--count", "9999999"], "a number up to 1000000"),
        (["--new-group", "東京"], "handbook new group --id"),
        (["--source-url", "example.org"], "Write https://example.org"),
    ],
)
def test_what_does_not_agree_is_told(new: Runner, flags: list[str], said: str) -> None:
    """One flag with another, and each with the rules."""
    result = new(*event(*flags))

    assert result.exit_code == 2
    assert said in result.stderr


def test_an_evening_can_end_after_midnight(project: Project, new: Runner) -> None:
    """On the day that is named."""
    times = ["--date", "2024-06-06", "--start", "19:00", "--end", "01:00"]

    result = new(*event(*times, "--end-date", "2024-06-07"))

    assert result.exit_code == 0, result.output
    assert project.problems() == []


def test_a_folder_that_cannot_be_written_to_is_named(project: Project, new: Runner) -> None:
    """A file lies where the year's folder would."""
    project.write("data/events/1999", "")

    result = new(*event("--date", "1999-06-06"))

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_the_real_handbook_takes_a_new_event(tmp_path: Path) -> None:
    """With all its groups and playbooks."""
    root = Path(__file__).parents[3]
    for name in ("data", "docs", "mkdocs.yml"):
        source = root / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    arguments = ["--title", "Pyvo: leden", "--group", "prazske-pyvo", "--date", "2024-01-17"]

    made = CliRunner().invoke(
        main,
        [
            "new",
            "event",
            *arguments,
            "--source-title",
            "Zápis",
            "--yes",
            "--root",
            str(tmp_path),
        ],
    )
    checked = CliRunner().invoke(main, ["check", "--root", str(tmp_path)])

    assert made.exit_code == 0, made.output
    assert "2024-01-17-prague.yml" in made.stdout
    assert checked.exit_code == 0, checked.output
