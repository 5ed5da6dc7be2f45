"""Names of months, as people write them in a dozen languages."""

from __future__ import annotations

import pytest

from handbook.model.values.months import LANGUAGES, month_meant, month_names


def test_every_month_has_a_name_in_every_language() -> None:
    """Whole and short, and none of them is two months' name."""
    names = month_names()

    assert set(names.values()) == set(range(1, 13))
    assert [names[word] for word in ("december", "déc", "října", "październik", "мая")] == [
        *(12, 12, 10, 10, 5)
    ]
    assert len(LANGUAGES) == 12


def test_short_names_can_be_left_out() -> None:
    """Among other words they are taken for what they are not."""
    english = month_names(("en",))

    assert ("dec" in english, "set" in english, "settembre" in english) == (True, False, True)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("Febuary", 2), ("Decembre", 12), ("aout", 8), ("Jul", 7), ("Juillet", 7)),
        *(("juin", 6), ("Mrz", None), ("Tuesday", None), ("", None)),
    ],
)
def test_a_slip_does_not_hide_the_month(word: str, number: int | None) -> None:
    """As long as its first letters are right."""
    assert month_meant(word) == number
