"""Dates as exact as their source: a day, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer

from handbook.model.base import wrong
from handbook.model.values.forms import Form

FORM = re.compile(r"(?P<year>\d{4})(-(?P<month>\d{2})(-(?P<day>\d{2}))?)?", re.ASCII)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A date of which the day, or the day and the month, may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date written as ``2014``, ``2014-12`` or ``2014-12-04``.

        Raises:
            ValueError: Where the text has another form or names no real date.
        """
        match = FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        return cls._real(int(match["year"]), *_parts(match))

    @classmethod
    def _real(cls, year: int, month: int | None, day: int | None) -> PartialDate:
        date(year, month or 1, day or 1)
        return cls(year, month, day)

    @property
    def first(self) -> date:
        """The earliest day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_day(self) -> bool:
        """Whether it is exact to the day."""
        return self.day is not None

    @property
    def text(self) -> str:
        """The date for a reader: ``4 December 2014``, ``December 2014`` or ``2014``."""
        month = MONTHS[self.month - 1] if self.month else None
        return " ".join(str(part) for part in (self.day, month, self.year) if part)

    def __str__(self) -> str:
        """Return the date as it is written in a file: ``2014-12-04``."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def __lt__(self, other: PartialDate) -> bool:
        """Order by the earliest day, the vaguer date first."""
        return self._key < other._key

    @property
    def _key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)


def is_date(text: str) -> bool:
    """Tell whether a text is a date as files write it, however exact."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def _parts(match: re.Match[str]) -> tuple[int | None, int | None]:
    month, day = match["month"], match["day"]
    return int(month) if month else None, int(day) if day else None


def _validate(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(value)
    except (TypeError, ValueError):
        message = "a date as exact as known: 2014-12-04, 2014-12 or 2014"
        raise wrong("HB105", message, form="date") from None


SomeDate = Annotated[
    PartialDate,
    BeforeValidator(_validate),
    PlainSerializer(str),
    Form("date"),
]
"""A date as exact as the source."""
