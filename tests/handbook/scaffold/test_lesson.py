"""A lesson added to a file: it is there, and nothing else is another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.model import Event
from handbook.read import compose
from handbook.scaffold import CannotAddError, complaint, with_lesson
from handbook.scaffold.answers import one_line

LESSON: dict[str, Any] = {
    "id": "doors",
    "title": "Doors: close at ten",
    "text": "Ask when.",
    "basis": "stated",
    "playbooks": ["find-a-venue"],
}
ENTRY = """\
  - id: doors
    title: 'Doors: close at ten'
    text: Ask when.
    basis: stated
    playbooks:
      - find-a-venue
"""
OTHER = "  - {id: food, title: Food, text: Order it., basis: stated}  # kept\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Tea\n", "title: Tea\nlessons:\n" + ENTRY),
        ("\ufefftitle: Tea\n", "\ufefftitle: Tea\nlessons:\n" + ENTRY),
        ("title: Tea", "title: Tea\nlessons:\n" + ENTRY),
        (
            f"lessons:\n{OTHER}# a comment\nsources: []\n",
            f"lessons:\n{OTHER}{ENTRY}# a comment\nsources: []\n",
        ),
        (f"lessons:\n{OTHER}\n\n# end", f"lessons:\n{OTHER}{ENTRY}\n\n# end"),
        ("lessons:\ntitle: Tea\n", "lessons:\n" + ENTRY + "title: Tea\n"),
        ("lessons: []  # none\ntitle: T\n", "lessons:   # none\n" + ENTRY + "title: T\n"),
        (
            "lessons:\n- id: a\n  text: >-\n    One\n    two\n\ntitle: T\n",
            "lessons:\n- id: a\n  text: >-\n    One\n    two\n"
            + ENTRY.replace("\n  ", "\n")[2:]
            + "\ntitle: T\n",
        ),
    ],
)
def test_a_lesson_comes_behind_the_others(before: str, after: str) -> None:
    """Comments, blank lines, and the way the file is indented stay."""
    assert with_lesson(before, LESSON) == after


def test_line_ends_of_windows_stay() -> None:
    """A file that was written on Windows has one kind of line end still."""
    added = with_lesson("title: Tea\r\nsources: []\r\n", LESSON)

    assert added == f"title: Tea\nsources: []\nlessons:\n{ENTRY}".replace("\n", "\r\n")


def test_lessons_in_brackets_get_one_more_in_them() -> None:
    """Whoever writes in one line is taken at their word."""
    added = with_lesson("lessons: [{id: a, title: T}]\ntitle: Tea\n", LESSON)

    assert added.startswith("lessons: [{id: a, title: T}, {")
    assert added.endswith("}]\ntitle: Tea\n")


@pytest.mark.parametrize("text", ["{title: Tea}\n", "- Tea\n", "lessons: Tea\ntitle: T\n"])
def test_a_file_that_has_no_place_for_it_is_left_alone(text: str) -> None:
    """It is better to say so than to guess."""
    with pytest.raises(CannotAddError):
        with_lesson(text, LESSON)


@given(text=st.text(min_size=1, max_size=300))
def test_whatever_is_typed_is_what_the_lesson_says(text: str) -> None:
    """The rest of the file is byte for byte what it was."""
    text = one_line(text)
    if not text or complaint(Event, {"title": text}):
        return
    before = f"title: Tea\nlessons:\n{OTHER}sources: []\n"
    start = before.index("sources")

    added = with_lesson(before, {**LESSON, "title": text, "text": text})

    assert added.startswith(before[:start])
    assert added.endswith(before[start:])
    data: Any = compose("", added).data
    assert data["lessons"][1]["title"] == text
    assert data["lessons"][1]["text"] == text


EVENTS = sorted((Path(__file__).parents[3] / "data/events").rglob("*.yml"))


def test_every_event_on_record_takes_a_lesson() -> None:
    """However its file is written, what stood there stands there still, and in one piece."""
    for path in EVENTS:
        before = path.read_bytes().decode()
        added = with_lesson(before, LESSON)
        start = added.index("- id: doors\n    title: 'Doors")
        start = added.rindex("\n", 0, start) + 1
        own = "lessons:\n" if added[:start].endswith("\nlessons:\n") else ""
        length = len(ENTRY)
        assert added[:start].removesuffix(own) + added[start + length :] == before
