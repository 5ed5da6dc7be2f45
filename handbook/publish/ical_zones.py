"""Time zones as calendar programs want them: when a place changes its clocks, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from handbook.publish.ical_lines import component, line

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEK = 7
SLACK = timedelta(days=2)
"""How long after its last change a rule ends: some readers take UNTIL for local time."""
EARLIEST, LATEST = 2, 9997
"""Years that Python can count in every time zone, with those around them."""


@dataclass(frozen=True)
class Change:
    """One moment at which the clocks of a place were changed."""

    local: datetime
    """The time that clocks showed before."""
    before: timedelta
    """What they were ahead of UTC before,"""
    after: timedelta
    """and after it."""
    name: str
    """What the time after it is called."""
    is_summer: bool

    @property
    def rule(self) -> tuple[object, ...]:
        """What two changes have in common that follow one rule: the last Sunday in March."""
        return (*self.week, self.local.time(), self.before, self.after, self.name)

    @property
    def week(self) -> tuple[int, int, str]:
        """The month, which of its weeks, -1 the last, and the day of that week."""
        day = self.local.day
        is_last = (self.local + timedelta(days=WEEK)).month != self.local.month
        which = -1 if is_last else (day - 1) // WEEK + 1
        return self.local.month, which, DAYS[self.local.weekday()]


@cache
def zone(name: str, first: int, last: int) -> bytes:
    """Return a time zone's component that holds for some years. Source: RFC 5545, 3.6.5.

    Changes of one rule in years that follow each other are one entry; the rules of the last
    year stay in force after it.

    Args:
        name: The zone's name: ``Europe/Paris``.
        first: The first year it has to hold for.
        last: The last one.
    """
    first, last = max(first - 1, EARLIEST), min(last + 1, LATEST)
    changes = list(_changes(ZoneInfo(name), first, last))
    entries = [_entry([_start(ZoneInfo(name), first)], goes_on=False)]
    entries += [_entry(run, goes_on=run[-1].local.year == last) for run in _runs(changes)]
    return component("VTIMEZONE", line(f"TZID:{name}"), *entries)


def _start(there: ZoneInfo, year: int) -> Change:
    at = datetime(year, 1, 1, tzinfo=there)
    offset = at.utcoffset() or timedelta()
    local = at.replace(tzinfo=None)
    return Change(local, offset, offset, at.tzname() or "", is_summer=bool(at.dst()))


def _changes(there: ZoneInfo, first: int, last: int) -> Iterator[Change]:
    """Yield the changes of some years; two within a day count as none, and none is known."""
    days = [
        datetime(first, 1, 1, tzinfo=UTC) + timedelta(days=number)
        for number in range((last - first + 1) * 366)
    ]
    for low, high in pairwise(days):
        if low.astimezone(there).utcoffset() != high.astimezone(there).utcoffset():
            change = _change(there, low, high)
            if change.local.year <= last:
                yield change


def _change(there: ZoneInfo, low: datetime, high: datetime) -> Change:
    """Return the change between two instants, to the second."""
    before = low.astimezone(there).utcoffset() or timedelta()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low).total_seconds() // 2)
        if middle.astimezone(there).utcoffset() == before:
            low = middle
        else:
            high = middle
    now = high.astimezone(there)
    after = now.utcoffset() or timedelta()
    local = (high + before).replace(tzinfo=None)
    return Change(local, before, after, now.tzname() or "", is_summer=bool(now.dst()))


def _runs(changes: list[Change]) -> Iterator[list[Change]]:
    """Yield the changes by rule, those of years that follow each other together."""
    open_runs: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        run = open_runs.get(change.rule)
        if run and run[-1].local.year == change.local.year - 1:
            run.append(change)
        else:
            if run:
                yield run
            open_runs[change.rule] = [change]
    yield from open_runs.values()


def _entry(run: list[Change], *, goes_on: bool) -> bytes:
    first, last = run[0], run[-1]
    lines = [f"DTSTART:{first.local:%Y%m%dT%H%M%S}"]
    if len(run) > 1:
        month, which, day = first.week
        until = "" if goes_on else f";UNTIL={last.local + SLACK:%Y%m%dT%H%M%SZ}"
        lines.append(f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={which}{day}{until}")
    lines += [
        f"TZOFFSETFROM:{_offset(first.before)}",
        f"TZOFFSETTO:{_offset(first.after)}",
        f"TZNAME:{first.name}",
    ]
    kind = "DAYLIGHT" if first.is_summer else "STANDARD"
    return component(kind, *map(line, lines))


def _offset(ahead: timedelta) -> str:
    """Return an offset from UTC: ``+0530``, with seconds where it has any."""
    seconds = round(ahead.total_seconds())
    sign, seconds = "-" if seconds < 0 else "+", abs(seconds)
    digits = f"{sign}{seconds // 3600:02}{seconds // 60 % 60:02}"
    return f"{digits}{seconds % 60:02}" if seconds % 60 else digits
