"""Answers, read and held against the models' rules."""

from __future__ import annotations

import pytest

from handbook.model import Event, Handbook
from handbook.scaffold import complaint, parse_count, parse_lesson, parse_talk


@pytest.mark.parametrize(
    ("line", "talk"),
    [
        ("Green tea", {"title": "Green tea"}),
        ("Tea | Ada; Max | en", {"title": "Tea", "speakers": ["Ada", "Max"], "lang": "en"}),
        (" | Ada", {"speakers": ["Ada"]}),
        ("Tea: hot || no", {"title": "Tea: hot", "lang": "no"}),
    ],
)
def test_a_talk_is_one_line(line: str, talk: dict[str, object]) -> None:
    """Title, speakers, language; what is not known is left empty."""
    assert parse_talk(line) == talk


@pytest.mark.parametrize("line", ["", " | ", "a | b | en | more"])
def test_a_line_that_is_no_talk_is_told_the_form(line: str) -> None:
    """And never guessed at."""
    with pytest.raises(ValueError, match=r"Title \| Speaker"):
        parse_talk(line)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("47", {"count": 47}),
        ("45-50", {"min": 45, "max": 50}),
        ("45 – 50", {"min": 45, "max": 50}),  # noqa: RUF001
        ("About 60", {"count": 60, "approx": True}),
        ("~60", {"count": 60, "approx": True}),
    ],
)
def test_a_head_count_is_written_as_one_says_it(text: str, count: dict[str, object]) -> None:
    """Exact, a range, or about."""
    assert parse_count(text) == count


def test_a_lesson_names_playbooks_that_are_there() -> None:
    """Who misspells one is told before the file is written."""
    with pytest.raises(ValueError, match="Found no playbook 'venue'"):
        parse_lesson("Doors | Ask. | stated | venue", Handbook())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"date": "4 Dec 2014"}, "Write 2014-12-04."),
        ({"place": {"country": "France"}}, "For France write FR."),
        ({"format": "offline"}, "Did you mean 'in-person'?"),
        ({"start": "7pm"}, "Write 19:00."),
        ({"timezone": "Europe/Pari"}, "Did you mean 'Europe/Paris'?"),
        ({"start": "19:00", "end": "18:00"}, "End 18:00 is not after start 19:00."),
        ({"date": "2014"}, ""),
    ],
)
def test_a_complaint_says_how_to_answer(data: dict[str, object], said: str) -> None:
    """In the words of the check, without the place in a file that is not there yet."""
    found = complaint(Event, data)  # type: ignore[arg-type]

    assert said in found
    assert bool(said) == bool(found)
