"""Words as the search compares them."""

from __future__ import annotations

import pytest

from handbook.search.folding import compounds, is_little, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Organiser", "organizers"),
        ("organising", "organized"),
        ("programme", "programs"),
        ("colour", "colors"),
        ("theatre", "theaters"),
        ("licence", "license"),
        ("cancelled", "canceled"),
        ("Rhône-Alpes", "rhone alpes"),
        ("Kraków", "krakow"),
        ("Wałęsa", "Walesa"),
        ("Straße", "strasse"),
        ("don't", "don\u2019t"),
        ("MEETUPS", "meetup's"),
        ("venues", "venue"),
        ("parties", "party"),
        ("speaking", "speaks"),
        ("Россия", "россия"),
    ],
)
def test_what_means_the_same_is_the_same(one: str, other: str) -> None:
    """Capitals, accents, spellings and endings make no difference."""
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("host", "ghost"), ("C++", "C#"), ("badge", "budget"), ("venue", "menu")]
)
def test_what_means_something_else_stays_apart(one: str, other: str) -> None:
    """Endings are taken off, not meanings."""
    assert words(one) != words(other)


def test_a_language_without_spaces_is_found_by_a_part_of_a_line() -> None:
    """Each two signs beside each other are a word."""
    assert words("金沢中央") == ["金沢", "沢中", "中央"]
    assert set(words("中央")) <= set(words("金沢中央"))


def test_hyphens_join() -> None:
    """A compound is also one word; a dash between two words is none."""
    assert list(compounds("A no-show - or two no-shows")) == ["noshow", "noshow"]


def test_little_words_are_known() -> None:
    """The words that questions begin with, in their short forms as well."""
    assert all(is_little(word) for word in words("How do I, what's the, can't you"))
    assert not any(is_little(word) for word in words("no pizza"))


@pytest.mark.parametrize("text", ["", " ", "-", "'", "…", "\u0301", "___", "😀", "*:^~+"])
def test_signs_alone_are_no_words(text: str) -> None:
    """Nothing to look for, and nothing to stumble over."""
    assert words(text) == []
