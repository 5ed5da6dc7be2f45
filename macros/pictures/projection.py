"""From latitude and longitude to a place on a flat map that keeps areas comparable."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""Source: Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal
of Geographical Information Science 33(3), 2019, equation 4."""

WIDTH = 1600
"""The width of the whole globe, in the units of the map."""
NORTH, SOUTH = 84.0, -56.5
"""Latitudes between which the map shows land; Antarctica and its meetups stay out."""
CENTER = 10.0
"""The longitude in the middle: the map's edges then run through the sea, but for a tip of
Siberia."""


def equal_earth(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a place lies on the plane of radius 1, north up, east to the right."""
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    second, sixth = theta**2, theta**6
    slope = 9 * A4 * second * sixth + 7 * A3 * sixth + 3 * A2 * second + A1
    x = 2 * sqrt(3) * radians(longitude) * cos(theta) / (3 * slope)
    y = theta * (A4 * second * sixth + A3 * sixth + A2 * second + A1)
    return x, y


_UNIT = WIDTH / (2 * equal_earth(0, 180)[0])
_TOP = equal_earth(NORTH, 0)[1]
HEIGHT = round((_TOP - equal_earth(SOUTH, 0)[1]) * _UNIT)
"""The height of the map."""


def turned(longitude: float) -> float:
    """Return a longitude counted from the middle of the map, from -180 to 180."""
    return (longitude - CENTER + 180) % 360 - 180


def on_map(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a place lies on the map, from its upper left corner."""
    return flat(latitude, turned(longitude))


def flat(latitude: float, from_middle: float) -> tuple[float, float]:
    """Return where a place lies on the map, its longitude counted from the middle."""
    x, y = equal_earth(latitude, from_middle)
    return round(WIDTH / 2 + x * _UNIT, 1), round((_TOP - y) * _UNIT, 1)
