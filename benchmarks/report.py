"""The figures as a text to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.rounds import Size, growth

LIMIT = 1.19
"""What a macro per table with the data loaded once costs at best, beside plain pages."""
MIB = 1024 * 1024


@dataclass(frozen=True)
class Serving:
    """A rebuild after one event was edited while the site is served, in processor seconds."""

    events: int
    ours: float
    plain: float
    load: float
    """Of loading all data alone, which our rebuild includes."""


def as_text(sizes: Sequence[Size], servings: Sequence[Serving]) -> str:
    """Return the report of a whole run."""
    return "\n".join(
        [
            "",
            "Builds: processor seconds of the whole command, median; ratio of the two (span)",
            *map(_build_line, sizes),
            "",
            "Growth: processor time as events to the power of (1 = in step)",
            *_growth_lines(sizes),
            "",
            "Alike? what the two builds wrote",
            *map(_output_line, sizes),
            "",
            "Served: processor seconds of the rebuild after one event was edited",
            *map(_serving_line, servings),
            "",
            _verdict(sizes),
        ]
    )


def _build_line(size: Size) -> str:
    noise = [one.noise for one in size.rounds]
    wall = [one.wall_ratio for one in size.rounds]
    ratios = [one.ratio for one in size.rounds]
    return (
        f"{size.events:6,} events  ours {size.our_cpu:6.2f}  plain {size.plain_cpu:6.2f}  "
        f"ratio {size.ratio:.2f} ({_span(ratios)}), of the least {size.least_ratio:.2f}  "
        f"wall {_span(wall)}  "
        f"plain against itself {_span(noise)}  "
        f"ms an event {1000 * size.our_cpu / size.events:.0f} and "
        f"{1000 * size.plain_cpu / size.events:.0f}  "
        f"peak MiB {size.our_peak:.0f} and {size.plain_peak:.0f}"
    )


def _span(figures: Sequence[float]) -> str:
    return f"{min(figures):.2f}-{max(figures):.2f}"


def _growth_lines(sizes: Sequence[Size]) -> Iterator[str]:
    for smaller, larger in pairwise(sizes):
        found = growth(smaller, larger)
        added = larger.events - smaller.events
        ours = 1000 * (larger.our_cpu - smaller.our_cpu) / added
        plain = 1000 * (larger.plain_cpu - smaller.plain_cpu) / added
        yield (
            f"{found.smaller:6,} to {found.larger:,}  "
            f"ours {found.ours:.2f}  plain {found.plain:.2f}  "
            f"ms for each event more {ours:.1f} and {plain:.1f}"
        )


def _output_line(size: Size) -> str:
    ours, plain = size.ours, size.plain
    return (
        f"{size.events:6,} events  pages {ours.pages:,} and {plain.pages:,}  "
        f"HTML MiB {ours.html_bytes / MIB:.1f} and {plain.html_bytes / MIB:.1f}  "
        f"words {ours.words:,} and {plain.words:,}"
    )


def _serving_line(serving: Serving) -> str:
    return (
        f"{serving.events:6,} events  ours {serving.ours:6.2f}  plain {serving.plain:6.2f}  "
        f"ratio {serving.ours / serving.plain:.2f}  loading the data {serving.load:.2f}"
    )


def _verdict(sizes: Sequence[Size]) -> str:
    worst = max(size.ratio for size in sizes)
    verdict = "within" if worst <= LIMIT else "over"
    return f"Largest ratio: {worst:.2f}, {verdict} the {LIMIT} of a macro per table."
