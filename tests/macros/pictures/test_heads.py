"""Head counts as marks: nothing is drawn that no source tells."""

from __future__ import annotations

from typing import Any

import pytest

from handbook.model import Attendance, Event, Group, Handbook, Status
from handbook.publish.pages.groups import group_page
from macros.pictures.compared import attendance_of_all, nearest, turnout
from macros.pictures.drawing import Look, Mark, piled
from macros.pictures.heads import attendance_of_group, marks, told_in_words
from macros.pictures.scale import scale_to

TEA = Group(id="tea-club", name="Tea Club")


def evening(day: int, **attendance: Any) -> Event:
    """Return an evening in May, with what is known of who came."""
    return Event.model_validate(
        {
            "id": f"2024-05-{day:02}-tea",
            "title": f"Tea on {day} May",
            "group": TEA.id,
            "date": f"2024-05-{day:02}",
            "attendance": attendance,
            "sources": [{"title": "A letter"}],
        }
    )


def book(*events: Event) -> Handbook:
    """Return a handbook of those events."""
    return Handbook(events={event.id: event for event in events}, groups={TEA.id: TEA})


@pytest.mark.parametrize(
    ("told", "drawn", "words"),
    [
        ({"count": 50}, [(Look.SOLID, 0, 50)], "50"),
        ({"count": 50, "approx": True}, [(Look.STRIPED, 0, 50)], "about 50"),
        ({"count": 50, "basis": "estimate"}, [(Look.STRIPED, 0, 50)], "about 50"),
        ({"min": 40, "max": 50}, [(Look.SOLID, 0, 40), (Look.SPREAD, 40, 50)], "40\u201350"),
        ({"min": 40}, [(Look.SOLID, 0, 40), (Look.OPEN, 40, 42)], "at least 40"),
        ({"max": 40}, [(Look.SPREAD, 0, 40)], "up to 40"),
        ({"count": 50, "basis": "peak"}, [(Look.DOTTED, 0, 50)], "50 at one moment"),
        ({"max": 50, "basis": "peak"}, [(Look.DOTTED, 0, 50)], "up to 50 at one moment"),
        ({"count": 50, "basis": "registered"}, [(Look.HOLLOW, 0, 50)], "50 signed up"),
        (
            {"count": 50, "registered": 80},
            [(Look.HOLLOW, 0, 80), (Look.SOLID, 0, 50)],
            "50, 80 signed up",
        ),
        ({}, [], ""),
    ],
)
def test_every_kind_of_number_has_its_own_mark(
    told: dict[str, Any], drawn: list[tuple[Look, float, float]], words: str
) -> None:
    """Counted, about, a range, at least, a peak, and sign-ups differ in shape and in words."""
    attendance = Attendance.model_validate(told)

    found = [(mark.look, mark.start, mark.end) for mark in marks(attendance, scale_to(100))]
    assert found == drawn
    assert told_in_words(attendance) == words


def test_what_is_not_known_is_a_gap() -> None:
    """Events without a number are named where they belong, together, and have no mark."""
    known = {day: evening(day, count=10 * day) for day in (1, 2, 6)}
    gone = [evening(day) for day in (3, 4, 5)]

    picture = attendance_of_group(book(*known.values(), *gone), TEA)

    assert picture
    assert [row.label for row in picture.drawing.rows] == [
        "1 May 2024",
        "2 May 2024",
        "3 events, 3 May 2024 to 5 May 2024",
        "6 May 2024",
    ]
    assert [row.is_gap for row in picture.drawing.rows] == [False, False, True, False]
    assert "n = 3 of 6 events" in picture.note
    assert picture.title == "Tea Club: from 10 to 60 people"


def test_two_head_counts_are_no_picture() -> None:
    """They show a difference, and no course."""
    assert attendance_of_group(book(evening(1, count=3), evening(2, count=4)), TEA) is None


def test_a_title_claims_no_more_than_is_known() -> None:
    """With a peak or an open end among the numbers, no smallest and largest are named."""
    open_ended = [evening(1, count=10), evening(2, min=20), evening(3, count=5)]
    signed_up = [evening(day, count=day, basis="registered") for day in (1, 2, 3)]

    for events, title in (
        (open_ended, "How many came to 3 events of Tea Club"),
        (signed_up, "Sign-ups for 3 events of Tea Club"),
    ):
        picture = attendance_of_group(book(*events), TEA)
        assert picture
        assert picture.title == title


def test_a_cancelled_event_is_no_gap() -> None:
    """Nobody could have come."""
    held = [evening(day, count=9) for day in (1, 2, 3)]
    cancelled = evening(4).model_copy(update={"status": "cancelled"})

    picture = attendance_of_group(book(*held, cancelled), TEA)

    assert picture
    assert "n = 3 of 3 events" in picture.note


def test_turnout_counts_who_came_against_who_signed_up() -> None:
    """More can come than signed up; who tells one number alone is left out."""
    events = [
        evening(1, count=30, registered=60),
        evening(2, count=50, registered=40),
        evening(3, min=18, max=20, registered=20),
        evening(4, count=9),
        evening(5, count=70, basis="registered"),
    ]

    picture = turnout(book(*events))

    assert picture
    assert picture.title == "Fewer people than sign-ups at 1 of 3 events, more at 1"
    assert [row.value for row in picture.drawing.rows] == ["50%", "125%", "90\u2013100%"]


def test_a_share_is_rounded_as_the_calculator_rounds_it() -> None:
    """Halves go upward, so that one event has one share on all pages."""
    picture = turnout(book(evening(1, count=5, registered=8)))

    assert picture
    assert [row.value for row in picture.drawing.rows] == ["63%"]


def test_the_page_of_a_group_draws_only_what_there_is_to_draw() -> None:
    """An evening that was cancelled is none of the three that a chart takes."""
    held = [evening(day, count=9) for day in (1, 2)]
    cancelled = evening(3, count=40, basis="registered").model_copy(
        update={"status": Status.CANCELLED}
    )

    page = group_page(book(*held, cancelled), TEA)

    assert "chart(" not in str(page.content)
    assert "{{ group_attendance() }}" in str(page.content)


def test_an_event_is_shown_beside_those_of_its_size() -> None:
    """On the page of one of many, only the nearest in sign-ups are drawn, itself marked."""
    events = [evening(day, count=day, registered=10 * day) for day in range(1, 29)]
    handbook = book(*events)

    picture = turnout(handbook, "2024-05-20-tea")

    assert picture
    assert len(picture.drawing.rows) == len(picture.sheet.lines) == 12
    assert [row.label for row in picture.drawing.rows if row.is_own] == [
        "This event, 20 May 2024"
    ]
    assert picture.is_part
    edge = nearest(handbook.figures.turnouts, "2024-05-01-tea")
    assert [one.event.id for one in edge][:1] == ["2024-05-01-tea"]


def test_equal_head_counts_do_not_hide_each_other() -> None:
    """A dot that would lie on another is put on top of it."""
    dots = [Mark(Look.DOT, place, place) for place in (10, 10, 11, 50)]

    assert [dot.level for dot in piled(dots)] == [0, 1, 2, 0]


def test_the_title_over_all_groups_is_counted() -> None:
    """It says how many head counts lie at the median or below."""
    picture = attendance_of_all(book(*(evening(day, count=day) for day in range(1, 8))))

    assert picture
    assert picture.title == "At 4 of 7 events, about 4 people or fewer came"
