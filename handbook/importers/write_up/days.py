"""The day an event was held, as a write-up tells it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from handbook.importers.write_up.front_matter import day_in
from handbook.importers.write_up.page import Page
from handbook.model.dates import MONTHS

SHORT = {month[:3].casefold(): number for number, month in enumerate(MONTHS, 1)}
MONTH = "|".join([*(f"{month}" for month in MONTHS), *(month[:3] for month in MONTHS), "Sept"])
NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
WRITTEN = (
    re.compile(
        rf"\b(?P<month>{MONTH})\.?\s+{NTH}\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE
    ),
    re.compile(
        rf"\b{NTH}\s+(?:of\s+)?(?P<month>{MONTH})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    ),
)
"""``December 4th``, ``4 December 2014``, ``4th of December``."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LAST_WEEKDAY = re.compile(
    rf"\b(?:last|this past|on)\s+(?P<day>{'|'.join(WEEKDAYS)})(?:\s+(?:night|evening))?\b",
    re.IGNORECASE,
)
DAYS_AGO = {"yesterday": 1, "last night": 1, "today": 0, "tonight": 0, "this evening": 0}
AGO = re.compile(rf"\b({'|'.join(DAYS_AGO)})\b", re.IGNORECASE)
OF_THE_EVENT = re.compile(
    r"\b(meet-?up|meeting|event|held|attended|hosted|took place|workshop|conference|hack|gather"
    r"|edition|session|evening|night|we met|minutes)",
    re.IGNORECASE,
)
"""Words of a sentence whose date is the event's."""


def event_day(page: Page) -> tuple[str, str]:
    """Return the day of the event and how it was found; nothing where it is not told."""
    stated = page.front.text("event_date", "eventdate", "event-date", "when")
    if day_in(stated):
        return day_in(stated), "From the write-up's front matter."
    found = [*_in_sentences(page)]
    for of_event in (True, False):
        for sentence, day, note in found:
            if bool(OF_THE_EVENT.search(sentence)) is of_event:
                return day, note
    return "", ""


def _in_sentences(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield every day a sentence tells, with the sentence and how it was found."""
    published = page.published
    base = dt.date.fromisoformat(published) if published else None
    for _, sentence in [(1, page.front.text("title")), *page.sentences]:
        for match in (match for form in WRITTEN for match in form.finditer(sentence)):
            day, by = _written(match, base)
            if day:
                yield sentence, day, by
        if day_in(sentence):
            yield sentence, day_in(sentence), "From the write-up."
        if base:
            yield from _counted_back(sentence, base)


def _written(match: re.Match[str], base: dt.date | None) -> tuple[str, str]:
    month = SHORT[match["month"][:3].casefold()]
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
