"""Events from an iCalendar file: Meetup, Luma, Google, Outlook, Apple, Mobilizon and others.

Source: RFC 5545, "iCalendar"; RFC 7986 for the newer properties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.importers.feeds.ical_event import event_values
from handbook.importers.feeds.ical_lines import Component, components
from handbook.importers.feeds.ical_program import is_program, program
from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.meetup import group_in_address, group_in_description
from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.zones import zone_named
from handbook.importers.harvest import Harvest
from handbook.importers.imported import Imported
from handbook.importers.known import Known
from handbook.model.values.private import MAIL

NAME = "ical"
CALENDAR = re.compile(r"^BEGIN:(VCALENDAR|VEVENT)\s*$", re.IGNORECASE | re.MULTILINE)
BEFORE_THE_GROUP = re.compile(
    r"^(events|upcoming events|calendar of|kalender)\s*[-:]\s*", re.IGNORECASE
)
"""What programs put before a group's name in the name of its calendar."""
NO_GROUP = {
    "calendar",
    "noreply",
    "no-reply",
    "meetup reminder",
    "eventbrite",
    "events",
    "luma",
}
"""Names of programs where a group's name belongs."""
PRIVATE = {"PRIVATE", "CONFIDENTIAL"}


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is an iCalendar file."""
    del name
    return CALENDAR.search(text[:4000]) is not None


def read(name: str, text: str, known: Known) -> Imported:
    """Return the events of a calendar, and what was not understood of it.

    Args:
        name: The file's name, as the user gave it.
        text: What it holds.
        known: What the handbook and the user say already.
    """
    harvest = Harvest(name, known)
    for calendar in _calendars(components(text, harvest)):
        _Calendar(calendar, harvest).read()
    return harvest.imported


def _calendars(found: list[Component]) -> Iterator[Component]:
    yield from (one for one in found if one.name == "VCALENDAR")
    loose = [one for one in found if one.name != "VCALENDAR"]
    if loose:
        yield Component("VCALENDAR", loose[0].line, {}, loose)


@dataclass(frozen=True)
class _Calendar:
    calendar: Component
    harvest: Harvest

    def read(self) -> None:
        events = list(self._events())
        zone, own = self._zone(), self._own_zones()
        if is_program(self.calendar):
            program(self.calendar, events, zone, self._group(None), self.harvest)
            return
        for event in self._once(events):
            group = self._group(event)
            values = event_values(event, zone, own, group, self.harvest)
            if values:
                self.harvest.event(values, group, event.line)
        if not events:
            self.harvest.odd(self.calendar.line, "the calendar holds no event")

    def _events(self) -> Iterator[Component]:
        for one in self.calendar.inside:
            hidden = one.text("CLASS").upper() in PRIVATE
            if one.name == "VEVENT" and not hidden:
                yield one
            elif one.name == "VEVENT":
                self.harvest.odd(one.line, "an event its owner marked as private was left out")
            elif one.name != "VTIMEZONE":
                title = quoted(one.text("SUMMARY") or one.name)
                self.harvest.odd(one.line, f"{title} is no event but a {one.name}: left out")

    def _once(self, events: list[Component]) -> Iterator[Component]:
        """Yield events that are there several times once, by their newest version."""
        newest: dict[tuple[str, str, str], Component] = {}
        for number, event in enumerate(events):
            uid = event.text("UID") or f"line {number}"
            key = (uid, event.text("RECURRENCE-ID"), event.text("DTSTART"))
            if key in newest:
                newer, older = _newer(event, newest[key])
                title = quoted(older.text("SUMMARY"))
                self.harvest.odd(older.line, f"{title} is there twice: the newer one was taken")
                newest[key] = newer
            else:
                newest[key] = event
        yield from newest.values()

    def _zone(self) -> str | None:
        """Return the calendar's own time zone, for times in UTC and times without a zone."""
        name = self.calendar.text("X-WR-TIMEZONE") or self.calendar.text("TIMEZONE-ID")
        if not name:
            return None
        zone = zone_named(name)
        if zone is None:
            self.harvest.odd(self.calendar.line, f"the time zone {quoted(name)} is not known")
        return None if zone == "UTC" else zone

    def _own_zones(self) -> dict[str, str]:
        """Return the IANA names of zones the calendar defines under names of its own."""
        found = {}
        for one in self.calendar.inside:
            for key in ("X-LIC-LOCATION", "X-MICROSOFT-CDO-TZID", "TZID-ALIAS-OF"):
                zone = zone_named(one.text(key)) if one.name == "VTIMEZONE" else None
                if zone:
                    found[one.text("TZID")] = zone
        return found

    def _group(self, event: Component | None) -> str:
        """Return the group's name: the calendar's, an organizer's, or the file's."""
        names = [_plain(self.calendar.text(key)) for key in ("X-WR-CALNAME", "NAME")]
        names = [*_by_meetup(event), *names] if event else names
        given = [name for name in names if name and not _is_title(name, event)]
        known = [name for name in given if not self.harvest.group_for(name)[1]]
        if known or given:
            return (known or given)[0]
        name = self.harvest.unnamed_group()
        if not self.harvest.known.group:
            message = f"no calendar's name and no organizer: the group is named {quoted(name)}"
            self.harvest.odd(self.calendar.line, f"{message} after the file")
        return name


def _by_meetup(event: Component) -> list[str]:
    """Return the group's names that an entry itself gives, the surest first."""
    address = group_in_address(event.text("URL"), one_line(event.text("SUMMARY")))
    above = group_in_description(event.text("DESCRIPTION")) if address else ""
    organizer = event.first("ORGANIZER")
    name = _plain(organizer.params.get("CN", "")) if organizer else ""
    return [above, name, address]


def _is_title(name: str, event: Component | None) -> bool:
    """Tell whether a calendar of one event is named after that event."""
    title = one_line(event.text("SUMMARY")) if event else ""
    return name.removesuffix(".ics") == title


def _newer(one: Component, other: Component) -> tuple[Component, Component]:
    def age(component: Component) -> tuple[int, str]:
        number = component.text("SEQUENCE")
        sequence = int(number) if re.fullmatch(r"\d{1,9}", number, re.ASCII) else 0
        return sequence, component.text("LAST-MODIFIED") or component.text("DTSTAMP")

    return (one, other) if age(one) >= age(other) else (other, one)


def _plain(name: str) -> str:
    """Return a group's name; empty where it is somebody's address."""
    text = BEFORE_THE_GROUP.sub("", one_line(name))
    return "" if MAIL.search(text) or text.casefold() in NO_GROUP else text
