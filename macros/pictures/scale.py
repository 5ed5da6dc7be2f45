"""A straight scale from nought, with round numbers along it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

STEPS = (1, 2, 5, 10)
"""What a round step begins with. Source: Heckbert, "Nice Numbers for Graph Labels", in
Graphics Gems, 1990."""
FEW = 5
"""Steps that find room beside each other on a phone."""


@dataclass(frozen=True)
class Scale:
    """A length from nought to a round number; positions on it are shares of a hundred."""

    step: int
    end: int

    @property
    def ticks(self) -> list[int]:
        """The round numbers, nought and the end included."""
        return list(range(0, self.end + 1, self.step))

    def at(self, value: float) -> float:
        """Return where a value lies, in percent of the length."""
        return round(100 * value / self.end, 2)


def scale_to(most: float) -> Scale:
    """Return the scale that holds values up to one, in whole steps.

    Bars drawn on it begin at nought, so that their lengths compare as their values do.

    Args:
        most: The largest value; nought and less count as 1.
    """
    wanted = max(most, 1)
    rough = max(wanted / FEW, 1)
    unit = 10 ** floor(log10(rough))
    step = next(unit * round_one for round_one in STEPS if unit * round_one >= rough)
    return Scale(step, step * ceil(wanted / step))
