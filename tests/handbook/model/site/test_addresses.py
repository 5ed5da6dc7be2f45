"""Names as parts of addresses: Latin ones for files, of any script for pages without a file."""

from __future__ import annotations

import pytest

from handbook.model import Handbook
from handbook.model.site.addresses import address_of, short_slug, slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Montréal-Python", "montreal-python"),
        ("C'est l'été!", "cest-lete"),
        ("Orléans’ Café", "orleans-cafe"),  # noqa: RUF001
        ("Łódź & Ærø", "lodz-aero"),
        ("Straße, İzmir", "strasse-izmir"),
        ("Lyon–Grenoble", "lyon-grenoble"),  # noqa: RUF001
        ("Node.js", "node-js"),
        ("Минск", ""),
    ],
)
def test_a_slug_is_of_plain_letters(name: str, slug: str) -> None:
    """Letters of other scripts are dropped, not guessed at; signs part words."""
    assert slug_of(name) == slug


def test_a_short_slug_is_cut_between_words() -> None:
    """Unless there is only one."""
    assert short_slug("tea " * 40) == "-".join(["tea"] * 15)
    assert short_slug("t" * 100) == "t" * 60


def test_a_name_in_any_script_makes_an_address() -> None:
    """Letters that are not Latin stay, signs go, and no two names without letters meet."""
    assert address_of("Zoë Łuk-Ász") == "zoe-łuk-asz"
    assert address_of("Юля") == "юля"
    assert address_of("../x") == "x"
    assert address_of("🍵") == "u1f375"
    assert address_of("!?") != address_of("?!")
    assert Handbook().person("Юля").id == "юля"


def test_long_names_make_short_addresses_that_differ() -> None:
    """A file's name has at most 255 bytes."""
    one, two = address_of("я" * 300), address_of("я" * 301)

    assert one != two
    assert len(one.encode()) < 200
