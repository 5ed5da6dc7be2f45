"""Numbers as a reader sees them: attendance, and figures that sources disagree on."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from handbook.model import Attendance, Figure


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"count": 47}, "47"),
        ({"count": 0}, "0"),
        ({"count": 60, "approx": "true"}, "about 60"),
        ({"min": 45, "max": 50}, "45\u201350"),
        ({"min": 45}, "at least 45"),
        ({"max": 50}, "up to 50"),
        ({"min": 50, "max": 50}, "50"),
        ({"registered": 120}, ""),
        ({}, ""),
    ],
)
def test_a_head_count_is_as_exact_as_its_source(fields: dict[str, object], shown: str) -> None:
    """Exact, a range, at least, up to, or unknown."""
    assert Attendance(**fields).figure == shown


def test_sign_ups_are_not_people_who_came() -> None:
    """A number whose basis is `registered` is no attendance."""
    assert Attendance(count=80, basis="registered").attended is False
    assert Attendance(count=80, basis="peak").attended is True
    assert Attendance(registered=80).attended is False


@pytest.mark.parametrize(
    ("fields", "band"),
    [
        ({"count": 0}, "up-to-20"),
        ({"count": 20}, "up-to-20"),
        ({"count": 21}, "21-50"),
        ({"min": 45, "max": 60}, "51-100"),
        ({"min": 18, "max": 22}, "up-to-20"),
        ({"max": 50, "basis": "peak"}, "21-50"),
        ({"min": 101}, "over-100"),
        ({"count": 80, "basis": "registered"}, None),
        ({"registered": 80}, None),
        ({}, None),
    ],
)
def test_a_size_is_of_people_who_came(fields: dict[str, object], band: str | None) -> None:
    """A range counts by its middle, an open one by the end that is known; sign-ups do not."""
    assert Attendance(**fields).band == band


@pytest.mark.parametrize(
    "fields",
    [
        {"count": 5, "min": 4},
        {"min": 5, "max": 4},
        {"count": -1},
        {"basis": "count"},
        {"registered": 9, "approx": "true"},
        {"count": 5, "basis": "registered", "registered": 9},
    ],
)
def test_a_head_count_does_not_contradict_itself(fields: dict[str, object]) -> None:
    """One of the two would be wrong."""
    with pytest.raises(ValidationError):
        Attendance(**fields)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": 70}, "70"),
        ({"value": 0}, "0"),
        ({"value": 0.5}, "0.5"),
        ({"value": 70, "approx": True}, "about 70"),
        ({"min": 40, "max": 60}, "40\u201360"),
        ({"min": 40}, "at least 40"),
        ({"text": "a third"}, "a third"),
    ],
)
def test_a_figure_is_written_as_its_source_gives_it(
    fields: dict[str, object], shown: str
) -> None:
    """A number, a range, or words."""
    assert Figure(source="own", **fields).figure == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1_000_000, "1000000"), (1_234_567, "1234567"), (1234.56, "1234.56")]
)
def test_a_large_figure_keeps_all_its_digits(value: float, shown: str) -> None:
    """Nobody wants to read 1.23457e+06."""
    assert Figure(source="own", value=value).figure == shown
