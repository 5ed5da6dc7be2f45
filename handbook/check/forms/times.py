"""Times of day and lengths in other forms than ours, and how to write them."""

from __future__ import annotations

import re
from collections.abc import Callable

CLOCK = re.compile(
    r"(\d{1,2})(?:\s*[:.hH]\s*([0-5]\d)(?::\d\d)?|\s*[hH.])?\s*(?:([AaPp])\.?\s?[Mm]\.?)?\s*(?:h|Uhr|o'clock)?"
)
FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
ZONED = re.compile(r"(.*?\d.*?)\s*\(?(Z|[A-Z]{2,5}(?:[+-]\d+)?|[+-]\d\d:?\d\d)\)?")
SPAN = re.compile(r"(.+?)\s*(?:-|–|to|until)\s*(.+)")  # noqa: RUF001
DATED = re.compile(r"\d{4}-\d{2}-\d{2}[T ](.+)")
NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
DAY = 24
HALF = 12

HOURS = re.compile(
    r"(?:PT)?(\d{1,2}) ?(?:h|H|hr|hrs|hour|hours|:) ?(?:and )?"
    r"(?:([0-5]?\d) ?(?:m|M|min|mins|minutes)?)?"
)
MINUTES = re.compile(
    r"(?:PT)?[~≈]?(?:about |ca\.? )?(\d{1,4}) ?['\u2032m]?(?:M|in|ins|inutes?|n)?\.?"
)
SECONDS = re.compile(r"(\d{2,5}) ?s(?:ec(?:onds)?)?")
HALF_HOURS = re.compile(r"(\d{1,2})[.,]5 ?(?:h|hrs?|hours?)")
SPAN_OF_MINUTES = re.compile(r"(\d+) ?[-–] ?(\d+).*")  # noqa: RUF001
WORDS = {"half an hour": 30, "an hour": 60, "one hour": 60, "quarter of an hour": 15}


def as_time(found: str) -> str:
    """Return how to write a time of day that was given in another form."""
    found = found.strip().rstrip(",;")
    if DATED.fullmatch(found):
        found = DATED.sub(r"\1", found)
        written = _clock(found) or _zoned(found)
        return f"Write {written}; the day stands under `date`." if written else ""
    if span := SPAN.fullmatch(found):
        start, end = _clock(span[1]), _clock(span[2])
        if start and end:
            return f"Write start: {start} and end: {end}."
    if re.fullmatch(r"24[:.h]?(00)?(:00)?", found):
        return "Write 00:00; an end after midnight needs end_date as well."
    if written := _clock(found):
        return f"Write {written}."
    if written := _zoned(found):
        return f"Write {written}; the time zone has a key of its own: timezone."
    return ""


def _zoned(found: str) -> str:
    match = ZONED.fullmatch(found)
    return _clock(match[1]) if match else ""


def _clock(found: str) -> str:
    if found.casefold() in NAMED:
        return NAMED[found.casefold()]
    if match := FOUR_DIGITS.fullmatch(found):
        return f"{match[1]}:{match[2]}"
    match = CLOCK.fullmatch(found.strip())
    if not match:
        return ""
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % HALF + (HALF if match[3] in "Pp" else 0)
    return f"{hour:02}:{minute:02}" if hour < DAY else ""


def as_minutes(found: str) -> str:
    """Return how to write a length in minutes that was given in another form."""
    found = found.strip().rstrip(",;.")
    if found.casefold() in WORDS:
        return f"Write {WORDS[found.casefold()]}."
    for form, minutes in LENGTHS:
        if (match := form.fullmatch(found)) and minutes(match):
            return f"Write {minutes(match)}."
    if match := SPAN_OF_MINUTES.fullmatch(found):
        return f"Write one number, {match[1]} or {match[2]}."
    return ""


LENGTHS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int]], ...] = (
    (HALF_HOURS, lambda match: int(match[1]) * 60 + 30),
    (HOURS, lambda match: int(match[1]) * 60 + int(match[2] or 0)),
    (MINUTES, lambda match: int(match[1])),
    (SECONDS, lambda match: max(1, round(int(match[1]) / 60))),
)
"""The forms of a length in the order they are tried, and the minutes each says."""
