"""Suggestions made out of a value in the wrong form."""

from __future__ import annotations

import pytest

from handbook.check.forms import dates, hints, numbers, places, times

CASES = [
    ("as_date", "2014/12/04", "Write 2014-12-04."),
    ("as_date", "2014-5-2", "Write 2014-05-02."),
    (
        "as_date",
        "2014-12-04 18:30",
        "Write 2014-12-04, and the time in keys of its own: start: 18:30 and timezone: …",
    ),
    ("as_date", "4 Dec 2014", "Write 2014-12-04."),
    ("as_date", "4th December, 2014", "Write 2014-12-04."),
    ("as_date", "December 4, 2014", "Write 2014-12-04."),
    ("as_date", "Dec 2014", "Write 2014-12."),
    ("as_date", "2014-13-40", "The calendar has no such date."),
    (
        "as_date",
        "05/02/2014",
        "It can be read in two ways: write 2014-02-05 or 2014-05-02.",
    ),
    ("as_date", "12/24/2014", "Write 2014-12-24."),
    ("as_date", "4.4.2014", "Write 2014-04-04."),
    ("as_date", "14-12-04", "Write 2014-12-04."),
    ("as_date", "20141204", "Write 2014-12-04."),
    ("as_date", "2014/12", "Write 2014-12."),
    ("as_date", "12/2014", "Write 2014-12."),
    ("as_date", "2014-12-XX", "Write 2014-12."),
    ("as_date", "Thursday 4 December 2014", "Write 2014-12-04."),
    ("as_date", "4 décembre 2014", "Write 2014-12-04."),
    ("as_date", "4. Juli 2014", "Write 2014-07-04."),
    ("as_date", "2014年12月4日", "Write 2014-12-04."),
    ("as_date", "1417683600", "Write 2014-12-04."),
    ("as_date", "December 4th", "Add the year, such as 2014-12-04."),
    ("as_date", "~2014", "Write 2014, and what is uncertain under date_note."),
    (
        "as_date",
        "2014-12-04 to 2014-12-05",
        "Write date: 2014-12-04 and end_date: 2014-12-05.",
    ),
    ("as_date", "4-5 December 2014", "Write date: 2014-12-04 and end_date: 2014-12-05."),
    ("as_date", "December 4-5, 2014", "Write date: 2014-12-04 and end_date: 2014-12-05."),
    ("as_date", "31 Feb 2014", ""),
    ("as_date", "soon", ""),
    ("as_time", "7pm", "Write 19:00."),
    ("as_time", "12 am", "Write 00:00."),
    ("as_time", "12:30 p.m.", "Write 12:30."),
    ("as_time", "18h30", "Write 18:30."),
    ("as_time", "18h", "Write 18:00."),
    ("as_time", "1830", "Write 18:30."),
    ("as_time", "18:60", ""),
    ("as_time", "24:00", "Write 00:00; an end after midnight needs end_date as well."),
    ("as_time", "18:30-21:00", "Write start: 18:30 and end: 21:00."),
    (
        "as_time",
        "19:30 CET",
        "Write 19:30; the time zone has a key of its own: timezone.",
    ),
    (
        "as_time",
        "2014-12-04T18:30:00Z",
        "Write 18:30; the day stands under `date`.",
    ),
    ("as_time", "noon", "Write 12:00."),
    ("as_minutes", "45 min", "Write 45."),
    ("as_minutes", "1h30", "Write 90."),
    ("as_minutes", "1.5 hours", "Write 90."),
    ("as_minutes", "PT45M", "Write 45."),
    ("as_minutes", "2700s", "Write 45."),
    ("as_minutes", "half an hour", "Write 30."),
    ("as_minutes", "45-60", "Write one number, 45 or 60."),
    ("as_minutes", "long", ""),
    ("as_time", "18:30:00", "Write 18:30."),
    ("as_time", "25:00", ""),
    ("as_time", "evening", ""),
    ("as_url", "example.org/tea", "Write https://example.org/tea"),
    ("as_url", "<https://example.org>", "Write https://example.org"),
    ("as_url", "[tea](https://example.org/tea)", "Write https://example.org/tea"),
    (
        "as_url",
        "https://a.org, https://b.org",
        "Write one address; others belong under `links`.",
    ),
    ("as_url", "https://http://example.org/tea", "Write http://example.org/tea"),
    ("as_url", "https://example.org/tea,", "Write https://example.org/tea"),
    ("as_url", "https://example.org/tea)", "Write https://example.org/tea"),
    (
        "as_url",
        "javascript:alert(1)",
        "Links with javascript: are not shown. Give the page's own address, or leave it out.",
    ),
    ("as_url", "htps://a.org/x", "Write https://a.org/x"),
    ("as_url", "//a.org/x", "Write https://a.org/x"),
    (
        "as_url",
        "https://a.org/a b",
        "An address has no spaces. Write https://a.org/a%20b",
    ),
    (
        "as_url",
        "slides/tea.pdf",
        "Files are linked where they are published: give the address of the file there.",
    ),
    ("as_url", "@tea", "Give the address of the profile, such as https://…"),
    ("as_url", "tea", ""),
    ("as_slug", "Tea Club.yml", "Try tea-club."),
    ("as_slug", "Orléans' Café", "Try orleans-cafe."),
    ("as_slug", "茶", ""),
    ("as_country", "France", "For France write FR."),
    ("as_country", "UK", "For UK write GB."),
    ("as_country", "FRA", "For FRA write FR."),
    ("as_country", "Deutschland", "For Deutschland write DE."),
    ("as_country", "U.S.A.", "For U.S.A. write US."),
    ("as_country", "online", ""),
    ("as_country", "fr", "For fr write FR."),
    ("as_country", "Narnia Beyond", ""),
    ("as_language", "Portuguese", "For Portuguese write pt."),
    ("as_language", "fra", "For fra write fr."),
    ("as_language", "français", "For français write fr."),
    ("as_language", "jp", "For jp write ja."),
    ("as_language", "fr, en", "A talk has one language: write fr or en."),
    ("as_language", "pt-BR", "For pt-BR write pt."),
    ("as_timezone", "Europe/Pari", "Did you mean 'Europe/Paris'?"),
    ("as_timezone", "EST", "Did you mean 'America/New_York'?"),
    ("as_timezone", "GMT+1", ""),
    ("as_timezone", "Sao Paulo", "Did you mean 'America/Sao_Paulo'?"),
    ("as_count", "45-50", "In place of 'count' write min: 45 and max: 50."),
    ("as_count", "50+", "In place of 'count' write min: 50."),
    ("as_count", "over 50", "In place of 'count' write min: 50."),
    ("as_count", "~50", "Write 50, and approx: true in a line of its own below it."),
    ("as_count", "50 people", "Write 50."),
    ("as_count", "up to 50", "In place of 'count' write max: 50."),
    ("as_count", "1.5k", "Write 1500, and approx: true in a line of its own below it."),
    ("as_attendance", "45-50", "Write {min: 45, max: 50}."),
    ("as_attendance", "about 50", "Write {count: 50, approx: true}."),
    ("as_attendance", "many", ""),
    ("as_figure", "4,5", "Write 4.5."),
    ("as_figure", "40%", "Write 40. What it counts stands under `unit`."),
    ("as_figure", "about 4", "In place of 'value' write value: 4 and approx: true."),
    ("as_count", "1,200", "Write 1200."),
    ("as_count", "a few", ""),
]


@pytest.mark.parametrize(("suggest", "found", "hint"), CASES, ids=repr)
def test_what_can_be_told_from_a_value_is_said_and_nothing_else(
    suggest: str, found: str, hint: str
) -> None:
    """A date such as 05/02/2014 has two meanings, so both are shown."""
    modules = (dates, times, numbers, places, hints)
    function = next(f for module in modules if (f := getattr(module, suggest, None)))

    assert function(found) == hint


@pytest.mark.parametrize(
    ("found", "place", "hint"),
    [
        ("CET", {"city": "Lyon", "country": "FR"}, "Did you mean 'Europe/Paris'?"),
        ("UTC+1", {"city": "Brno", "country": "CZ"}, "Did you mean 'Europe/Prague'?"),
        ("Europe/Lyon", {"city": "Lyon", "country": "FR"}, "Did you mean 'Europe/Paris'?"),
        ("CEST", {"city": "Vienna"}, "Did you mean 'Europe/Vienna'?"),
    ],
)
def test_a_time_zone_is_guessed_from_the_place(
    found: str, place: dict[str, str], hint: str
) -> None:
    """An abbreviation is shared by many countries; the event is in one."""
    assert places.as_timezone(found, place) == hint
