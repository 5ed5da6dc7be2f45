"""The day an event was held, as a write-up tells it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from handbook.importers.write_up.blocks import Block, Kind
from handbook.importers.write_up.front_matter import day_in
from handbook.importers.write_up.labels import labels
from handbook.importers.write_up.page import Page
from handbook.model.values.months import month_names

MONTH_NUMBERS = month_names(short_in=("en",))
MONTH = "|".join(re.escape(name) for name in sorted(MONTH_NUMBERS, key=len, reverse=True))
NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
YEAR = r"(?:,?\s+(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d)\b)"
WRITTEN = (
    re.compile(rf"\b(?P<month>{MONTH})\.?\s+{NTH}(?!\d){YEAR}?", re.IGNORECASE),
    re.compile(rf"\b{NTH}\s+(?:of\s+|de\s+)?(?P<month>{MONTH})\b\.?{YEAR}?", re.IGNORECASE),
)
"""``December 4th``, ``4 December 2014``, ``4th of December``, ``23 de março de 2023``."""
MONTH_ONLY = re.compile(
    rf"\b(?P<month>{MONTH})\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE
)
SLASHED = re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LAST_WEEKDAY = re.compile(
    rf"\b(?:last|this past|on)\s+(?P<day>{'|'.join(WEEKDAYS)})(?:\s+(?:night|evening))?\b",
    re.IGNORECASE,
)
DAYS_AGO = {"yesterday": 1, "last night": 1, "today": 0, "tonight": 0, "this evening": 0}
AGO = re.compile(rf"\b({'|'.join(DAYS_AGO)})\b", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(next (meet|event|meeting|month)|see you|upcoming|will be held)", re.IGNORECASE
)
"""Words of a sentence whose date is another event's."""
FAR = 200
"""Days between an event and its write-up from which the year is likely a slip."""
OF_THE_EVENT = re.compile(
    r"\b(meet-?up|meeting|event|held|attended|hosted|took place|workshop|conference|hack|gather"
    r"|edition|session|evening|night|we met|minutes)",
    re.IGNORECASE,
)
"""Words of a sentence whose date is the event's."""


def event_day(page: Page) -> tuple[str, str]:
    """Return the day of the event and how it was found; nothing where it is not told."""
    keys = ("event_date", "eventdate", "event-date", "meeting_date", "meetup_date", "when")
    stated = day_in(page.front.text(*keys))
    if stated:
        return stated, "From the write-up's front matter."
    labeled = _labeled(page)
    if labeled:
        return labeled[0], "From the write-up."
    found = [*_in_sentences(page)]
    for of_event in (True, False):
        for sentence, day, note in found:
            if bool(OF_THE_EVENT.search(sentence)) is of_event:
                _compare(page, day)
                return day, note
    if not page.published and (said := _counted_in(page)):
        page.odd(said[0], f'"{said[1]}" needs the day it was written: give it with --published')
    return _from_file(page) or _month(page)


def _counted_in(page: Page) -> tuple[int, str] | None:
    """Return a sentence's line and words that count from the day it was written."""
    forms = (AGO, LAST_WEEKDAY)
    found = ((line, m[0]) for line, s in page.sentences for f in forms for m in f.finditer(s))
    return next(found, None)


def _compare(page: Page, day: str) -> None:
    """Note a date that lies far from the write-up's own."""
    if page.published and abs(_as_date(day) - _as_date(page.published)).days > FAR:
        page.odd(1, f"the event is dated {day}, the write-up {page.published}; check the year")


def _as_date(day: str) -> dt.date:
    return dt.date.fromisoformat(day)


def _labeled(page: Page) -> list[str]:
    return _labeled_in(page, page.blocks)


def _labeled_in(page: Page, blocks: Sequence[Block]) -> list[str]:
    values = [value for b in blocks for key, value in labels(b) if key == "date"]
    return list(dict.fromkeys(day for value in values if (day := _first_day(page, value))))


def days_of(page: Page, section: Sequence[Block]) -> list[str]:
    """Return the days a section gives for its event: by a label, or in its heading."""
    labeled = _labeled_in(page, section)
    heading = section[0].text if section and section[0].kind is Kind.HEADING else ""
    in_heading = _first_day(page, heading) if re.search(r"\b(19|20)\d\d\b", heading) else ""
    return labeled or ([in_heading] if in_heading else [])


def days_labeled(page: Page) -> int:
    """Return how many days the page gives as dates of events."""
    return len(_labeled(page))


def _first_day(page: Page, text: str) -> str:
    if day_in(text):
        return day_in(text)
    slashed = SLASHED.search(text)
    if slashed:
        return _slashed(page, slashed)
    base = _as_date(page.published) if page.published else None
    for match in (match for form in WRITTEN for match in form.finditer(text)):
        day, _ = _written(match, base)
        if day:
            return day
    return ""


def _slashed(page: Page, match: re.Match[str]) -> str:
    """Return a day in digits where only one order makes a date, or both are the same."""
    year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
    days = {day for day in (_day(year, b, a), _day(year, a, b)) if day}
    if len(days) > 1:
        page.odd(1, f"{match[0]} can be two days; it was taken for day/month/year")
    return _day(year, b, a) or next(iter(days), "")


def _from_file(page: Page) -> tuple[str, str] | None:
    """Return the day the file is named by: ``20100808.rst``."""
    name = page.name.replace("\\", "/").rpartition("/")[2]
    found = re.match(r"(?P<year>(19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)", name)
    day = _day(int(found["year"]), int(found["month"]), int(found["day"])) if found else ""
    return (day, "From the name of the write-up's file.") if day else None


def _month(page: Page) -> tuple[str, str]:
    """Return the month the title names, where the day is not told."""
    found = MONTH_ONLY.search(page.title)
    year = (found["year"] if found else "") or page.published[:4]
    if not found or not year:
        return "", ""
    month = f"{year}-{MONTH_NUMBERS[found['month'].casefold()]:02}"
    if page.published and month > page.published[:7]:
        return "", ""
    return month, "The month from the write-up's title; the day is not told."


def _in_sentences(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield every day a sentence tells, with the sentence and how it was found."""
    published = page.published
    base = dt.date.fromisoformat(published) if published else None
    for _, sentence in [(1, page.front.text("title")), *page.sentences]:
        if AHEAD.search(sentence):
            continue
        for match in (match for form in WRITTEN for match in form.finditer(sentence)):
            day, by = _written(match, base)
            if day:
                yield sentence, day, by
        if day_in(sentence):
            yield sentence, day_in(sentence), "From the write-up."
        if base:
            yield from _counted_back(sentence, base)


def _written(match: re.Match[str], base: dt.date | None) -> tuple[str, str]:
    month = MONTH_NUMBERS[match["month"].casefold()]
    if match["year"]:
        return _day(int(match["year"]), month, int(match["day"])), "From the write-up."
    if base is None:
        return "", ""
    day = _day(base.year, month, int(match["day"]))
    if day > base.isoformat():
        day = _day(base.year - 1, month, int(match["day"]))
    return day, f"Day and month from the write-up, year from its own date, {base}."


def _counted_back(sentence: str, base: dt.date) -> Iterator[tuple[str, str, str]]:
    for match in AGO.finditer(sentence):
        day = base - dt.timedelta(days=DAYS_AGO[match[1].casefold()])
        note = f'The write-up says "{match[1].casefold()}"; it is dated {base}.'
        yield sentence, day.isoformat(), note
    for match in LAST_WEEKDAY.finditer(sentence):
        back = (base.weekday() - WEEKDAYS.index(match["day"].casefold())) % 7 or 7
        day = base - dt.timedelta(days=back)
        note = f'The write-up says "{match[0]}"; it is dated {base}.'
        yield sentence, day.isoformat(), note


def _day(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""
