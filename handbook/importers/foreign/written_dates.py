"""Dates and times of day as people write them in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handbook.model import PartialDate
from handbook.model.values.months import month_names

ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?", re.ASCII)
DOTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)
DAY_FIRST = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?)?([^\W\d]+)\.?,?\s+(?:de\s+)?(\d{4})"
)
MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
WEEKDAY = re.compile(r"^[^\W\d]+,\s+")
CLOCK = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\.?|uhr|h)?", re.IGNORECASE
)
LENGTH = re.compile(
    r"(?:(\d{1,2})\s*(?:h|hours?|std)\.?)?\s*(?:(\d{1,4})\s*(?:m|min|mins|minutes?|')?\.?)?",
    re.IGNORECASE,
)
MONTHS_OF_A_YEAR = 12
HALF_A_DAY = 12


def day_before_month(texts: Iterable[str]) -> bool | None:
    """Tell by all dates of a column whether ``04/12/2014`` is in December; None if none tells.

    Args:
        texts: The column.
    """
    found = [match for match in map(SLASHES.fullmatch, texts) if match]
    days_first = any(int(match[1]) > MONTHS_OF_A_YEAR for match in found)
    months_first = any(int(match[2]) > MONTHS_OF_A_YEAR for match in found)
    return None if days_first == months_first else days_first


def written_date(text: str, *, day_first: bool | None = None) -> str | None:
    """Return a date as exactly as it is written: ``2014-12-04``, ``2014-12``, or nothing.

    Args:
        text: Such as ``2014-12-04``, ``4.12.2014``, ``Dec 4, 2014``, ``December 2014``.
        day_first: What ``04/12/2014`` means; nothing where that is not known.
    """
    plain = " ".join(WEEKDAY.sub("", text.strip()).split())
    parts = _parts(plain, day_first)
    if parts is None:
        return None
    year, month, day = parts
    written = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    try:
        return str(PartialDate.parse(written))
    except ValueError:
        return None


def _parts(text: str, day_first: bool | None) -> tuple[int, int, int] | None:  # noqa: FBT001
    iso, dots = ISO.fullmatch(text), DOTS.fullmatch(text)
    if iso:
        return int(iso[1]), int(iso[2]), int(iso[3] or 0)
    if dots:
        return int(dots[3]), int(dots[2]), int(dots[1])
    if YEAR.fullmatch(text):
        return int(text), 0, 0
    return _of_slashes(text, day_first) or _of_words(text)


def _of_slashes(text: str, day_first: bool | None) -> tuple[int, int, int] | None:  # noqa: FBT001
    found = SLASHES.fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    if first > MONTHS_OF_A_YEAR or day_first:
        return year, second, first
    known = second > MONTHS_OF_A_YEAR or first == second or day_first is False
    return (year, first, second) if known else None


def _of_words(text: str) -> tuple[int, int, int] | None:
    named, turned = DAY_FIRST.fullmatch(text), MONTH_FIRST.fullmatch(text)
    if named and (month := month_names().get(named[2].casefold())):
        return int(named[3]), month, int(named[1] or 0)
    if turned and (month := month_names().get(turned[1].casefold())):
        return int(turned[3]), month, int(turned[2])
    return None


def written_clock(text: str) -> str | None:
    """Return a time of day as ``18:30`` for ``18:30``, ``6.30 pm``, ``18h30``; or nothing.

    Of a span such as ``18:30-19:15`` it is the beginning.
    """
    begin = re.split(r"\s*(?:-|–|—|to|bis)\s*", text.strip())[0]  # noqa: RUF001
    found = CLOCK.fullmatch(begin)
    if found is None or (not found[2] and not found[3]):
        return None
    hour, minute = hour_of_day(int(found[1]), found[3] or ""), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


def hour_of_day(hour: int, half: str) -> int:
    """Return an hour of the day: 18 for 6 and ``pm``, the hour itself where no half is said."""
    return hour % HALF_A_DAY + HALF_A_DAY * (half[:1] in "Pp") if half else hour


def written_minutes(text: str) -> int | None:
    """Return a number of minutes for ``45``, ``45 min``, ``1h 30`` or ``0:45``; or nothing."""
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})(:\d{2})?", text.strip())
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    found = LENGTH.fullmatch(text.strip())
    if found is None or not any(found.groups()):
        return None
    return int(found[1] or 0) * 60 + int(found[2] or 0)
