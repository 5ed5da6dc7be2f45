"""`handbook links` finds every outside link, and writes down which are dead."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main
from handbook.cli.link_record import record_text
from handbook.cli.link_run import Run
from handbook.cli.links import CACHE, user_agent
from handbook.cli.outside_links import outside_links
from handbook.links import Answer, Memory, Verdict
from handbook.load import load
from handbook.model import DeadLink, PartialDate

if TYPE_CHECKING:
    from tests.conftest import Project

TODAY = date(2026, 11, 20)
TEA = "https://tea.dev/may"
GONE = Answer(Verdict.GONE, "404 Not Found")


@pytest.fixture
def links(project: Project) -> Callable[..., Result]:
    """Return a function that runs `handbook links` without asking anybody."""

    def run(*options: str) -> Result:
        command = ["links", "--offline", "--root", str(project.root), *options]
        return CliRunner().invoke(main, command, catch_exceptions=False)

    return run


def remember(project: Project, url: str, answer: Answer, *days: date) -> None:
    """Leave an answer from earlier days."""
    memory = Memory()
    for day in days:
        memory.note(url, answer, day)
    project.write(CACHE.as_posix(), json.dumps(memory.plain()))


def with_link(project: Project, url: str = TEA) -> str:
    """Put a link into the event, and return its place."""
    text = project.read(project.event).replace("https://example.org/tea", url)
    project.write(project.event, text)
    line = next(n for n, line in enumerate(text.split("\n"), 1) if url in line)
    return f"{project.event}:{line}:{text.split(chr(10))[line - 1].index(url)}"


def test_links_are_found_where_they_are_written(project: Project) -> None:
    """In data at the value, on pages at the address itself; examples are left out."""
    place = with_link(project)
    page = (
        "# Tea\n\nSee [the guide](https://tea.dev/guide_(1)) and <https://tea.dev/pot>, or\n"
        "https://tea.dev/cup. `https://tea.dev/code` https://www.example.com/x\n"
        "```\nhttps://tea.dev/fenced\n```\n"
    )
    project.write("docs/index.md", page)

    found = {
        url: [f"{p.document.path}:{p.position.line}:{p.position.column}" for p in places]
        for url, places in outside_links(project.root).items()
    }

    assert found == {
        TEA: [place],
        "https://tea.dev/guide_(1)": ["docs/index.md:3:17"],
        "https://tea.dev/pot": ["docs/index.md:3:49"],
        "https://tea.dev/cup": ["docs/index.md:4:1"],
    }


def test_a_dead_link_is_told_with_its_place_and_its_copy(
    project: Project, links: Callable[..., Result]
) -> None:
    """The copy is the one near the event's date."""
    place = with_link(project)
    remember(project, TEA, GONE, TODAY)

    result = links()

    assert result.exit_code == 1
    assert f"{place}: dead {TEA} was found dead on" in result.output
    assert f"https://web.archive.org/web/20240502/{TEA}" in result.output


def test_a_link_that_moved_names_its_new_address_and_fails_nothing(
    project: Project, links: Callable[..., Result]
) -> None:
    """It still works."""
    with_link(project)
    remember(project, TEA, Answer(Verdict.MOVED, "200 OK", "https://tea.dev/new"), TODAY)

    result = links("--format", "github")

    assert result.exit_code == 0
    assert result.output.startswith("::warning file=data/events/")
    assert "https://tea.dev/new" in result.output


def test_a_memory_that_cannot_be_kept_is_told(project: Project) -> None:
    """In a sentence that names the file in its way."""
    project.write(CACHE.parts[0], "")

    command = ["links", "--no-record", "--root", str(project.root)]
    result = CliRunner().invoke(main, command, catch_exceptions=False)

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_a_link_out_of_reach_for_the_first_time_is_only_doubted(
    project: Project, links: Callable[..., Result]
) -> None:
    """An outage is no death."""
    with_link(project)
    remember(project, TEA, Answer(Verdict.UNREACHABLE, "no connection can be made"), TODAY)

    result = links("--format", "json")

    assert result.exit_code == 0
    assert [each["severity"] for each in json.loads(result.output)] == ["warning"]


def test_links_not_asked_yet_are_counted(
    links: Callable[..., Result], project: Project
) -> None:
    """Offline, nobody is asked and nothing is written."""
    with_link(project)

    assert links().output == "1 not asked yet.\n"
    assert not (project.root / "data/links.yml").exists()


def test_a_record_passes_the_check_and_keeps_its_days(project: Project) -> None:
    """Who died earlier keeps the day and the copy; who came back or is not linked, goes."""
    long_link = "https://tea.dev/" + "long-" * 40
    with_link(project)
    project.write("docs/index.md", f"# Tea\n\n<{long_link}> <https://tea.dev/back>\n")
    before = {
        url: DeadLink(
            url=url,
            seen=PartialDate(2026, 1, 2),
            reason="410 Gone",
            archived="https://kept.dev/x",
        )
        for url in (TEA, "https://tea.dev/back", "https://tea.dev/unlinked")
    }
    project.write("data/links.yml", record_text(before))
    memory = Memory()
    memory.note(TEA, Answer(Verdict.REFUSED, "403 Forbidden"), TODAY)
    memory.note(long_link, GONE, TODAY)
    memory.note("https://tea.dev/back", Answer(Verdict.ALIVE, "200 OK"), TODAY)
    run = Run(outside_links(project.root), memory, TODAY, load(project.root)[0].links)

    dead = run.dead(lambda url, stamp: f"https://kept.dev/{stamp}/{len(url)}")
    project.write("data/links.yml", record_text(dead))
    handbook, problems = load(project.root)

    assert problems == []
    assert set(handbook.links) == {TEA, long_link}
    assert handbook.links[TEA].seen == PartialDate(2026, 1, 2)
    assert handbook.links[TEA].archived == "https://kept.dev/x"
    assert handbook.links[long_link].seen == PartialDate(2026, 11, 20)
    assert handbook.links[long_link].archived == f"https://kept.dev//{len(long_link)}"


def test_a_death_on_record_is_no_news(project: Project, links: Callable[..., Result]) -> None:
    """It is still said, and fails nothing."""
    with_link(project)
    remember(project, TEA, GONE, TODAY)
    link = DeadLink(url=TEA, seen=PartialDate(2026, 1, 24), reason="404 Not Found")
    project.write("data/links.yml", record_text({TEA: link}))

    result = links()

    assert result.exit_code == 0
    assert "was found dead on 2026-01-24" in result.output


def test_a_broken_record_is_not_overwritten(
    project: Project, links: Callable[..., Result]
) -> None:
    """What somebody wrote there by hand would be lost."""
    project.write("data/links.yml", f'"{TEA}":\n  seen: last year\n')

    result = links()

    assert result.exit_code == 1
    assert "handbook check" in result.output


def test_a_broken_memory_is_started_anew(
    project: Project, links: Callable[..., Result]
) -> None:
    """A run that was stopped while writing costs nothing but questions."""
    with_link(project)
    project.write(CACHE.as_posix(), '{"https://tea.dev')

    assert links().exit_code == 0


def test_sites_are_told_who_is_asking(project: Project) -> None:
    """With the address of the project's own repository."""
    project.write("mkdocs.yml", "extra:\n  # where it is\n  repository: tea/handbook\n")

    assert user_agent(project.root).startswith("organizers-handbook/")
    assert "+https://github.com/tea/handbook" in user_agent(project.root)
