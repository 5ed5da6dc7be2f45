"""When a day or a time of it begins and ends, as instants the same everywhere on earth.

Where a zone's clocks are put forward, a time they skip counts by the offset before the change;
where they are put back, a time that comes twice is the first of the two.
Source: RFC 5545, 3.3.5, form 3; Python does so with ``fold=0`` (PEP 495).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

FIRST_ON_EARTH = timezone(timedelta(hours=14))
"""Where a day begins first. Source: IANA time zone database, Pacific/Kiritimati."""
LAST_ON_EARTH = timezone(timedelta(hours=-12))
"""Where a day ends last, "anywhere on earth". Source: the database's Etc/GMT+12."""


def beginning(day: date, clock: time | None, zone: str | None) -> datetime:
    """Return the earliest instant a day, or a time of it, begins, in UTC.

    Args:
        day: The day.
        clock: The time of day there; none means the whole day, from midnight.
        zone: The name of the time zone; none means that nobody knows, so the day begins with
            the first place on earth.
    """
    there = ZoneInfo(zone) if zone else FIRST_ON_EARTH
    return _instant(datetime.combine(day, clock or time()), there)


def ending(day: date, clock: time | None, zone: str | None) -> datetime:
    """Return the latest instant a day, or a time of it, is reached, in UTC.

    Args:
        day: The day.
        clock: The time of day there; none means the whole day, to the midnight after it.
        zone: The name of the time zone; none means that nobody knows, so the day ends with
            the last place on earth.
    """
    there = ZoneInfo(zone) if zone else LAST_ON_EARTH
    local = datetime.combine(day, clock or time())
    return _instant(local if clock else _day_after(local), there)


def _day_after(local: datetime) -> datetime:
    return local if local.date() == date.max else local + timedelta(days=1)


def _instant(local: datetime, there: tzinfo) -> datetime:
    """Return a local time in UTC: two times of one zone would be compared by their clocks."""
    try:
        return local.replace(tzinfo=there).astimezone(UTC)
    except OverflowError:  # in the first or last hours that Python can count
        return local.replace(tzinfo=UTC)
