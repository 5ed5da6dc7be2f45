"""Days and times of day as foreign files give them, as an event's own fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.zones import zone_of_offset, zone_of_place
from handbook.importers.harvest import Harvest
from handbook.model.values.zones import home_of

DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
STAMP = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ](?P<clock>\d{1,2}:\d{2})(:\d{2}([.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?(\[[^\]]*\])?",
    re.ASCII | re.IGNORECASE,
)
"""A date with a time of day. Source: ISO 8601, with the slips other programs make."""
DURATION = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?",
    re.ASCII | re.IGNORECASE,
)
MINUTES_OF_A_DAY = 1440
YEARS = range(1900, 2200)
"""Years in which events are held; other ones are slips, and near the calendar's ends."""
LATE = time(0)


@dataclass(frozen=True)
class Moment:
    """A day, and a time of that day where it is known."""

    day: date
    clock: time | None = None
    offset: timedelta | None = None
    """How far ahead of universal time the clock is, where the file says that."""
    zone: str | None = None
    """The IANA zone the clock shows, where the file names it."""

    @property
    def aware(self) -> datetime | None:
        """The moment in universal terms, where an offset tells it."""
        if self.clock is None or self.offset is None:
            return None
        tz = timezone(self.offset) if self.offset else UTC
        return datetime.combine(self.day, self.clock, tz)

    def within(self, zone: str) -> Moment:
        """Return the moment as the clocks of a zone show it."""
        aware = self.aware
        if aware is None:
            return Moment(self.day, self.clock, None, zone)
        local = aware.astimezone(ZoneInfo(zone))
        return Moment(local.date(), local.time(), None, zone)

    def later(self, span: timedelta) -> Moment | None:
        """Return the moment so much later; nothing where nobody lives to see it."""
        try:
            then = datetime.combine(self.day, self.clock or LATE) + span
        except OverflowError:
            return None
        clock = then.time() if self.clock else None
        return _believable(Moment(then.date(), clock, self.offset, self.zone))


def moment(text: object) -> Moment | None:
    """Return the moment an ISO 8601 text names; nothing where it names none."""
    if not isinstance(text, str):
        return None
    plain = text.strip()
    stamp = STAMP.fullmatch(plain)
    try:
        if stamp is None:
            found = DAY.fullmatch(plain)
            return _believable(Moment(date(*map(int, found.groups())))) if found else None
        hours, minutes = map(int, stamp["clock"].split(":"))
        clock = time(hours, minutes)
        day = date.fromisoformat(stamp["day"])
        return _believable(Moment(day, clock, _offset(stamp["zone"])))
    except ValueError:
        return None


def _believable(found: Moment) -> Moment | None:
    return found if found.day.year in YEARS else None


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return timedelta()
    digits = text[1:].replace(":", "").ljust(4, "0")
    span = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return min(span, timedelta(hours=23)) * (-1 if text[0] == "-" else 1)


def duration(text: object) -> timedelta | None:
    """Return how long an ISO 8601 duration is, such as ``PT1H30M``; or nothing."""
    found = DURATION.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None or not any(found.groups()):
        return None
    try:
        return timedelta(**{unit: int(n) for unit, n in found.groupdict().items() if n})
    except OverflowError:
        return None


def minutes_between(start: Moment | None, end: Moment | None) -> int | None:
    """Return how many minutes lie between two moments of a program; nothing beyond a day."""
    if not (start and end and start.clock and end.clock):
        return None
    span = datetime.combine(end.day, end.clock) - datetime.combine(start.day, start.clock)
    minutes = int(span.total_seconds() // 60)
    return minutes if 1 <= minutes <= MINUTES_OF_A_DAY else None


def settled(found: Moment, place: dict[str, Any], harvest: Harvest, line: int) -> Moment:
    """Return a moment in local time with its zone; what was doubtful about it is noted.

    Args:
        found: The moment as the file gives it.
        place: The event's place, as far as known.
        harvest: Where doubts are noted, and what its user said about times.
        line: Where the event stands in the file.
    """
    aware, said = found.aware, harvest.known.timezone
    if found.clock is None or found.zone:
        return _at_home(found, place, harvest, line)
    if aware is None:
        return _floating(found, place, harvest, line)
    city, country = place.get("city"), place.get("country") or harvest.known.country
    by_place = zone_of_place(country, city, aware)
    if by_place:
        return found.within(by_place)
    if said and (not found.offset or found.within(said).clock == found.clock):
        return found.within(said)
    fixed = zone_of_offset(found.offset or timedelta())
    words = "universal time (UTC)" if not found.offset else f"an offset of {_written(found)}"
    if fixed is None:
        harvest.odd(line, f"a time with {words} and no zone of that offset: left out")
        return Moment(found.day)
    doubt = "mind the day, too" if fixed == "UTC" else "put in the zone of the place"
    harvest.odd(
        line, f"times in {words}, the place's zone is not known: kept as {fixed}; {doubt}"
    )
    return found.within(fixed)


def _at_home(found: Moment, place: dict[str, Any], harvest: Harvest, line: int) -> Moment:
    """Return a moment in its place's zone, where the file names that of another country."""
    country, zone = place.get("country"), found.zone
    if not (country and zone and found.clock) or home_of(zone) in (None, country):
        return found
    aware = datetime.combine(found.day, found.clock, ZoneInfo(zone))
    own = zone_of_place(country, place.get("city"), aware.astimezone(UTC))
    if own is None:
        harvest.odd(line, f"times in {zone}, which is not the place's zone: left out")
        return Moment(found.day)
    if own != zone:
        harvest.odd(line, f"times in {zone} were changed to those of {own}, where the place is")
    local = aware.astimezone(ZoneInfo(own))
    return Moment(local.date(), local.time(), None, own)


def in_program(found: Moment, harvest: Harvest, line: int) -> Moment:
    """Return a talk's moment in local time; a talk can have a time where no zone is known.

    Args:
        found: The moment as the file gives it.
        harvest: Where doubts are noted, and what its user said about times.
        line: Where the talk stands in the file.
    """
    known, aware = harvest.known, found.aware
    if found.clock is None or found.zone:
        return found
    if aware is None:
        return Moment(found.day, found.clock, None, known.timezone)
    zone = zone_of_place(known.country, known.city, aware) or known.timezone
    if zone:
        return found.within(zone)
    if not found.offset:
        harvest.odd(line, "times in universal time (UTC), no time zone is known: kept so")
    return Moment(found.day, found.clock)


def _written(found: Moment) -> str:
    return f"{found.aware:%z}"


def _floating(found: Moment, place: dict[str, Any], harvest: Harvest, line: int) -> Moment:
    country = place.get("country") or harvest.known.country
    noon = datetime.combine(found.day, time(12), UTC)
    zone = zone_of_place(country, place.get("city"), noon) or harvest.known.timezone
    if zone:
        return Moment(found.day, found.clock, None, zone)
    clock = f"{found.clock:%H:%M}"
    harvest.odd(
        line, f"the time {quoted(clock)} has no time zone: left out; --timezone gives one"
    )
    return Moment(found.day)


def when(start: Moment, end: Moment | None, *, last_day: date | None = None) -> dict[str, Any]:
    """Return an event's fields of date and time for moments in local time.

    Args:
        start: When it begins.
        end: When it ends, if that is known.
        last_day: The last day of an event of whole days.
    """
    last = last_day or (end.day if end else None)
    return {
        "date": start.day.isoformat(),
        "end_date": last.isoformat() if last and last > start.day else None,
        "start": f"{start.clock:%H:%M}" if start.clock else None,
        "end": f"{end.clock:%H:%M}" if end and end.clock and start.clock else None,
        "timezone": start.zone if start.clock else None,
    }
