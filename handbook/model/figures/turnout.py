"""How many come of those who signed up: as sources state it, and as our own records tell."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles

from handbook.model.figures.heads import earliest_first, is_head_count
from handbook.model.records.event import Event
from handbook.model.records.numbers import Figure
from handbook.model.values.ranges import ranged

ENOUGH = 4
"""Events from which a middle half is told; of three, the halves would be single events."""


@dataclass(frozen=True)
class Share:
    """The part of those who signed up that comes, in percent."""

    low: float | None
    """The least; none where only the most is stated."""
    high: float | None
    """The most; none where only the least is stated."""

    @property
    def middle(self) -> float:
        """The point halfway, or the one end that is known."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)

    @property
    def text(self) -> str:
        """The share for a reader: ``38%``, ``40–60%``, ``up to 50%``."""  # noqa: RUF002
        return f"{ranged(whole(self.low), whole(self.high))}%"


def whole(number: float | None) -> int | None:
    """Return the nearest whole number, halves upward, as browsers round."""
    return None if number is None else math.floor(number + 0.5)


@dataclass(frozen=True)
class Turnout:
    """Who came to an event against who had signed up, among whom not all of them need be."""

    event: Event
    share: Share

    @property
    def registered(self) -> int:
        """How many had signed up."""
        return self.event.attendance.registered or 0


@dataclass(frozen=True)
class Spread:
    """How far measured shares lie apart, in percent."""

    lowest: float
    highest: float
    middle_half: tuple[float, float] | None
    """Between which the middle half of the events lies; none where they are too few."""


def stated(figure: Figure) -> Share | None:
    """Return the share a figure in percent states; none where it is only words."""
    if figure.rates:
        shares = [100 * rate.amount / rate.per for rate in figure.rates]
        return Share(min(shares), max(shares))
    if figure.value is not None:
        return Share(figure.value, figure.value)
    return None if figure.text else Share(figure.min, figure.max)


def turnouts(events: Iterable[Event]) -> list[Turnout]:
    """Return the turnout of every event that tells both numbers, if only "at least" so many."""
    return [
        Turnout(event, Share(_percent(came.low, signed), _percent(came.high, signed)))
        for event in events
        if (came := event.attendance).attended and (signed := came.registered)
    ]


def _percent(heads: int | None, signed: int) -> float | None:
    return None if heads is None else 100 * heads / signed


def drawn_turnouts(newest_first: Sequence[Event]) -> list[Turnout]:
    """Return the turnouts a bar can show, the earliest first: those with a head count.

    Args:
        newest_first: Events by date, the newest first.
    """
    return turnouts(event for event in earliest_first(newest_first) if is_head_count(event))


def spread(held: Sequence[Turnout]) -> Spread | None:
    """Return how far measured shares lie apart; none where there are none.

    The quarters are those of the events' middles, by linear interpolation with the lowest and
    highest included (method 7 of Hyndman and Fan 1996).
    """
    if not held:
        return None
    ends = [end for one in held for end in (one.share.low, one.share.high) if end is not None]
    half = None
    if len(held) >= ENOUGH:
        lower, _, upper = quantiles((one.share.middle for one in held), method="inclusive")
        half = (lower, upper)
    return Spread(min(ends), max(ends), half)
