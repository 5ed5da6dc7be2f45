"""Builds of the three sites in turn, and the ratios between neighbors."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from benchmarks.measure import Build, Output, build, output_of


@dataclass(frozen=True)
class Round:
    """Plain, ours, plain: so that a machine that gets slower meanwhile harms neither."""

    before: Build
    pages: Build
    """Our pages alone, which plain Markdown has as well."""
    whole: Build
    """All that we publish: what ``make build`` makes."""
    after: Build

    @property
    def plain_cpu(self) -> float:
        """Processor seconds of the plain builds around ours, their mean."""
        return mean((self.before.cpu, self.after.cpu))

    @property
    def ratio(self) -> float:
        """Processor time of our pages beside the same pages in plain Markdown."""
        return self.pages.cpu / self.plain_cpu

    @property
    def whole_ratio(self) -> float:
        """The same of all that we publish."""
        return self.whole.cpu / self.plain_cpu

    @property
    def wall_ratio(self) -> float:
        """The time that passed for our pages beside plain ones."""
        return self.pages.wall / mean((self.before.wall, self.after.wall))

    @property
    def noise(self) -> float:
        """The second plain build beside the first: what the machine alone does to a ratio."""
        return self.after.cpu / self.before.cpu


@dataclass(frozen=True)
class Size:
    """All rounds with one number of events."""

    events: int
    rounds: list[Round]
    pages: Output
    plain: Output

    @property
    def pages_cpu(self) -> float:
        """Processor seconds for our pages, the median."""
        return median(one.pages.cpu for one in self.rounds)

    @property
    def whole_cpu(self) -> float:
        """Processor seconds for all that we publish, the median."""
        return median(one.whole.cpu for one in self.rounds)

    @property
    def plain_cpu(self) -> float:
        """Processor seconds of the plain build, the median."""
        return median(cpu for one in self.rounds for cpu in (one.before.cpu, one.after.cpu))

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios: our pages beside plain ones."""
        return median(one.ratio for one in self.rounds)

    @property
    def whole_ratio(self) -> float:
        """The same of all that we publish."""
        return median(one.whole_ratio for one in self.rounds)

    @property
    def least_ratio(self) -> float:
        """The ratio of the two least figures, which other work on the machine harms less."""
        plain = min(cpu for one in self.rounds for cpu in (one.before.cpu, one.after.cpu))
        return min(one.pages.cpu for one in self.rounds) / plain

    @property
    def pages_peak(self) -> float:
        """MiB of memory that building our pages held at most."""
        return max(one.pages.peak for one in self.rounds)

    @property
    def whole_peak(self) -> float:
        """MiB of memory that building all we publish held at most."""
        return max(one.whole.peak for one in self.rounds)

    @property
    def plain_peak(self) -> float:
        """MiB of memory the plain build held at most."""
        return max(max(one.before.peak, one.after.peak) for one in self.rounds)


@dataclass(frozen=True)
class Growth:
    """How processor time grows from one size to the next: as events to the power of it."""

    smaller: int
    larger: int
    pages: float
    whole: float
    plain: float


def run_size(folder: Path, events: int, repeats: int) -> Size:
    """Build the sites of a folder in turn, once to warm the caches and then measured."""
    pages, whole, plain = folder / "pages", folder / "ours", folder / "plain"
    for site in (whole, plain):  # our pages have been built to write the plain ones
        build(site)
    rounds = [
        Round(build(plain), build(pages), build(whole), build(plain)) for _ in range(repeats)
    ]
    return Size(events, rounds, output_of(pages), output_of(plain))


def growth(smaller: Size, larger: Size) -> Growth:
    """Return the exponents between two sizes; 1 is in step with the number of events."""
    step = math.log(larger.events / smaller.events)
    return Growth(
        smaller=smaller.events,
        larger=larger.events,
        pages=math.log(larger.pages_cpu / smaller.pages_cpu) / step,
        whole=math.log(larger.whole_cpu / smaller.whole_cpu) / step,
        plain=math.log(larger.plain_cpu / smaller.plain_cpu) / step,
    )
