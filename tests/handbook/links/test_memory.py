"""What was found about links is remembered, and doubted after a while."""

from __future__ import annotations

import json
from datetime import date, timedelta

from handbook.links import Answer, Memory, Verdict, from_plain

TODAY = date(2026, 11, 20)
LINK = "https://example.org/tea"
ALIVE = Answer(Verdict.ALIVE, "200 OK")
LOST = Answer(Verdict.UNREACHABLE, "no connection can be made")


def test_a_living_link_is_trusted_for_thirty_days() -> None:
    """Then it is asked again; an earlier day can be named."""
    memory = Memory()
    memory.note(LINK, ALIVE, TODAY)

    assert memory.due([LINK], TODAY + timedelta(days=30)) == []
    assert memory.due([LINK], TODAY + timedelta(days=31)) == [LINK]
    assert memory.due([LINK], TODAY + timedelta(days=1), TODAY + timedelta(days=1)) == [LINK]


def test_a_dead_link_is_asked_every_time() -> None:
    """It may come back."""
    memory = Memory()
    memory.note(LINK, Answer(Verdict.GONE, "404 Not Found"), TODAY)

    assert memory.links[LINK].is_dead
    assert memory.due([LINK], TODAY) == [LINK]


def test_a_link_out_of_reach_is_dead_after_two_days() -> None:
    """Twice on one day is an outage; a good answer between forgives."""
    memory = Memory()
    memory.note(LINK, LOST, TODAY)
    memory.note(LINK, LOST, TODAY)
    assert not memory.links[LINK].is_dead

    memory.note(LINK, LOST, TODAY + timedelta(days=3))
    assert memory.links[LINK].is_dead

    memory.note(LINK, ALIVE, TODAY + timedelta(days=4))
    memory.note(LINK, LOST, TODAY + timedelta(days=5))
    assert not memory.links[LINK].is_dead


def test_a_memory_outlives_the_process() -> None:
    """It is written as JSON and read again."""
    memory = Memory()
    memory.note(LINK, LOST, TODAY)
    memory.note("https://example.org/old", Answer(Verdict.MOVED, "200 OK", LINK), TODAY)

    assert from_plain(json.loads(json.dumps(memory.plain()))) == memory


def test_entries_of_another_form_are_forgotten() -> None:
    """A cache of another version costs a question, not a crash."""
    assert from_plain({LINK: {"verdict": "lost"}, "https://example.org/b": 3}) == Memory()
    assert from_plain(["x"]) == Memory()
