"""Texts that are one sign over and over: each is read once, not once for every sign.

Where one were read so, its test would take days.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handbook.importers.foreign.cleaning import prose
from handbook.importers.foreign.rst_prose import from_rst
from handbook.importers.programs.program import series
from handbook.importers.write_up.talk_text import entry_of, names_in

MANY = 300_000
WALLS: tuple[tuple[Callable[[str], object], str], ...] = (
    (prose, "a."),
    (prose, " "),
    (from_rst, "a-0"),
    (series, ", "),
    (series, "2"),
    (names_in, "("),
    (names_in, "A, "),
    (entry_of, "[ "),
    (entry_of, ", "),
    (entry_of, "a by "),
)


@pytest.mark.parametrize(("reads", "sign"), WALLS)
def test_a_wall_of_one_sign_is_read_once(reads: Callable[[str], object], sign: str) -> None:
    """A write-up, a schedule, or an issue that a stranger opens can hold one."""
    assert reads(f"Tea / {sign * MANY}!") != ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tea Days 2024", "Tea Days"),
        ("Tea Days, '24 ", "Tea Days"),
        ("Tea Days - 2024", "Tea Days"),
        ("TeaDays2024", "TeaDays"),
        ("2024", "2024"),
        ("Tea Days 2024 in Bern", "Tea Days 2024 in Bern"),
    ],
)
def test_a_series_is_called_by_its_title_without_the_year(title: str, name: str) -> None:
    """Whatever stands between the two."""
    assert series(title) == name
