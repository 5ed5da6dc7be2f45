"""Calendars in which each entry is a talk: the exports of conference programs."""

from __future__ import annotations

import re
from typing import Any

from handbook.importers.feeds.ical_event import ends, start_of
from handbook.importers.feeds.ical_lines import Component
from handbook.importers.foreign.cleaning import one_line, prose, web_address
from handbook.importers.foreign.moments import Moment, in_program
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.importers.programs.program import Slot, program_values

PROGRAMS = re.compile(r"pretalx|frab|sessionize|sched\.com|pentabarf", re.IGNORECASE)
"""Programs that export talks, by the names they sign with."""


def is_program(calendar: Component) -> bool:
    """Tell whether the entries of a calendar are talks, by the program that wrote it."""
    return PROGRAMS.search(calendar.text("PRODID")) is not None


def program(
    calendar: Component, events: list[Component], zone: str | None, group: str, harvest: Harvest
) -> None:
    """Add one event whose talks are a calendar's entries.

    Args:
        calendar: The calendar.
        events: Its entries.
        zone: Its time zone, if it names one.
        group: The group's name.
        harvest: Where the event is added.
    """
    slots = [_slot(event, zone, harvest) for event in events]
    message = f"{len(events)} entries of a conference program: read as the talks of one event"
    harvest.odd(calendar.line, message)
    if slots:
        values = program_values(group, slots, harvest, "calendar of the program (iCalendar)")
        harvest.event(values, group, calendar.line)


def _slot(event: Component, zone: str | None, harvest: Harvest) -> Slot:
    first = start_of(event.first("DTSTART"), zone, {}, harvest)
    start = in_program(first, harvest, event.line) if first else None
    last = ends(event, first, zone, {}, harvest) if first else None
    end: Moment | None = in_program(last, harvest, event.line) if last else None
    summary = one_line(event.text("SUMMARY"))
    title, _, speakers = summary.rpartition(" - ")
    if title:
        message = f"{quoted(speakers)} behind {quoted(title)} was read as its speakers"
        harvest.odd(event.line, message)
    abstract, left_out = prose(event.text("DESCRIPTION"))
    for what in left_out:
        harvest.odd(event.line, f"{quoted(summary)}: {what} in its description was left out")
    talk: dict[str, Any] = {
        "title": title or summary,
        "speakers": [name.strip() for name in speakers.split(",") if title],
        "abstract": abstract,
        "links": [web_address(event.text("URL"))],
    }
    return Slot(talk, event.line, start, end, room=one_line(event.text("LOCATION")))
