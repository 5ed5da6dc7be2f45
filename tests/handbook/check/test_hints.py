"""Suggestions made out of a value in the wrong form."""

from __future__ import annotations

import pytest

from handbook.check import hints

CASES = [
    ("as_date", "2014/12/04", "Write 2014-12-04."),
    ("as_date", "2014-5-2", "Write 2014-05-02."),
    ("as_date", "2014-12-04 18:30", "Write 2014-12-04."),
    ("as_date", "4 Dec 2014", "Write 2014-12-04."),
    ("as_date", "4th December, 2014", "Write 2014-12-04."),
    ("as_date", "December 4, 2014", "Write 2014-12-04."),
    ("as_date", "Dec 2014", "Write 2014-12."),
    ("as_date", "2014-13-40", "The calendar has no such date."),
    ("as_date", "05/02/2014", ""),
    ("as_date", "31 Feb 2014", ""),
    ("as_date", "soon", ""),
    ("as_time", "7pm", "Write 19:00."),
    ("as_time", "12 am", "Write 00:00."),
    ("as_time", "12:30 p.m.", "Write 12:30."),
    ("as_time", "18h30", "Write 18:30."),
    ("as_time", "18h", ""),
    ("as_time", "18:30:00", "Write 18:30."),
    ("as_time", "25:00", ""),
    ("as_time", "evening", ""),
    ("as_url", "example.org/tea", "Write https://example.org/tea"),
    ("as_url", "<https://example.org>", "Write https://example.org"),
    ("as_url", "[tea](https://example.org/tea)", "Write https://example.org/tea"),
    (
        "as_url",
        "https://a.org, https://b.org",
        "Write one address, and %20 for a space in it.",
    ),
    ("as_url", "https://http://example.org/tea", "Write http://example.org/tea"),
    ("as_url", "https://example.org/tea,", "Write https://example.org/tea"),
    ("as_url", "https://example.org/tea)", "Write https://example.org/tea"),
    ("as_url", "javascript:alert(1)", ""),
    ("as_url", "tea", ""),
    ("as_slug", "Tea Club.yml", "Try tea-club."),
    ("as_slug", "Orléans' Café", "Try orleans-cafe."),
    ("as_slug", "茶", ""),
    ("as_country", "France", "For France write FR."),
    ("as_country", "UK", "For UK write GB."),
    ("as_country", "fr", "For fr write FR."),
    ("as_country", "Narnia Beyond", ""),
    ("as_language", "Portuguese", "For Portuguese write pt."),
    ("as_language", "pt-BR", "For pt-BR write pt."),
    ("as_timezone", "Europe/Pari", "Did you mean 'Europe/Paris'?"),
    ("as_timezone", "Sao Paulo", "Did you mean 'America/Sao_Paulo'?"),
    ("as_count", "45-50", "Write {min: 45, max: 50}."),
    ("as_count", "50+", "Write {min: 50}."),
    ("as_count", "over 50", "Write {min: 50}."),
    ("as_count", "~50", "Write {count: 50, approx: true}."),
    ("as_count", "1,200", "Write 1200."),
    ("as_count", "a few", ""),
]


@pytest.mark.parametrize(("suggest", "found", "hint"), CASES, ids=repr)
def test_what_can_be_told_from_a_value_is_said_and_nothing_else(
    suggest: str, found: str, hint: str
) -> None:
    """A date such as 05/02/2014 has two meanings, so none is suggested."""
    assert getattr(hints, suggest)(found) == hint
