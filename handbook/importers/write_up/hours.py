"""When an event began and ended, as a write-up tells it."""

from __future__ import annotations

import re

from handbook.importers.foreign.written_dates import hour_of_day
from handbook.importers.write_up.labels import labels
from handbook.importers.write_up.page import Page

CLOCK = r"(?:2[0-3]|[01]?\d)(?:[:.h][0-5]\d)?\s*(?:[ap]\.?m\b\.?)?"
SPAN = re.compile(
    rf"\b(?P<start>{CLOCK})\s*(?:-|–|—|to|until|till|a|às|bis)\s*(?P<end>{CLOCK})",  # noqa: RUF001
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?\s*(?P<half>[ap])?", re.IGNORECASE
)
FROM = re.compile(rf"\bfrom\s+{SPAN.pattern}", re.IGNORECASE)


def hours(page: Page) -> dict[str, str]:
    """Return start and end in local time with the time zone; nothing where no zone is known.

    Without the zone a time says little, so it is listed instead.
    """
    found = _labeled(page) or _in_sentences(page)
    if not found:
        return {}
    line, start, end = found
    told = f"{start} to {end}" if end else start
    if not page.known.timezone:
        page.odd(line, f"the time, {told}, was left out; name the time zone with --timezone")
        return {}
    later = {"end": end} if end > start else {}
    return {"start": start, **later, "timezone": page.known.timezone}


def _labeled(page: Page) -> tuple[int, str, str] | None:
    for block in page.blocks:
        for key, value in labels(block):
            if key == "time" and (times := _times(value)):
                return block.line, *times
    return None


def _in_sentences(page: Page) -> tuple[int, str, str] | None:
    for line, sentence in page.sentences:
        found = FROM.search(sentence)
        told = found[0].partition(" ")[2] if found else ""
        if re.search(r":\d\d|\d\s*[ap]\.?m", told) and (times := _times(told)):
            return line, *times
    return None


def _times(text: str) -> tuple[str, str] | None:
    span = SPAN.search(text)
    if span:
        return _clock(span["start"], span["end"]), _clock(span["end"])
    single = re.match(r"\s*\d{1,2}([:.h]\d\d|\s*[ap]\.?m)", text, re.IGNORECASE)
    return (_clock(single[0].strip()), "") if single else None


def _clock(text: str, half_from: str = "") -> str:
    """Return a time of day as ``18:30``; "6 to 8pm" are both in the evening."""
    found = TIME.match(text)
    if not found:
        return ""
    other = TIME.match(half_from)
    half = found["half"] or (other["half"] if other else "") or ""
    hour = hour_of_day(int(found["hour"]), half)
    return f"{hour:02}:{found['minute'] or '00'}"
