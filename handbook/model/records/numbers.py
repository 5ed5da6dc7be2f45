"""Questions of numbers, with every source's answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from handbook.model.base import Decimal, Prose, Record, Slug, Text, Truth, wrong
from handbook.model.records.event import Format
from handbook.model.values.ranges import ranged

DIGITS = ".12g"
"""How figures are written: all their digits, and no zeros behind the point."""


class Entry(StrEnum):
    """What a place cost."""

    FREE = "free"
    """Nothing."""
    PAID = "paid"
    """A ticket, a fee, or a deposit."""


class Base(StrEnum):
    """Whom a rate is counted by."""

    PEOPLE = "people"
    """Those who come."""
    REGISTRATIONS = "registrations"
    """Those who signed up."""


class Rate(Record):
    """An answer in words as a calculation: so much for so many people."""

    amount: Annotated[Decimal, Field(ge=0)]
    """How much, or how many came."""
    per: Annotated[Decimal, Field(gt=0)]
    """For how many people, or of how many who signed up."""
    unit: Text | None = None
    """What the amount counts, in the plural: pizzas, euros."""
    of: Base = Base.PEOPLE
    """Whether `per` counts people who come, or registrations."""


class Figure(Record):
    """One source's answer to a question of numbers."""

    value: Decimal | None = None
    """The figure, or"""
    min: Decimal | None = None
    """the lower end of a range (alone: at least), with"""
    max: Decimal | None = None
    """its upper end (alone: up to), or"""
    text: Text | None = None
    """the answer in words, where it is no single figure."""
    approx: Truth = False
    """Whether the source calls it approximate."""
    rates: list[Rate] = []
    """What `text` says as a calculation, for calculators: 45 of 90."""
    entry: Entry | None = None
    """What a place cost, where the source says so."""
    format: Format | None = None
    """Where people took part, where the source says so."""
    who: Text | None = None
    """Whose figure it is, where the source quotes somebody."""
    when: Text | None = None
    """The time it holds for, such as 2020."""
    note: Text | None = None
    """What to know about it."""
    source: Slug
    """Key of data/sources.yml, or own for our own suggestion."""

    @model_validator(mode="after")
    def _one_form(self) -> Figure:
        has_range = self.min is not None or self.max is not None
        if [self.value is not None, has_range, self.text is not None].count(True) != 1:
            raise wrong("HB106", "give exactly one of value, min and max, or text")
        if self.min is not None and self.max is not None and self.min > self.max:
            message = f"min {self.min:{DIGITS}} is larger than max {self.max:{DIGITS}}"
            raise wrong("HB106", message, at=("min",))
        if self.rates and self.text is None:
            message = "rates say what `text` says in numbers, and there is no text"
            raise wrong("HB106", message, at=("rates",))
        return self

    @property
    def figure(self) -> str:
        """The figure for a reader: ``70``, ``about 70``, ``40–60``, ``at least 45``."""  # noqa: RUF002
        if self.text:
            return self.text
        low, high = (self.value, self.value) if self.value is not None else (self.min, self.max)
        plain = ranged(*(None if end is None else f"{end:{DIGITS}}" for end in (low, high)))
        return f"about {plain}" if self.approx else plain


class Number(Record):
    """A question of numbers with every source's answer, shown side by side."""

    id: Slug
    title: Text
    """What is measured."""
    unit: Text | None = None
    """What the figures count."""
    about: Prose | None = None
    """How to read it, and what we suggest doing with it."""
    values: Annotated[list[Figure], Field(min_length=1)]
    """The answers."""
