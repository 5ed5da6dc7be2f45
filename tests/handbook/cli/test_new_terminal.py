"""`handbook new` in a terminal: it asks, says at once what is wrong, and leaves no halves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.handbook.cli.terminal import Terminal

if TYPE_CHECKING:
    from tests.conftest import Project


def files(project: Project) -> set[str]:
    """Return the paths of all files and folders of a project."""
    return {path.relative_to(project.root).as_posix() for path in project.root.rglob("*")}


def test_an_event_is_told_step_by_step(project: Project) -> None:
    """Wrong answers are asked again with a way out; what is known is suggested."""
    with Terminal("new", "event", cwd=project.root) as terminal:
        terminal.answer("Title of the event: ", "Tea: in June")
        terminal.answer("Group", "tee club")
        terminal.wait_for("Did you mean 'tea-club'?")
        terminal.answer("Group", "lyon")
        terminal.wait_for("one of these: tea-club?")
        terminal.answer("Group", "Tea Club")
        terminal.answer("Date", "6 June 2024")
        terminal.wait_for("Write 2024-06-06.")
        terminal.answer("Date", "2024-06-06")
        terminal.answer("Country, two letters such as FR (- for none) [FR]: ", "")
        terminal.answer("City (- for none) [Lyon]: ", "")
        terminal.answer("Format", "hybrd")
        terminal.wait_for("Did you mean 'hybrid'?")
        terminal.answer("Format", "hybrid")
        terminal.answer("Start", "7pm")
        terminal.wait_for("Write 19:00.")
        terminal.answer("Start", "19:00")
        terminal.answer("End", "00:30")
        terminal.answer("It ended on [2024-06-07]: ", "")
        terminal.answer("Time zone [Europe/Paris]: ", "")
        terminal.answer("How many came", "about 20")
        terminal.answer("A talk", "Black tea | Max Cup | en")
        terminal.answer("A talk", "")
        terminal.answer("A lesson", "Boil more | Two kettles. | stated | find-a-venu")
        terminal.wait_for("Did you mean 'find-a-venue'?")
        terminal.answer("A lesson", "Boil more | Two kettles. | stated | find-a-venue")
        terminal.answer("A lesson", "")
        terminal.answer("public page about it: ", "https://example.org/june")
        terminal.answer("its title, or what it is", "")
        terminal.answer("Name of its file [2024-06-06-lyon]: ", "")
        terminal.answer("Write it? [Y/n]: ", "")
        terminal.wait_for("Wrote data/events/2024/2024-06-06-lyon.yml")
        assert terminal.end() == 0

    assert project.problems() == []
    event = project.load().events["2024-06-06-lyon"]
    assert event.title == "Tea: in June"
    assert event.timezone == "Europe/Paris"
    assert str(event.end_date) == "2024-06-07"
    assert event.attendance.figure == "about 20"
    assert event.lessons[0].playbooks == ["find-a-venue"]


def test_a_group_that_is_not_there_is_made_on_the_way(project: Project) -> None:
    """Its place is suggested for the event."""
    with Terminal("new", "event", "--title", "Coffee", cwd=project.root) as terminal:
        terminal.answer("Group", "new")
        terminal.answer("The group's name: ", "Café Club")
        terminal.answer("Name of its file [cafe-club]: ", "")
        terminal.answer("in one word", "")
        terminal.answer("Its city", "Auckland")
        terminal.answer("Country", "NZ")
        terminal.answer("Its own page", "")
        terminal.answer("Date", "2024")
        terminal.answer("Country, two letters such as FR (- for none) [NZ]: ", "")
        terminal.answer("City (- for none) [Auckland]: ", "")
        terminal.answer("Format", "")
        terminal.answer("Start", "")
        terminal.answer("End", "")
        terminal.answer("How many came", "")
        terminal.answer("A talk", "")
        terminal.answer("A lesson", "")
        terminal.answer("public page about it", "https://example.org/flyer")
        terminal.answer("its title, or what it is", "A flyer")
        terminal.answer("Name of its file", "")
        terminal.answer("Write it?", "y")
        assert terminal.end() == 0

    assert project.problems() == []
    assert project.load().groups["cafe-club"].name == "Café Club"
    assert project.load().events["2024-auckland"].group == "cafe-club"


def test_ctrl_c_leaves_nothing_behind(project: Project) -> None:
    """Whoever changes their mind has nothing to clear away."""
    before = files(project)

    with Terminal("new", "event", cwd=project.root) as terminal:
        terminal.answer("Title of the event", "Tea in June")
        terminal.wait_for("to add yours): ")
        terminal.press_ctrl_c()
        assert terminal.end() == 1
        assert "Aborted!" in terminal.seen

    assert files(project) == before


def test_what_is_shown_is_not_written_without_a_yes(project: Project) -> None:
    """The last question comes with the whole file."""
    before = files(project)
    flags = ["--name", "Coffee Club", "--topic", "coffee", "--city", "Lyon", "--country", "FR"]

    with Terminal("new", "group", *flags, cwd=project.root) as terminal:
        terminal.answer("Name of its file", "")
        terminal.answer("Its own page", "")
        terminal.wait_for("name: Coffee Club")
        terminal.answer("Write it?", "n")
        assert terminal.end() == 0

    assert files(project) == before


def test_a_lesson_is_asked_for_with_its_playbooks(project: Project) -> None:
    """A wrong flag is asked again too; names are suggested where one is misspelt."""
    flags = ["2024-05-02-tea", "--basis", "sated", "--playbook", "venue"]

    with Terminal("new", "lesson", *flags, cwd=project.root) as terminal:
        terminal.answer("The finding in a few words", "Keys are kept at the desk")
        terminal.answer("one or two sentences", "Ask for them: before six.")
        terminal.wait_for("Did you mean 'stated'?")
        terminal.answer("observed by you [observed]: ", "stated")
        terminal.answer("Its name in the event [keys-are-kept-at-the-desk]: ", "doors")
        terminal.wait_for("The event has a lesson 'doors' already.")
        terminal.answer("Its name in the event", "keys")
        terminal.wait_for("The playbooks are: find-a-venue.")
        terminal.answer("A playbook it belongs to", "find-a-venue")
        terminal.answer("A playbook it belongs to", "")
        terminal.answer("A topic", "rooms")
        terminal.answer("A topic", "")
        terminal.wait_for("Added the lesson to data/events/2024/2024-05-02-tea.yml")
        assert terminal.end() == 0

    assert project.problems() == []
    lesson = project.load().events["2024-05-02-tea"].lessons[1]
    assert (lesson.id, lesson.basis, lesson.topics) == ("keys", "stated", ["rooms"])
