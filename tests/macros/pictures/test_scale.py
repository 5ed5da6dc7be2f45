"""Round numbers along a scale that begins at nought."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pictures.scale import FEW, scale_to


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (8, [0, 2, 4, 6, 8]),
        (15, [0, 5, 10, 15]),
        (89, [0, 20, 40, 60, 80, 100]),
        (120, [0, 50, 100, 150]),
        (1200, [0, 500, 1000, 1500]),
    ],
)
def test_the_numbers_along_a_scale(most: int, ticks: list[int]) -> None:
    """They go up by 1, 2, or 5 of something, to the first that holds the largest value."""
    assert scale_to(most).ticks == ticks


@given(st.integers(1, 1_000_000))
def test_a_scale_holds_what_it_is_made_for(most: int) -> None:
    """It begins at nought, few numbers stand along it, and at most a step is left over."""
    scale = scale_to(most)

    assert scale.ticks[0] == 0
    assert scale.ticks[-1] == scale.end
    assert 2 <= len(scale.ticks) <= FEW + 1
    assert scale.end - scale.step < most <= scale.end


def test_lengths_compare_as_the_values_do() -> None:
    """Twice as many people are a bar of twice the length."""
    scale = scale_to(170)

    assert scale.at(0) == 0
    assert scale.at(60) == 2 * scale.at(30)
    assert scale.at(scale.end) == 100


def test_nothing_to_measure_still_has_a_scale() -> None:
    """An event to which nobody came has a number too."""
    assert scale_to(0).ticks == [0, 1]
