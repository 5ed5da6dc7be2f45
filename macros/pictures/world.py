"""The world map: a dot for each city with events or groups, linked country by country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from math import sqrt

from handbook.model import Handbook, Locality, country_name
from handbook.model.figures import Sheet, Spot, Whereabouts
from handbook.model.views.sheets import place_sheet
from macros.markup.html import plural
from macros.pictures.projection import HEIGHT, WIDTH, on_map

SMALL, LARGE = 6.0, 22.0
"""Diameters in pixels, whatever the map's width: of the smallest dot, and of the largest, whose
area stands for the most events in one city."""


MANY = 6
"""Events in one city from which the largest dot is drawn; where no city has as many, all dots
stay smaller."""
CLOSER = 4.5
"""How many times nearer the part is seen where cities crowd."""
CROWD = 8
"""Cities from which such a part is shown."""


@dataclass(frozen=True)
class Dot:
    """One city."""

    name: str
    x: float
    y: float
    size: float
    """The diameter in pixels."""
    said: str
    is_hollow: bool
    """Whether only groups are there, and no event is."""

    @property
    def halo(self) -> float:
        """The diameter of what sets it off from its neighbors."""
        return round(self.size + 3, 1)


@dataclass(frozen=True)
class Land:
    """One country's cities, which lead to its page together."""

    country: str
    page: str
    said: str
    dots: tuple[Dot, ...]
    """The largest first, so that none is hidden."""


@dataclass(frozen=True)
class Near:
    """A part of the map seen from nearer, where cities crowd."""

    left: float
    top: float
    lands: tuple[Land, ...]
    """Those with dots in it."""
    width: float = round(WIDTH / CLOSER, 1)
    height: float = round(HEIGHT / CLOSER, 1)

    @property
    def dots(self) -> list[Dot]:
        """The cities it shows."""
        return [dot for land in self.lands for dot in land.dots]

    @property
    def count(self) -> int:
        """How many cities it shows."""
        return len(self.dots)


@dataclass(frozen=True)
class Sample:
    """A dot beside the map that shows what a size means."""

    size: float
    means: str
    is_hollow: bool = False


@dataclass(frozen=True)
class World:
    """The map with all that belongs to it."""

    title: str
    note: str
    lands: tuple[Land, ...]
    elsewhere: tuple[Locality, ...]
    """Cities that are not drawn, as nobody looked up where they lie."""
    samples: tuple[Sample, ...]
    sheet: Sheet
    near: Near | None
    """Where cities crowd; none where they do not."""
    width: int = WIDTH
    height: int = HEIGHT


def world(handbook: Handbook) -> World | None:
    """Return the map of all cities on record; none where the place of no city is known."""
    where = handbook.figures.whereabouts
    if not where.spots:
        return None
    most = max(len(spot.place.events) for spot in where.spots)
    lands = _lands(where, most)
    events = sum(len(spot.place.events) for spot in where.spots)
    return World(
        title=f"{plural(events, 'event')} in {plural(len(where.spots), 'city', 'cities')} of"
        f" {plural(len(lands), 'country', 'countries')}",
        note=_note(where),
        lands=lands,
        elsewhere=where.elsewhere,
        samples=_samples(lands, most),
        sheet=place_sheet(where),
        near=nearer(lands),
    )


def _note(where: Whereabouts) -> str:
    sizes = "The area of a dot grows with the number of events"
    if not where.without_city:
        return sizes
    missing = plural(where.without_city, "more event")
    verb = "has" if where.without_city == 1 else "have"
    return f"{sizes}. {missing} {verb} no city on record"


def _lands(where: Whereabouts, most: int) -> tuple[Land, ...]:
    ordered = sorted(where.spots, key=lambda spot: country_name(spot.place.country))
    return tuple(
        _land(country, list(spots), most)
        for country, spots in groupby(ordered, key=lambda spot: spot.place.country)
    )


def _land(country: str, spots: list[Spot], most: int) -> Land:
    dots = sorted((_dot(spot, most) for spot in spots), key=lambda dot: -dot.size)
    events = sum(len(spot.place.events) for spot in spots)
    cities = plural(len(spots), "city", "cities")
    said = f"{country_name(country)}: {plural(events, 'event')} in {cities}"
    page = Locality(country).page
    return Land(country_name(country), page, said, tuple(dots))


def _dot(spot: Spot, most: int) -> Dot:
    place, events = spot.place, len(spot.place.events)
    groups = f", {plural(len(place.groups), 'group')}" if place.groups else ""
    said = f"{place.name}: {plural(events, 'event')}{groups}"
    x, y = on_map(spot.city.latitude, spot.city.longitude)
    return Dot(place.name, x, y, size_of(events, most), said, is_hollow=not events)


def size_of(events: int, most: int) -> float:
    """Return the diameter of a dot whose area is in proportion to its events."""
    return max(SMALL, round(LARGE * sqrt(events / max(most, MANY)), 1))


def nearer(lands: Iterable[Land]) -> Near | None:
    """Return the part of the map with the most cities, where there are many."""
    windows = [_around(dot.x, dot.y, lands) for land in lands for dot in land.dots]
    crowded = max(windows, key=lambda near: near.count, default=None)
    if crowded is None or crowded.count < CROWD:
        return None
    across, down = (
        (min(places) + max(places)) / 2
        for places in zip(*((dot.x, dot.y) for dot in crowded.dots), strict=True)
    )
    return _around(across, down, lands)


def _around(x: float, y: float, lands: Iterable[Land]) -> Near:
    """Return the part of the map around a place, or as near to it as the edges allow."""
    near = Near(
        left=round(min(max(x - WIDTH / CLOSER / 2, 0), WIDTH - WIDTH / CLOSER), 1),
        top=round(min(max(y - HEIGHT / CLOSER / 2, 0), HEIGHT - HEIGHT / CLOSER), 1),
        lands=(),
    )
    inside = (
        replace(land, dots=tuple(dot for dot in land.dots if _holds(near, dot)))
        for land in lands
    )
    return replace(near, lands=tuple(land for land in inside if land.dots))


def _holds(near: Near, dot: Dot) -> bool:
    across = near.left < dot.x < near.left + near.width
    return across and near.top < dot.y < near.top + near.height


def _samples(lands: tuple[Land, ...], most: int) -> tuple[Sample, ...]:
    """Return the dots that explain the sizes: of one event, of a third of the most, of all."""
    counts = sorted({1, max(1, round(most / 3)), max(1, most)})
    samples = [Sample(size_of(count, most), plural(count, "event")) for count in counts]
    if any(dot.is_hollow for land in lands for dot in land.dots):
        samples.append(Sample(SMALL, "a group, no event on record", is_hollow=True))
    return tuple(samples)
