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
        terminal.talk(
            ("Title of the event: ", "Tea: in June"),
            ("Group", "tee club"),
            ("Did you mean 'tea-club'?", None),
            ("Group", "lyon"),
            ("one of these: tea-club?", None),
            ("Group", "Tea Club"),
            ("Date", "6 June 2024"),
            ("Write 2024-06-06.", None),
            ("Date", "2024-06-06"),
            ("Country, two letters such as FR (- for none) [FR]: ", ""),
            ("City (- for none) [Lyon]: ", ""),
            ("Format", "hybrd"),
            ("Did you mean 'hybrid'?", None),
            ("Format", "hybrid"),
            ("Start", "7pm"),
            ("Write 19:00.", None),
            ("Start", "19:00"),
            ("End", "00:30"),
            ("It ended on [2024-06-07]: ", ""),
            ("Time zone [Europe/Paris]: ", ""),
            ("How many came", "about 20"),
            ("A talk", "Black tea | Max Cup | en"),
            ("A talk", ""),
            ("A lesson", "Boil more | Two kettles. | stated | find-a-venu"),
            ("Did you mean 'find-a-venue'?", None),
            ("A lesson", "Boil more | Two kettles. | stated | find-a-venue"),
            ("A lesson", ""),
            ("public page about it: ", "https://example.org/june"),
            ("its title, or what it is", ""),
            ("Name of its file [2024-06-06-lyon]: ", ""),
            ("Write it? [Y/n]: ", ""),
            ("Wrote data/events/2024/2024-06-06-lyon.yml", None),
        )
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
        terminal.talk(
            ("Group", "new"),
            ("The group's name: ", "Café Club"),
            ("Name of its file [cafe-club]: ", ""),
            ("in one word", ""),
            ("Its city", "Auckland"),
            ("Country", "NZ"),
            ("Its own page", ""),
            ("Date", "2024"),
            ("Country, two letters such as FR (- for none) [NZ]: ", ""),
            ("City (- for none) [Auckland]: ", ""),
            ("Format", ""),
            ("Start", ""),
            ("End", ""),
            ("How many came", ""),
            ("A talk", ""),
            ("A lesson", ""),
            ("public page about it", "https://example.org/flyer"),
            ("its title, or what it is", "A flyer"),
            ("Name of its file", ""),
            ("Write it?", "y"),
        )
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
        terminal.talk(
            ("Name of its file", ""),
            ("Its own page", ""),
            ("name: Coffee Club", None),
            ("Write it?", "n"),
        )
        assert terminal.end() == 0

    assert files(project) == before


def test_a_lesson_is_asked_for_with_its_playbooks(project: Project) -> None:
    """A wrong flag is asked again too; names are suggested where one is misspelt."""
    flags = ["2024-05-02-tea", "--basis", "sated", "--playbook", "venue"]

    with Terminal("new", "lesson", *flags, cwd=project.root) as terminal:
        terminal.talk(
            ("The finding in a few words", "Keys are kept at the desk"),
            ("one or two sentences", "Ask for them: before six."),
            ("Did you mean 'stated'?", None),
            ("observed by you [observed]: ", "stated"),
            ("Its name in the event [keys-are-kept-at-the-desk]: ", "doors"),
            ("The event has a lesson 'doors' already.", None),
            ("Its name in the event", "keys"),
            ("The playbooks are: find-a-venue.", None),
            ("A playbook it belongs to", "find-a-venue"),
            ("A playbook it belongs to", ""),
            ("A topic", "rooms"),
            ("A topic", ""),
            ("Added the lesson to data/events/2024/2024-05-02-tea.yml", None),
        )
        assert terminal.end() == 0

    assert project.problems() == []
    lesson = project.load().events["2024-05-02-tea"].lessons[1]
    assert (lesson.id, lesson.basis, lesson.topics) == ("keys", "stated", ["rooms"])
