"""Mending a text: what is put right, what is left alone, and that nothing else changes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.load import check_file
from handbook.mend import mend, right_place
from handbook.read import compose

ROOT = Path(__file__).parents[3]
PATH = "data/events/2024/2024-05-02-tea.yml"
GOOD = """\
# What happened on the evening
title: Tea in May   # the club's own title
group: tea-club
date: 2024-05-02
place: {city: Lyon, country: FR}
start: 19:00
timezone: "Europe/Paris"
format: in-person
talks:
  # The first of two
  - {title: A pot of green tea, speakers: [Ada Leaf], lang: fr}
  - title: 'Black tea'
    speakers: [Bo Root]
sources:
  - {title: The announcement, url: "https://example.org/tea"}
"""


def mended(text: str) -> str:
    """Return a text as it is mended."""
    return mend(PATH, text, check_file).text


def told(text: str) -> list[str]:
    """Return the changes of a text in words."""
    return [str(change) for change in mend(PATH, text, check_file).changes]


def test_a_good_file_stays_as_it_is() -> None:
    """Not a byte of it changes."""
    assert mended(GOOD) == GOOD
    assert told(GOOD) == []


SLIPS = {
    "a mark before the first byte": ("# What", "\ufeff# What"),
    "blanks at a line's end": ("date: 2024-05-02\n", "date: 2024-05-02 \t\n"),
    "a tab in the indentation": ("    speakers: [Bo Root]", "\tspeakers: [Bo Root]"),
    "a space that is none": ("    speakers: [Bo Root]", "  \u00a0\u00a0speakers: [Bo Root]"),
    "no space behind a colon": ("group: tea-club", "group:tea-club"),
    "no space behind a dash": ("  - {title: A pot", "  -{title: A pot"),
    "a misspelt key": ("title: 'Black tea'", "titel: 'Black tea'"),
    "a misspelt key at the top": ("timezone:", "timezon:"),
    "a key with a hyphen": ("start: 19:00", "Start: 19:00"),
    "a country in small letters": ("country: FR", "country: fr"),
    "a country's name": ("country: FR", "country: France"),
    "a language in capitals": ("lang: fr", "lang: FR"),
    "a language's name": ("lang: fr", "lang: French"),
    "an allowed value in capitals": ("in-person", "In-Person"),
    "an allowed value with a blank": ("in-person", "in person"),
    "a date with strokes": ("2024-05-02", "2024/05/02"),
    "a date without zeros": ("2024-05-02", "2024-5-2"),
    "a date in words": ("2024-05-02", "2 May 2024"),
    "a date in words, month first": ("2024-05-02", "May 2nd, 2024"),
    "a time of twelve hours": ("19:00", "7pm"),
    "a time of twelve hours with minutes": ("19:00", "7:00 PM"),
    "a time with seconds": ("19:00", "19:00:00"),
    "a time with an h": ("19:00", "19h00"),
    "a zone in small letters": ("Europe/Paris", "europe/paris"),
    "tracking": ("org/tea", "org/tea?utm_source=mail&utm_medium=x"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_mended_and_the_rest_kept_byte_for_byte(slip: str) -> None:
    """Comments, quotes, blanks, and the order of keys are the writer's own."""
    right, wrong = SLIPS[slip]
    assert GOOD.count(right) == 1

    assert mended(GOOD.replace(right, wrong)) == GOOD
    assert len(told(GOOD.replace(right, wrong))) == 1


def test_line_ends_of_windows_become_plain() -> None:
    """So does a last line without an end."""
    assert mended(GOOD.replace("\n", "\r\n").rstrip()) == GOOD


def test_an_address_gets_its_scheme() -> None:
    """A browser would add it as well."""
    text = GOOD.replace('"https://example.org/tea"', "www.example.org/tea")

    assert "url: https://www.example.org/tea}" in mended(text)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("title: Tea: a beginning", 'title: "Tea: a beginning"'),
        ("title: @teaclub meets", 'title: "@teaclub meets"'),
        ("title: %s of tea", 'title: "%s of tea"'),
        ("title: `tea`", 'title: "`tea`"'),
        ('title: Tea: "a" beginning', "title: 'Tea: \"a\" beginning'"),
        ("title: C:\\tea: a beginning", 'title: "C:\\\\tea: a beginning"'),
        ("title: 'Ada's tea'", 'title: "Ada\'s tea"'),
        ('title: "Tea" in May', "title: '\"Tea\" in May'"),
        ("title: “Tea in May”", 'title: "Tea in May"'),
    ],
)
def test_a_text_that_wants_quotes_gets_them(written: str, right: str) -> None:
    """The value is what was typed, every character of it."""
    text = GOOD.replace("title: Tea in May   # the club's own title", written)

    assert right in mended(text)
    assert check_file(compose(PATH, mended(text))) == []


def test_several_slips_are_mended_in_one_go() -> None:
    """One that hides the others is no reason to be asked twice."""
    text = GOOD.replace("title: 'Black tea'", "titel: Tea: black")
    text = text.replace("Black tea", "x").replace("country: FR", "country: fr")
    text = text.replace("title: Tea in May   #", "title: Tea in May #")
    text = text.replace("titel: Tea: black", "title: Tea: black")

    assert 'title: "Tea: black"' in mended(text)
    assert "country: FR" in mended(text)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("2024-05-02", "02/05/2024"),
        ("2024-05-02", "5.2.2024"),
        ("country: FR", "country: UK"),
        ("country: FR", "country: Frankreich"),
        ("in-person", "offline"),
        ("19:00", "evening"),
        ("19:00", "25:00"),
        ("Europe/Paris", "Paris"),
        ("group: tea-club", "group: tea: club"),
        ("date: 2024-05-02", "dates: 2024-05-02\ndate: 2024-05-02"),
        ("talks:\n  # The", "talk: [x]\ntalks:\n  # The"),
        ("title: Tea in May   # the club's own title", "title: Tea: in May # the title"),
        ("title: Tea in May   # the club's own title", "title: Tea: in\n  May"),
        ("title: Tea in May   # the club's own title", 'title: "Tea" and "Cake"'),
        ("title: Tea in May   # the club's own title", "title: 'Twas tea"),
        ("title: Tea in May   # the club's own title", "title: Tea #42"),
    ],
)
def test_what_has_two_meanings_is_left(right: str, wrong: str) -> None:
    """A guess would be a mistake that nobody sees any more."""
    text = GOOD.replace(right, wrong)

    assert mended(text) == text


def test_blanks_that_are_part_of_a_text_stay() -> None:
    """Two at a line's end are a line break in Markdown."""
    text = GOOD + "summary: |\n  A line  \n  and another.\n"

    assert mended(text) == text


def test_a_file_that_is_no_yaml_at_all_stays() -> None:
    """Somebody has to look at it."""
    text = "<<<<<<< HEAD\ntitle: [a\n=======\n"

    assert mended(text) == text


OURS = sorted((ROOT / "data").rglob("*.yml"))
CHANGES = st.sampled_from(
    [("\n", " \n"), ("\n", "\r\n"), (": ", ":  "), ("\n\n", "\n \n"), ("- ", "-  ")]
)


@given(st.sampled_from(OURS), st.lists(CHANGES, max_size=3), st.randoms(use_true_random=False))
def test_mending_a_file_that_reads_well_keeps_what_it_says(
    path: Path, changes: list[tuple[str, str]], random: Random
) -> None:
    """However it is laid out: only blanks, line ends, and tracking may go."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        parts = text.split(old)
        text = parts[0] + "".join(random.choice((old, new)) + part for part in parts[1:])
    name = path.relative_to(ROOT).as_posix()
    try:
        before = compose(name, text)
    except Exception:  # noqa: BLE001 - a layout that reads no more is another test's matter
        return
    again = compose(name, mend(name, text, check_file).text)

    assert before.problems or again.data == before.data


@pytest.mark.parametrize(
    ("path", "date", "right"),
    [
        ("data/events/2024/tea.yaml", "2024", "data/events/2024/tea.yml"),
        ("data/groups/tea.yaml", "2024", "data/groups/tea.yml"),
        ("data/events/2023/2024-05-02-tea.yml", "2024-05-02", PATH),
        ("data/events/2024-05-02-tea.yml", "2024-05-02", PATH),
        ("data/events/2023/2023-05-02-tea.yml", "2024-05-02", ""),
        ("data/events/2023/tea.yml", "unknown", ""),
        ("data/events/2024/Tea Club.yaml", "2024", "data/events/2024/Tea Club.yaml"),
    ],
)
def test_where_a_file_should_lie(path: str, date: str, right: str) -> None:
    """Its name and date have to agree; a name that is no address is left to its writer."""
    assert right_place(path, f"date: {date}\n") == (right or path)
