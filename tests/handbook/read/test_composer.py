"""YAML text as plain data with positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.problems import Problem
from handbook.read import Document, Position, UnreadableError, compose

PUNCTUATION = "abc:-?[]{}#&*!|>'\"%@`,~<=\\/ \t\n\u201c\u201d\u2018\u2019"
ODD = ["\r\n", "\x85", "\u2028", "\ufeff", "\x00", "\u00e9", "\u8336", "\U0001f600"]
WORDS = ["title: ", "- ", "  ", "\n---\n", "<<: *x", "<<<<<<< HEAD\n"]
SCRAPS = st.sampled_from([*PUNCTUATION, *ODD, *WORDS])
YAML_LIKE = st.lists(SCRAPS, max_size=40).map("".join)


def refused(text: str) -> Problem:
    """Return the problem of a text that cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        compose("x.yml", text)
    return caught.value.problem


def test_scalars_stay_what_they_say() -> None:
    """YAML 1.1 would make a truth value, a number of seconds, and a float of these."""
    text = "country: NO\nstart: 19:30\nversion: 1.10\nyear: 2014\nday: 2014-12-04\n"

    assert compose("x.yml", text).data == {
        "country": "NO",
        "start": "19:30",
        "version": "1.10",
        "year": "2014",
        "day": "2014-12-04",
    }


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing_and_text_in_quotes_is_text(nothing: str) -> None:
    """YAML 1.2.2, 10.3.2."""
    document = compose("x.yml", f'plain: {nothing}\nquoted: "{nothing}"\n')

    assert document.data == {"plain": None, "quoted": nothing}


def test_every_node_has_its_place() -> None:
    """Keys and values, in lists and mappings, in lines and brackets."""
    document = compose("x.yml", "talks:\n  - title: Tea\n    tags: [a, b]\n")

    assert document.position(("talks", 0, "title")) == Position(2, 12)
    assert document.position(("talks", 0, "title"), of_key=True) == Position(2, 5)
    assert document.position(("talks", 0, "tags", 1)) == Position(3, 15)
    assert document.position(("talks", 0, "nothing")) == Position(2, 5), "the nearest parent"


def test_what_a_repeated_key_held_is_passed_over() -> None:
    """The first one stays; nothing inside the second is looked at."""
    document = compose("x.yml", "a: 1\na: {b: [1, 2], b: 3}\nc: 2\n")

    assert document.data == {"a": "1", "c": "2"}
    assert [(p.code, p.line) for p in document.problems] == [("HB004", 2)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_as_lines(end: str) -> None:
    """The problem is in the third line, whoever's editor wrote the file."""
    problem = refused(end.join(["a: 1", "b: 2", "c: d: e", ""]))

    assert problem.place == "x.yml:3:5"
    assert problem.excerpt == "c: d: e"


@pytest.mark.parametrize("odd", ["\u0085", "\u2028", "\u2029"])
def test_characters_that_only_yaml_1_1_takes_for_line_ends_are_none(odd: str) -> None:
    """An editor shows one line, so the position is in that line."""
    assert refused(f"a: x{odd}y\nb: c: d\n").place == "x.yml:2:5"


def test_ten_thousand_levels_are_refused_without_recursion() -> None:
    """Python would give up at a thousand, with a traceback."""
    assert refused("[" * 10_000).code == "HB006"


def test_more_values_than_a_record_has_are_refused() -> None:
    """A file of 1 MiB could hold half a million."""
    assert refused("[" + "x," * 60_000 + "]").code == "HB006"


@given(st.text() | YAML_LIKE)
def test_any_text_is_read_or_refused_at_a_place_within_it(text: str) -> None:
    """Nothing that can be typed gives another exception, or points past the end."""
    try:
        document = compose("x.yml", text)
    except UnreadableError as error:
        assert_within(text, error.problem)
        return
    for problem in document.problems:
        assert_within(text, problem)
    for location in document.values:
        assert_within(text, document.problem("HB102", "found it", at=location))
    for location in document.keys:
        assert_within(text, document.problem("HB103", "found it", at=location, of_key=True))


def assert_within(text: str, problem: Problem) -> None:
    """Hold a problem's place against the text, with its line ends as editors count them."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert is_within(Document("x.yml", plain), problem.line, problem.column), problem


def is_within(document: Document, line: int, column: int) -> bool:
    """Tell whether a place is in a text, or right behind its last character."""
    lines = document.text.split("\n")
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
