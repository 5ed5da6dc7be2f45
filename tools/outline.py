"""Makes the outline of the map, macros/templates/outline.html, from Natural Earth's land.

The data is in the public domain; it comes as TopoJSON in the npm package world-atlas. Needed
only when the projection or the data changes:

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python -m tools.outline package/land-110m.json
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.pictures.projection import SOUTH, flat, turned

TARGET = Path(__file__).parents[1] / "macros/templates/outline.html"
SMALLEST = 14
"""Islands of a smaller area, in square units of the map, are specks and left out."""

Degrees = tuple[float, float]
"""Longitude and latitude, as TopoJSON has them."""
Spot = tuple[int, int]


def arcs_of(topology: dict[str, Any]) -> list[list[Degrees]]:
    """Return the lines all shapes are made of. Source: TopoJSON specification, 2.1.4."""
    (across, up), (left, bottom) = (
        topology["transform"][key] for key in ("scale", "translate")
    )
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * across + left, y * up + bottom))
        lines.append(line)
    return lines


def rings_of(topology: dict[str, Any]) -> Iterator[list[Degrees]]:
    """Yield every closed line of the land, seas within it included."""
    lines = arcs_of(topology)
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"]:
            for ring in polygon:
                parts = [lines[index] if index >= 0 else lines[~index][::-1] for index in ring]
                yield [point for part in parts for point in part[:-1]]


def projected(ring: list[Degrees]) -> list[Spot]:
    """Return a closed line on the map, cut off at the map's edges, without idle points."""
    spots: list[Spot] = []
    before = turned(ring[0][0])
    for longitude, latitude in ring:
        from_middle = turned(longitude)
        from_middle += 360 * round((before - from_middle) / 360)
        before = from_middle
        x, y = flat(max(latitude, SOUTH), max(-180.0, min(180.0, from_middle)))
        spot = (round(x), round(y))
        if not spots or spot != spots[-1]:
            spots.append(spot)
    return [spot for place, spot in enumerate(spots) if not is_idle(spots, place)]


def is_idle(spots: list[Spot], place: int) -> bool:
    """Tell whether a point lies on the line between its neighbors."""
    (ax, ay), (bx, by) = spots[place - 1], spots[place]
    cx, cy = spots[(place + 1) % len(spots)]
    return (bx - ax) * (cy - ay) == (by - ay) * (cx - ax)


def area(spots: list[Spot]) -> float:
    """Return the area within a closed line, by the shoelace formula."""
    pairs = zip(spots, [*spots[1:], *spots[:1]], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def path_of(spots: list[Spot]) -> str:
    """Return a closed line in the language of SVG paths, by steps from point to point."""
    x, y = spots[0]
    steps = []
    for to_x, to_y in spots[1:]:
        steps.append(f"{to_x - x} {to_y - y}".replace(" -", "-"))
        x, y = to_x, to_y
    joined = steps[0] + "".join(step if step[0] == "-" else f" {step}" for step in steps[1:])
    return f"M{spots[0][0]} {spots[0][1]}l{joined}z"


def main() -> None:
    """Write the outline."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    shapes = [
        projected(ring)
        for ring in rings_of(topology)
        if max(latitude for _, latitude in ring) > SOUTH
    ]
    path = "".join(path_of(spots) for spots in shapes if area(spots) > SMALLEST)
    note = "{# Land: Natural Earth 1:110m, 4.1.0, public domain; made by tools/outline.py. #}"
    TARGET.write_text(
        f'{note}\n<path class="hb-map__land" id="event-map-land" d="{path}"/>\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
