"""Builds of both sites in turn, and the ratios between neighbors."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measure import Build, Output, build, output_of


@dataclass(frozen=True)
class Round:
    """Plain, ours, plain: so that a machine that gets slower meanwhile harms neither."""

    before: Build
    ours: Build
    after: Build

    @property
    def ratio(self) -> float:
        """Our processor time beside the mean of the plain builds around it."""
        return self.ours.cpu / ((self.before.cpu + self.after.cpu) / 2)

    @property
    def wall_ratio(self) -> float:
        """The same of the time that passed."""
        return self.ours.wall / ((self.before.wall + self.after.wall) / 2)

    @property
    def noise(self) -> float:
        """The second plain build beside the first: what the machine alone does to a ratio."""
        return self.after.cpu / self.before.cpu


@dataclass(frozen=True)
class Size:
    """All rounds with one number of events."""

    events: int
    rounds: list[Round]
    ours: Output
    plain: Output

    @property
    def our_cpu(self) -> float:
        """Processor seconds of our build, the median."""
        return median(one.ours.cpu for one in self.rounds)

    @property
    def plain_cpu(self) -> float:
        """Processor seconds of the plain build, the median."""
        return median(cpu for one in self.rounds for cpu in (one.before.cpu, one.after.cpu))

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios."""
        return median(one.ratio for one in self.rounds)

    @property
    def least_ratio(self) -> float:
        """The ratio of the two least figures, which other work on the machine harms less."""
        plain = min(cpu for one in self.rounds for cpu in (one.before.cpu, one.after.cpu))
        return min(one.ours.cpu for one in self.rounds) / plain

    @property
    def our_peak(self) -> float:
        """MiB of memory our build held at most."""
        return max(one.ours.peak for one in self.rounds)

    @property
    def plain_peak(self) -> float:
        """MiB of memory the plain build held at most."""
        return max(max(one.before.peak, one.after.peak) for one in self.rounds)


@dataclass(frozen=True)
class Growth:
    """How processor time grows from one size to the next: as events to the power of it."""

    smaller: int
    larger: int
    ours: float
    plain: float


def run_size(folder: Path, events: int, repeats: int) -> Size:
    """Build the two sites of a folder in turn, once to warm the caches and then measured."""
    ours, plain = folder / "ours", folder / "plain"
    for site in (plain, ours):
        build(site)
    rounds = [Round(build(plain), build(ours), build(plain)) for _ in range(repeats)]
    return Size(events, rounds, output_of(ours), output_of(plain))


def growth(smaller: Size, larger: Size) -> Growth:
    """Return the exponents between two sizes; 1 is in step with the number of events."""
    step = math.log(larger.events / smaller.events)
    return Growth(
        smaller=smaller.events,
        larger=larger.events,
        ours=math.log(larger.our_cpu / smaller.our_cpu) / step,
        plain=math.log(larger.plain_cpu / smaller.plain_cpu) / step,
    )
