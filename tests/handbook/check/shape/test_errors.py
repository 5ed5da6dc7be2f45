"""Records of the wrong shape: what their problems say, beyond tests/handbook/broken."""

from __future__ import annotations

import pytest

from handbook.check import validate
from handbook.model import Event, Number
from handbook.problems import Problem
from handbook.read import compose

GOOD = "title: Tea\ngroup: tea-club\nsources: [{title: A letter}]\n"


def problems(text: str, model: type = Event) -> list[Problem]:
    """Return what is wrong with a record's text."""
    return validate(compose("x.yml", text), model, given={"id": "tea"})[1]


def test_a_good_record_is_given_back() -> None:
    """With what the file's name adds."""
    record, found = validate(compose("x.yml", GOOD), Event, given={"id": "tea"})

    assert found == []
    assert record is not None
    assert (record.id, record.title) == ("tea", "Tea")


def test_a_misspelt_key_does_not_also_miss() -> None:
    """One slip, one problem."""
    (problem,) = problems(GOOD.replace("title: Tea", "titel: Tea"))

    assert problem.code == "HB103"
    assert "'title'" in problem.hint


def test_a_key_without_a_value_is_left_out() -> None:
    """Unknown is left out, however it is written."""
    assert problems(GOOD + "summary:\ndate: ~\nattendance: {count: null}\n") == []


def test_an_unknown_key_without_a_value_is_still_unknown() -> None:
    """Dropped, it would hide a comma in a text without quotes."""
    (problem,) = problems(GOOD + "sumary:\n")

    assert problem.code == "HB103"


@pytest.mark.parametrize("value", ["nan", ".nan", "inf", "1e999"])
def test_a_figure_is_a_number(value: str) -> None:
    """Neither infinity nor what is not a number can be drawn in a chart."""
    text = f"title: Cups\nvalues: [{{value: {value}, source: own}}]\n"
    (problem,) = problems(text, Number)

    assert problem.hint.startswith("Expected a number, in digits.")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('summary: ""', "some text"),
        ("talks: [{title: Tea, minutes: 0}]", "from 1 upwards"),
        ("talks: [{title: Tea, minutes: 5000}]", "up to 1440"),
        ("talks: [~]", "remove the empty entry"),
        ("talks: [Tea]", "Write {title: Tea}."),
        ("links: [{title: Tea}]", "Add 'url': The address."),
        ("photos: Tea", "Write - {url: …, alt: Tea, …}."),
        ("place: {city: [Lyon]}", "Write Lyon."),
        ("place: {city: {name: Lyon}}", "Write Lyon."),
        ("recordings: [https://example.org:tea/]", "with a site's name"),
        ('recordings: ["https://example.org/a,"]', "Write https://example.org/a"),
        ("place: {city: [Lyon, Paris]}", 'write "Lyon, Paris"'),
        ("format: offline", "Did you mean 'in-person'?"),
        ("format: On-site", "Did you mean 'in-person'?"),
        ("format: virtual", "Did you mean 'online'?"),
        ("format: [hybrid]", "Did you mean 'hybrid'?"),
        ("place: {venue: {kind: bar}}", "Did you mean 'pub'?"),
        ("talks: [{title: Tea, kind: keynote}]", "Did you mean 'talk'?"),
        ("talks: [{title: Tea, minutes: 4_5}]", "Expected a whole number, in digits."),
        (f"date_note: {'x' * 501}", "at most 500 characters"),
        ("recordings: [https://a.org, tea]", "https://"),
        ("attendance: {approx: maybe}", "true or false"),
        ("talks: [{title: Tea, recorded: {a: b}}]", "true or false"),
    ],
)
def test_what_is_expected_is_said_in_plain_words(line: str, hint: str) -> None:
    """Not in pydantic's."""
    (problem,) = problems(GOOD + line + "\n")

    assert hint in problem.hint
    assert "Input should" not in problem.hint
    assert problem.line == 4


def test_contradictions_point_at_the_key_to_blame() -> None:
    """Not at the record's start."""
    (problem,) = problems(GOOD + "attendance: {min: 50, max: 45}\n")

    assert (problem.code, problem.column) == ("HB106", 19)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("talks: [{speakers: 'Ada Lovelace, Grace Hopper'}]", "[Ada Lovelace, Grace Hopper]"),
        ("recordings: https://a.org, https://b.org", '["https://a.org", "https://b.org"]'),
    ],
)
def test_a_text_with_commas_is_suggested_as_a_list(line: str, hint: str) -> None:
    """It was meant for several entries."""
    (problem,) = problems(GOOD + line + "\n")

    assert f"Write {hint}." in problem.hint
