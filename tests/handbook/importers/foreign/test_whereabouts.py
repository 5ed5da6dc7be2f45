"""Countries as other people's files name them."""

from __future__ import annotations

import pytest

from handbook.importers.foreign.whereabouts import country_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("fr", "FR"), ("Deutschland", "DE"), ("U.S.A.", "US"), ("u.k.", "GB")),
        *(("St. Lucia", "LC"), ("Turkey", "TR"), ("Atlantis", None), ("", None)),
    ],
)
def test_a_country_is_known_by_code_and_name(text: str, code: str | None) -> None:
    """In several languages, by the names in daily use, with or without points."""
    assert country_of(text) == code
