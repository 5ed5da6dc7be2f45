"""Every code says what it is about."""

from __future__ import annotations

import re

from handbook.problems import CODES


def test_every_code_explains_itself() -> None:
    """The contributor docs are made from these texts."""
    for code, meaning in CODES.items():
        assert re.fullmatch(r"HB\d{3}", code)
        assert meaning.title
        assert meaning.why.endswith(".")
        assert meaning.mend.endswith((".", "!"))


def test_codes_stand_in_order() -> None:
    """So does the page made from them."""
    assert list(CODES) == sorted(CODES)
