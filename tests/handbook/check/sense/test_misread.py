"""Texts that a program read in another encoding than they were written in."""

from __future__ import annotations

import pytest

from handbook.check.sense.misread import check_misread
from handbook.check.sense.texts import texts
from handbook.read import compose


def told(text: str) -> list[str]:
    """Return what is said of a record with a title."""
    document = compose("data/events/2024/tea.yml", f"title: {text}\n")
    return [problem.message for problem in check_misread(document, texts(document))]


@pytest.mark.parametrize("word", ["Thé", "naïve", "SÃO", "Ça", "Łódź", "Â", "à"])
def test_words_with_accents_are_words(word: str) -> None:
    """Whatever letter they begin or end with."""
    assert told(word) == []


def test_a_misread_word_is_told_with_the_right_one() -> None:
    """Among others as well."""
    assert told("a cup of thÃ©, please") == ["found 'thÃ©,', which a program made of 'thé,'"]


def test_a_word_without_end_is_read_once() -> None:
    """A file may hold one, and the check still ends."""
    assert told("a" * 500_000) == []
