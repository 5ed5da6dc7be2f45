"""How many people came, as exactly as the source says."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from handbook.model.base import Record, Text, Truth, Whole, wrong
from handbook.model.values.ranges import ranged

Heads = Annotated[Whole, Field(ge=0, le=1_000_000)]


class Basis(StrEnum):
    """Where a number of people comes from."""

    COUNT = "count"
    """Somebody counted."""
    ESTIMATE = "estimate"
    """Somebody guessed."""
    PEAK = "peak"
    """The most at one moment, not everyone who came."""
    REGISTERED = "registered"
    """Sign-ups; how many came is not known."""


class Band(StrEnum):
    """How many people came, roughly: the sizes that lists are filtered by."""

    UP_TO_20 = "up-to-20"
    FROM_21_TO_50 = "21-50"
    FROM_51_TO_100 = "51-100"
    OVER_100 = "over-100"

    @property
    def label(self) -> str:
        """The size in words."""
        return self.value.replace("-", "–" if self.value[0].isdigit() else " ")  # noqa: RUF001


BAND_ENDS = {20: Band.UP_TO_20, 50: Band.FROM_21_TO_50, 100: Band.FROM_51_TO_100}
"""The most people each band holds; more than the last is over it."""


class Attendance(Record):
    """A head count: exact, a range, at least, or up to."""

    count: Heads | None = None
    """The number, where the source gives one."""
    min: Heads | None = None
    """The lower end of a range; alone, "at least"."""
    max: Heads | None = None
    """The upper end of a range; alone, "up to"."""
    approx: Truth = False
    """Whether the source calls `count` approximate."""
    basis: Basis | None = None
    """How the number was got."""
    registered: Heads | None = None
    """How many had signed up, where that is known beside the head count."""
    note: Text | None = None
    """What the number includes, or how sources disagree."""

    @model_validator(mode="after")
    def _consistent(self) -> Attendance:
        if self.count is not None and (self.min is not None or self.max is not None):
            message = "give either count, or min and max, not both"
            raise wrong("HB106", message, at=("count",))
        if self.min is not None and self.max is not None and self.min > self.max:
            message = f"min {self.min} is larger than max {self.max}"
            raise wrong("HB106", message, at=("min",))
        self._about_a_number()
        if self.basis is Basis.REGISTERED and self.registered is not None:
            message = "with `registered` given, `basis` says how the head count was got"
            raise wrong("HB106", message, at=("basis",))
        return self

    def _about_a_number(self) -> None:
        """Raise where something is said about a number that is not there."""
        if (self.low, self.high) == (None, None):
            for key, given in (("basis", self.basis is not None), ("approx", self.approx)):
                if given:
                    message = f"{key} is given, but no count, min, or max"
                    raise wrong("HB106", message, at=(key,))

    @property
    def low(self) -> int | None:
        """The least number of people it can be."""
        return self.count if self.count is not None else self.min

    @property
    def high(self) -> int | None:
        """The largest number of people it can be."""
        return self.count if self.count is not None else self.max

    @property
    def attended(self) -> bool:
        """Whether the number is of people who came, not of sign-ups."""
        return self.basis is not Basis.REGISTERED and (self.low, self.high) != (None, None)

    @property
    def band(self) -> Band | None:
        """The size a number of people who came falls under, a range by its middle."""
        known = [number for number in (self.low, self.high) if number is not None]
        if not known or not self.attended:
            return None
        middle = sum(known) / len(known)
        return next((band for most, band in BAND_ENDS.items() if middle <= most), Band.OVER_100)

    @property
    def figure(self) -> str:
        """The number for a reader: ``47``, ``45–50``, ``about 60``; may be empty."""  # noqa: RUF002
        is_closed = self.low is not None and self.high is not None
        plain = ranged(self.low, self.high)
        return f"about {plain}" if is_closed and self.approx else plain
