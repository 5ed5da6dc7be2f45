"""The flat map, against values published for the Equal Earth projection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pictures.projection import HEIGHT, NORTH, SOUTH, WIDTH, equal_earth, on_map


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [
        (0, 0, 0, 0),
        (0, 180, 2.70663, 0),
        (90, 0, 0, 1.31736),
    ],
)
def test_known_places(latitude: float, longitude: float, x: float, y: float) -> None:
    """The rim of the globe lies where PROJ puts it for ``+proj=eqearth`` on a unit sphere."""
    assert equal_earth(latitude, longitude) == pytest.approx((x, y), abs=1e-5)


@given(st.floats(0, 80), st.floats(-170, 170))
def test_areas_stay_comparable(latitude: float, longitude: float) -> None:
    """A small field near a pole takes as much paper as one of its size at the equator."""
    assert _area(latitude, longitude) == pytest.approx(_area(0, 0), rel=0.01)


def _area(latitude: float, longitude: float) -> float:
    """Return the paper that a field of one thousandth of the globe's area by height takes."""
    from math import asin, degrees, radians, sin  # noqa: PLC0415 - used here alone

    top = degrees(asin(min(1.0, sin(radians(latitude)) + 0.001)))
    (left, low), (right, _) = (
        equal_earth(latitude, longitude),
        equal_earth(latitude, longitude + 0.1),
    )
    return (right - left) * (equal_earth(top, longitude)[1] - low)


@given(st.floats(SOUTH, NORTH), st.floats(-180, 180))
def test_every_inhabited_place_is_on_the_map(latitude: float, longitude: float) -> None:
    """Nothing falls off an edge, wherever the map is cut open."""
    x, y = on_map(latitude, longitude)

    assert 0 <= x <= WIDTH
    assert -0.1 <= y <= HEIGHT + 1


def test_neighbors_stay_neighbors() -> None:
    """East is to the right, and north is up."""
    lyon, kyiv, nairobi = on_map(45.75, 4.85), on_map(50.45, 30.52), on_map(-1.28, 36.82)

    assert lyon[0] < kyiv[0] < nairobi[0]
    assert kyiv[1] < lyon[1] < nairobi[1]
