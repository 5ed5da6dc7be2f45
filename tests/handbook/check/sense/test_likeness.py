"""Two names of one person, and two people of nearly one name."""

from __future__ import annotations

import pytest

from handbook.check.sense.likeness import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Débora Fernandes", "Debora Fernandes"),
        ("Fabiano Beselga", "Fabiano Bezelga"),
        ("Gaurav Sehrawat", "Gaurav Sherawat"),
        ('Willian "PotHix" Molinari', "Willian Molinari"),
        ("Jordi Gutiérrez Hermoso", "Jordi Guttiérez Hermoso"),
        ("Flavio Percocco", "Flavio Percoco"),
        ("Leaf, Ada", "Ada Leaf"),
        ("ada leaf", "Ada Leaf"),
        ("Anand B. Pillai", "Anand Pillai"),
        ("A. Leaf", "Ada Leaf"),
        ("Jean-Luc Thé", "Jean Luc The"),
        ("Павел Тысляцки", "Павел Тысляцкий"),
        ("José", "Jose"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    """Accents, case, order, initials, nicknames, and one letter do not make a second person."""
    assert alike([one, other, "Somebody Else"]) == [tuple(sorted((one, other)))]


@pytest.mark.parametrize(
    "names",
    [
        ["Daniel Ferreira", "Daniela Ferreira"],
        ["Mario Gonzalez", "Maria Gonzalez"],
        ["Rob McKinnon", "Rob McMahon"],
        ["Venkatesh", "Vengatesh"],
        ["John Smith", "Jane Smith"],
        ["J. Smith", "John Smith", "Jane Smith"],
        ["Li Wei", "Li Wen"],
        ["Sasidhar", "Sasidhar Donaparthi"],
        ["井澤", "加藤"],
        ["Ada Leaf", "Ada Leaf"],
    ],
)
def test_two_people(names: list[str]) -> None:
    """A false alarm is one too many: people with nearly one name exist."""
    assert alike(names) == []


def test_thousands_of_names_take_no_time_to_speak_of() -> None:
    """Every pair of five thousand would be twelve million comparisons."""
    names = [f"Given{number:04} Family{number * 7 % 5000:04}" for number in range(5000)]

    assert ("Given0001 Family0007", "Givem0001 Family0007") not in alike(names)
    assert alike([*names, "Givem0001 Family0007"])


def test_thousands_of_spellings_of_one_name_make_no_millions_of_pairs() -> None:
    """Each is told of once, beside the first."""
    letters = "ada leaf of lyon"
    names = {
        "".join(c.upper() if number >> place & 1 else c for place, c in enumerate(letters))
        for number in range(2**16)
    }

    pairs = alike(names)

    assert len(pairs) == len(names) - 1
    assert {second for _, second in pairs} == names - {min(names)}


def test_no_slip_is_looked_for_in_a_whole_sentence() -> None:
    """Nobody is called so, and each of its letters would have to be left out once."""
    sentence = (
        "who spoke first of tea and then, at length, of all the leaves that float in a teapot"
    )

    assert alike([sentence, f"{sentence}s"]) == []
