"""The figures as a text to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.rounds import Size, growth

LIMIT = 1.26
"""What a macro per table with the data loaded once costs, beside plain pages: 1.19 to 1.26."""
SMALLEST_PART = 0.01
"""The least share of a build that is worth a line."""
MIB = 1024 * 1024


@dataclass(frozen=True)
class Serving:
    """A rebuild after one event was edited while the site is served, in processor seconds."""

    events: int
    ours: float
    plain: float
    load: float
    """Of loading all data alone, which our rebuild includes."""


@dataclass(frozen=True)
class Parts:
    """What each plugin and hook took of one build of all that we publish."""

    events: int
    seconds: Mapping[str, float]
    """Processor seconds by part, and of ``all``."""


def as_text(sizes: Sequence[Size], servings: Sequence[Serving], parts: Sequence[Parts]) -> str:
    """Return the report of a whole run."""
    return "\n".join(
        [
            "",
            "Same pages: ours from data, and written out as plain Markdown; both with the",
            "theme's search. Processor seconds of the whole command, median; ratio (span)",
            *map(_build_line, sizes),
            "",
            "All that we publish, beside the same plain pages: with our own search, calendars,",
            "feeds, data files, pictures for shared links, and the book to print and as EPUB",
            *map(_whole_line, sizes),
            "",
            "Of which, in processor seconds of one build, plugins and hooks take",
            *map(_parts_line, parts),
            "",
            "Growth: processor time as events to the power of (1 = in step)",
            *_growth_lines(sizes),
            "",
            "Alike? our pages and the plain ones",
            *map(_output_line, sizes),
            "",
            "Served: processor seconds of the rebuild after one event was edited; all of ours",
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
        f"{size.events:6,} events  ours {size.pages_cpu:6.2f}  plain {size.plain_cpu:6.2f}  "
        f"ratio {size.ratio:.2f} ({_span(ratios)}), of the least {size.least_ratio:.2f}  "
        f"wall {_span(wall)}  "
        f"plain against itself {_span(noise)}  "
        f"ms an event {1000 * size.pages_cpu / size.events:.0f} and "
        f"{1000 * size.plain_cpu / size.events:.0f}  "
        f"peak MiB {size.pages_peak:.0f} and {size.plain_peak:.0f}"
    )


def _whole_line(size: Size) -> str:
    return (
        f"{size.events:6,} events  ours {size.whole_cpu:6.2f}  plain {size.plain_cpu:6.2f}  "
        f"ratio {size.whole_ratio:.2f} ({_span([one.whole_ratio for one in size.rounds])})  "
        f"peak MiB {size.whole_peak:.0f} and {size.plain_peak:.0f}"
    )


def _parts_line(parts: Parts) -> str:
    whole = parts.seconds["all"]
    largest = sorted(parts.seconds.items(), key=lambda part: -part[1])
    named = [f"{name} {spent:.2f}" for name, spent in largest if spent > SMALLEST_PART * whole]
    return f"{parts.events:6,} events  {', '.join(named)}"


def _span(figures: Sequence[float]) -> str:
    return f"{min(figures):.2f}-{max(figures):.2f}"


def _growth_lines(sizes: Sequence[Size]) -> Iterator[str]:
    for smaller, larger in pairwise(sizes):
        found = growth(smaller, larger)
        added = larger.events - smaller.events
        ours = 1000 * (larger.pages_cpu - smaller.pages_cpu) / added
        plain = 1000 * (larger.plain_cpu - smaller.plain_cpu) / added
        yield (
            f"{found.smaller:6,} to {found.larger:,}  "
            f"ours {found.pages:.2f}  plain {found.plain:.2f}  all {found.whole:.2f}  "
            f"ms for each event more {ours:.1f} and {plain:.1f}"
        )


def _output_line(size: Size) -> str:
    ours, plain = size.pages, size.plain
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
    return f"Largest ratio of the same pages: {worst:.2f}, {verdict} {LIMIT}."
