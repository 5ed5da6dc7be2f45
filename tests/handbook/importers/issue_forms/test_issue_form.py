"""What people answer in the issue form becomes an event, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.check import validate
from handbook.importers import Draft, Imported, Known
from handbook.importers.issue_forms.form_fields import FIELDS
from handbook.importers.issue_forms.issue_form import read, recognizes
from handbook.load import load
from handbook.model import Event
from handbook.read import compose
from handbook.write import yaml_text

if TYPE_CHECKING:
    from tests.conftest import Project

LABELS = {field.id: field.label for field in FIELDS}
LEAST = {
    "title": "Tea: the *first* evening",
    "group": "Tea Club",
    "date": "2024-05-02",
    "sources": "Our write-up | https://tea.dev/may",
}


def form(**answers: str) -> str:
    """Return an issue as GitHub writes it from the form."""
    given = {name.replace("_", "-"): answer for name, answer in {**LEAST, **answers}.items()}
    return "\r\n\r\n".join(
        f"### {field.label}\r\n\r\n{given.get(field.id, '_No response_')}" for field in FIELDS
    )


def event(**answers: str) -> dict[str, Any]:
    """Return the event that some answers make, beside the least there must be."""
    return dict(read("form.md", form(**answers), Known()).drafts[0].record)


def odd(**answers: str) -> list[tuple[int, str]]:
    """Return the lines and messages of what was not understood."""
    found = read("form.md", form(**answers), Known())
    return [(oddity.line, oddity.message) for oddity in found.oddities]


def test_a_whole_form_makes_an_event_that_passes_the_check(project: Project) -> None:
    """Every question has its place in the record."""
    found = read(
        "form.md",
        form(
            kind="hack night",
            start="18:30",
            end="21:00",
            timezone="Europe/Paris",
            city="Lyon",
            country="france",
            venue="The Tea House",
            venue_kind="co-working space",
            format="in person",
            attendance="about 45",
            basis="counted",
            summary="We drank tea.\nIt was good.",
            talks="A pot | Ada Leaf, Bo Bush | French | https://tea.dev/s | https://tea.dev/v\n"
            "- Only a title",
            recordings="https://tea.dev/all",
            photos="https://tea.dev/p.jpg | A pot | Ada Leaf | CC BY 4.0",
            links="https://tea.dev/invite | The invitation",
            lessons="Doors close | They close at ten. | Find a venue",
            promises="- [X] ok",
        ),
        Known(load(project.root)[0]),
    )
    document = compose("event.yml", yaml_text(found.drafts[0].record))
    record, problems = validate(document, Event, given={"id": "tea"})

    assert found.oddities == ()
    assert [draft.path for draft in found.drafts] == ["data/events/2024/2024-05-02-lyon.yml"]
    assert problems == []
    assert record is not None
    assert record.attendance.figure == "about 45"
    assert record.place.text == "Lyon, France"
    assert [speaker.name for speaker in record.talks[0].speakers] == ["Ada Leaf", "Bo Bush"]
    assert record.talks[0].lang == "fr"
    assert record.talks[1].title == "Only a title"
    assert record.lessons[0].playbooks == ["find-a-venue"]
    assert record.summary == "We drank tea.\nIt was good."


def test_a_new_group_gets_a_file_of_its_own() -> None:
    """With the event's city and country, as far as known."""
    found = read("form.md", form(city="Lyon", country="FR"), Known())

    assert found.drafts[1] == Draft(
        "data/groups/tea-club.yml", {"name": "Tea Club", "city": "Lyon", "country": "FR"}
    )


def test_questions_left_open_leave_nothing_behind() -> None:
    """Unknown is left out."""
    assert list(event()) == ["title", "group", "date", "sources"]


@pytest.mark.parametrize("missing", ["title", "group", "sources"])
def test_without_the_answers_that_are_needed_there_is_no_event(missing: str) -> None:
    """The person is told which one, in the form's own words."""
    found = read("form.md", form(**{missing: "_No response_"}), Known())

    assert found.drafts == ()
    assert [oddity.message.partition(":")[0] for oddity in found.oddities] == [LABELS[missing]]


def test_an_answer_cannot_pass_for_another() -> None:
    """A heading inside an answer is text, whatever it says."""
    found = event(summary="Nice.\n### Which group held it?\nevil\n### What was it?\nx")

    assert found["group"] == "tea-club"
    assert "### Which group held it?" in found["summary"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-05-02", "2024-05-02"),
        ("2024-05", "2024-05"),
        ("2 May 2024", "2024-05-02"),
        ("May 2nd, 2024", "2024-05-02"),
        ("Sept. 2024", "2024-09"),
        ("02/05/2024", None),
        ("30 February 2024", None),
        ("../../etc/passwd", None),
        ("2 Mayhem 2024", None),
        ("2 May 0000", None),
    ],
)
def test_a_date_is_understood_or_left_out(written: str, date: str | None) -> None:
    """Numbers alone could be two days, so they are asked for again."""
    assert event(date=written).get("date") == date
    assert bool(odd(date=written)) == (date is None)


@pytest.mark.parametrize(
    ("written", "attendance"),
    [
        ("47", {"count": 47}),
        ("about 60", {"count": 60, "approx": True}),
        ("45–50", {"min": 45, "max": 50}),  # noqa: RUF001 - as word processors write it
        ("45 to 50", {"min": 45, "max": 50}),
        ("at least 30", {"min": 30}),
        ("up to 80", {"max": 80}),
        ("many", None),
    ],
)
def test_a_head_count_is_understood_or_left_out(
    written: str, attendance: dict[str, Any] | None
) -> None:
    """The ways people write a number of people."""
    assert event(attendance=written).get("attendance") == attendance


@pytest.mark.parametrize(
    ("answers", "line_of", "message"),
    [
        ({"country": "Frence"}, "Frence", "Did you mean France?"),
        ({"talks": "A pot | Ada | klingon"}, "A pot", "there is no language 'klingon'"),
        ({"talks": "a|b|c|d|e|f"}, "a|b|c", "at most 5"),
        ({"lessons": "It was fun"}, "It was fun", "only a part of it"),
        ({"lessons": "Fun | It was. | find-venus"}, "Fun |", "there is no playbook"),
        ({"format": "on the moon"}, "on the moon", "The list has: in person"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(
    answers: dict[str, str], line_of: str, message: str
) -> None:
    """The question, and what to write there instead."""
    line = next(n for n, text in enumerate(form(**answers).splitlines(), 1) if line_of in text)

    assert [number for number, _ in odd(**answers)] == [line]
    assert message in odd(**answers)[0][1]


def test_the_form_is_told_from_other_files() -> None:
    """By its questions."""
    assert recognizes("issue.md", form())
    assert not recognizes("issue.md", "### What was the event called?\n\nTea")


ANYTHING = st.dictionaries(
    st.sampled_from([field.id for field in FIELDS]), st.text(max_size=60), max_size=9
)


@settings(max_examples=150)
@given(ANYTHING)
def test_whatever_is_written_the_files_stay_where_they_belong(answers: dict[str, str]) -> None:
    """One event and one group at the most, below data/, by names of plain letters."""
    found: Imported = read("form.md", form(**answers), Known())

    for draft in found.drafts:
        assert re.fullmatch(r"data/(events/(\d{4}|undated)|groups)/[a-z0-9-]+\.yml", draft.path)
        assert compose("x.yml", yaml_text(draft.record)).problems == ()
    assert len(found.drafts) <= 2
