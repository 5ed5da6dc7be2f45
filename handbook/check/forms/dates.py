"""Dates in other forms than ours, and how to write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from handbook.model.values.dates import FORM
from handbook.model.values.months import month_meant

NUMBERS_FIRST = re.compile(r"(\d{4})[-‐‑/.–— _年](\d{1,2})[-‐‑/.–— _月](\d{1,2})日?")  # noqa: RUF001
COMPACT = re.compile(r"((?:19|20)\d{2})([01]\d)([0-3]\d)")
YEAR_LAST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")
WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? +)?"
DAY_FIRST = re.compile(
    WEEKDAY
    + r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)? *(?:de |of )?-? *"
    + r"([^\W\d_]{3,10})\.?,?-? *(?:de )?(\d{4})"
)
MONTH_FIRST = re.compile(WEEKDAY + r"([^\W\d_]{3,10})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")
MONTH_ONLY = re.compile(r"([^\W\d_]{3,10})\.?,? +(?:de )?(\d{4})")
MONTH_NUMBER = re.compile(r"(?:(\d{4})[-/. ](\d{1,2})|(\d{1,2})[-/. ](\d{4}))(?:-[?xX]+)?")
WITH_TIME = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2})[T ,]+(?:at )?(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)? *(\S.*)?"
)
SPAN = re.compile(r"(\d{4}-\d{2}-\d{2}) *(?:-|–|/|to|until|,|and|&) *(\d{4}-\d{2}-\d{2})")  # noqa: RUF001
LAST_DAY = re.compile(r"(\d{4}-\d{2}-)(\d{2}) *(?:-|–|/|to|until|,|and|&) *(\d{1,2})")  # noqa: RUF001
DAY_SPAN = re.compile(r"([^\W\d_]{3,9})\.? +(\d{1,2}) *[-–&] *(\d{1,2}),? +(\d{4})")  # noqa: RUF001
DAYS_FIRST = re.compile(r"(\d{1,2}) *[-–&] *(\d{1,2}) +([^\W\d_]{3,9})\.?,? +(\d{4})")  # noqa: RUF001
AROUND_IT = re.compile(r"[~(\[]*(?:ca?\.|circa|about|around)? *(\d{4}(?:-\d{2}){0,2}) *[?)\]]*")
WITH_MORE = re.compile(r"(\d{4}-\d{2}-\d{2})\b.*")
NO_YEAR = re.compile(
    r"[^\W\d_]{3,9}\.? +\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.)? +[^\W\d_]{3,9}"
)
SECONDS = re.compile(r"\d{10}(?:\d{3})?")


def as_date(found: str) -> str:
    """Return how to write a date in another form; empty where nobody can tell."""
    if FORM.fullmatch(found):
        return "The calendar has no such date."
    found = found.rstrip(",;. ")
    for form, mend in FORMS:
        if match := form.fullmatch(found):
            written = mend(match)
            if written:
                return written
    return ""


def _numbers(match: re.Match[str]) -> str:
    return _write(match[1], match[2], match[3])


def _day_first(match: re.Match[str]) -> str:
    return _write(match[3], _month(match[2]), match[1])


def _month_first(match: re.Match[str]) -> str:
    return _write(match[3], _month(match[1]), match[2])


def _month_only(match: re.Match[str]) -> str:
    month = _month(match[1])
    return f"Write {match[2]}-{month:02}." if month else ""


def _month_number(match: re.Match[str]) -> str:
    year, month = match[1] or match[4], int(match[2] or match[3])
    return f"Write {year}-{month:02}." if 1 <= month <= 12 else ""  # noqa: PLR2004 - months


def _year_last(match: re.Match[str]) -> str:
    """Return both readings of 04/12/2014, or the one there is."""
    first, second = int(match[1]), int(match[2])
    year = match[3] if len(match[3]) > 2 else f"20{match[3]}"  # noqa: PLR2004 - two digits
    by_day, by_month = _iso(year, second, first), _iso(year, first, second)
    if len(match[3]) < 4 and first > 12:  # noqa: PLR2004 - 14-12-04 starts with its year
        by_day = _iso(f"20{match[1]}", second, int(match[3])) or by_day
    readings = [reading for reading in dict.fromkeys((by_day, by_month)) if reading]
    if len(readings) == 1:
        return f"Write {readings[0]}."
    if readings:
        return f"It can be read in two ways: write {readings[0]} or {readings[1]}."
    return ""


def _with_time(match: re.Match[str]) -> str:
    hour, _, minute = match[2].partition(":")
    time = f"start: {int(hour):02}:{minute}"
    day = _write(*match[1].split("-")).removesuffix(".")
    return f"{day}, and the time in keys of its own: {time} and timezone: …" if day else ""


def _span(match: re.Match[str]) -> str:
    return f"Write date: {match[1]} and end_date: {match[2]}."


def _last_day(match: re.Match[str]) -> str:
    return _days(match[1][:4], int(match[1][5:7]), match[2], match[3])


def _day_span(match: re.Match[str]) -> str:
    return _days(match[4], _month(match[1]), match[2], match[3])


def _days_first(match: re.Match[str]) -> str:
    return _days(match[4], _month(match[3]), match[1], match[2])


def _days(year: str, month: int, first: str, last: str) -> str:
    start, end = _iso(year, month, int(first)), _iso(year, month, int(last))
    return f"Write date: {start} and end_date: {end}." if start and end else ""


def _around(match: re.Match[str]) -> str:
    return f"Write {match[1]}, and what is uncertain under date_note."


def _no_year(match: re.Match[str]) -> str:
    words = re.findall(r"[^\W\d_]{3,}", match[0])
    return "Add the year, such as 2014-12-04." if any(map(_month, words)) else ""


def _seconds(match: re.Match[str]) -> str:
    day = date(1970, 1, 1) + timedelta(seconds=int(match[0][:10]))
    return f"Write {day}."


def _month(name: str) -> int:
    """Return a month's number; 0, which is in no date, where the word means none."""
    return month_meant(name) or 0


def _iso(year: str, month: int, day: int) -> str:
    try:
        return str(date(int(year), month, day))
    except ValueError:
        return ""


def _write(year: str, month: str | int, day: str) -> str:
    written = _iso(year, int(month), int(day))
    return f"Write {written}." if written else ""


FORMS = (
    (NUMBERS_FIRST, _numbers),
    (COMPACT, _numbers),
    (YEAR_LAST, _year_last),
    (WITH_TIME, _with_time),
    (SPAN, _span),
    (LAST_DAY, _last_day),
    (DAY_FIRST, _day_first),
    (MONTH_FIRST, _month_first),
    (DAY_SPAN, _day_span),
    (DAYS_FIRST, _days_first),
    (MONTH_ONLY, _month_only),
    (MONTH_NUMBER, _month_number),
    (AROUND_IT, _around),
    (WITH_MORE, lambda match: f"Write {match[1]}."),
    (NO_YEAR, _no_year),
    (SECONDS, _seconds),
)
"""The forms in the order they are tried, and what makes a hint of each."""
