"""What a chart is made of: rows of marks on one scale, told apart by shape and pattern.

Lengths along the scale are in percent and heights in em, so that the letters keep their size
whatever the width of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from handbook.model.figures import Sheet
from macros.pictures.scale import Scale


class Look(StrEnum):
    """How a mark looks, and what it stands for."""

    SOLID = "solid"
    """A number as its source gives it."""
    STRIPED = "striped"
    """A number its source calls approximate or an estimate; a second kind."""
    SPREAD = "spread"
    """From the lower end of a range to the upper."""
    DOTTED = "dotted"
    """The most at one moment; a third kind."""
    HOLLOW = "hollow"
    """Sign-ups, not people who came; a kind not known."""
    DOT = "dot"
    """One number among others."""
    RING = "ring"
    """One approximate number among others."""
    RANGE = "range"
    """One range among others."""
    MIDDLE = "middle"
    """The median."""
    OPEN = "open"
    """The number may be larger: "at least"."""


TOP, LOOSE, GAP, TIGHT = 1.8, 2.85, 1.7, 1.75
"""Heights in em: of the scale's numbers, of a row with its label above, of one where nothing is
known, and of one with its label beside."""
BASE, DOT = 1.8, 0.74
"""Where dots lie below the top of their row, and how high one is with its edge."""

APART = 3.0
"""Percent of the scale between two dots beside each other, on a phone."""

PATTERNED = (Look.STRIPED, Look.SPREAD, Look.DOTTED)
"""What is filled with a pattern that the picture defines."""


@dataclass(frozen=True)
class Mark:
    """One mark, between two places on the scale."""

    look: Look
    start: float
    """In percent."""
    end: float
    """In percent; a dot's is where it starts."""
    level: int = 0
    """How many dots it lies on."""

    @property
    def width(self) -> float:
        """Its length in percent."""
        return round(self.end - self.start, 2)


@dataclass(frozen=True)
class Row:
    """One line of a chart."""

    label: str
    said: str
    """All it shows, in words."""
    marks: tuple[Mark, ...] = ()
    value: str = ""
    """Its number as a reader reads it."""
    is_own: bool = False
    """Whether it is the one the page is about."""

    @property
    def is_spread(self) -> bool:
        """Whether its marks lie along a line, instead of being bars from nought."""
        return any(mark.look is Look.MIDDLE for mark in self.marks)

    @property
    def pile(self) -> float:
        """What dots that lie on others add to its height, in em."""
        return DOT * max((mark.level for mark in self.marks), default=0)

    @property
    def base(self) -> float:
        """Where its lowest dots lie, in em from its top."""
        return BASE + self.pile

    @property
    def is_gap(self) -> bool:
        """Whether nothing is known there."""
        return not self.marks


@dataclass(frozen=True)
class Key:
    """What a look means in a chart."""

    look: Look
    means: str


@dataclass(frozen=True)
class Placed:
    """A row with where it begins, in em from the top, and how high it is."""

    row: Row
    top: float
    height: float


@dataclass(frozen=True)
class Drawing:
    """Rows of marks on one scale."""

    scale: Scale
    rows: tuple[Row, ...]
    is_tight: bool = False
    """Whether labels are short and stand beside the marks instead of above them."""

    @property
    def placed(self) -> list[Placed]:
        """The rows with where each begins."""
        heights = [self._height(row) for row in self.rows]
        tops = [*accumulate(heights, initial=TOP)][:-1]
        return [
            Placed(row, round(top, 2), round(height, 2))
            for row, top, height in zip(self.rows, tops, heights, strict=True)
        ]

    def _height(self, row: Row) -> float:
        if self.is_tight:
            return TIGHT
        return GAP if row.is_gap else LOOSE + row.pile

    @property
    def height(self) -> float:
        """The height in em."""
        return round(TOP + sum(map(self._height, self.rows)), 2)


@dataclass(frozen=True)
class Picture:
    """A chart with all that belongs to it."""

    name: str
    """What its parts' addresses on the page begin with."""
    title: str
    """What is seen, in a sentence without a period."""
    note: str
    """How much it rests on, and what is missing."""
    about: str
    """What is drawn, for those who do not see it."""
    drawing: Drawing
    sheet: Sheet
    """The numbers."""
    meanings: tuple[Key, ...] = ()
    """What the looks mean."""
    is_part: bool = False
    """Whether the file holds more than the rows shown."""

    @property
    def keys(self) -> list[Key]:
        """What those looks mean that are there."""
        return [key for key in self.meanings if key.look in self._looks]

    @property
    def patterns(self) -> list[Look]:
        """The patterns it needs."""
        return [look for look in PATTERNED if look in self._looks]

    @cached_property
    def _looks(self) -> set[Look]:
        return {mark.look for row in self.drawing.rows for mark in row.marks}


def piled(dots: Iterable[Mark]) -> list[Mark]:
    """Return dots from left to right, each on those that it would hide.

    Args:
        dots: Dots and ranges of one row.
    """
    ends: list[float] = []
    found = []
    for dot in sorted(dots, key=lambda mark: (mark.start, mark.end)):
        free = (level for level, end in enumerate(ends) if dot.start - end >= APART)
        level = next(free, len(ends))
        ends[level : level + 1] = [dot.end]
        found.append(replace(dot, level=level))
    return found


def listed(words: Iterable[object]) -> str:
    """Return words as a list in a sentence: ``2020, 2021, and 2022``."""
    *first, last = map(str, words)
    if not first:
        return last
    return f"{', '.join(first)}{',' if len(first) > 1 else ''} and {last}"
