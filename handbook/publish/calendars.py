"""Calendars to subscribe to: all events, each group's and each country's, as iCalendar files.

Every event is written once and stands in each of its calendars with the same bytes. They depend
on the data alone: a file that does not change is not fetched again for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from handbook.model import Event, Handbook, Status, Talk
from handbook.model.values.prose import plain_text
from handbook.model.views.calendars import Calendar, calendars
from handbook.publish.ical_lines import component, line, text
from handbook.publish.ical_zones import zone
from handbook.publish.output import Output
from handbook.publish.site import Site

PRODUCT = "-//Organizers Handbook//Calendars 1//EN"
REFRESH = "PT12H"
"""How often a program is asked to look again; most keep their own time."""
STEPS = (Status.SCHEDULED, Status.POSTPONED, Status.CANCELLED)
"""A status that comes later here outdoes an earlier one of the same revision."""
STATUS = {
    Status.SCHEDULED: "CONFIRMED",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
"""Source: RFC 5545, 3.8.1.11."""
FIRST_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""No file tells when its record was last changed: the stamp only grows with the changes."""


def calendar_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield every calendar's file."""
    entries = _Entries(handbook, site)
    for calendar in calendars(handbook):
        yield Output(calendar.path, entries.calendar(calendar))


class _Entries:
    """Events as entries of calendars, each written once."""

    def __init__(self, handbook: Handbook, site: Site) -> None:
        self._handbook, self._site = handbook, site
        self._entry = lru_cache(maxsize=None)(self._written)
        years: dict[str, list[int]] = {}
        for event in handbook.events.values():
            if event.timezone and event.date:
                years.setdefault(event.timezone, []).extend(_years(event))
        self._years = {name: (min(found), max(found)) for name, found in years.items()}

    def calendar(self, calendar: Calendar) -> bytes:
        """Return a calendar's file. Source: RFC 5545, 3.4; RFC 7986, 5, for what names it.

        No METHOD: PUBLISH would ask for an ORGANIZER with an address (RFC 5546, 3.2.1).
        """
        events = calendar.events
        zones = sorted({event.timezone for event in events if event.start and event.timezone})
        shared = {event.timezone for event in events}
        lines = _head(self._site, calendar)
        if len(shared) == 1 and zones:
            lines.append(f"X-WR-TIMEZONE:{zones[0]}")
        return component(
            "VCALENDAR",
            *map(line, lines),
            *(zone(name, *self._years[name]) for name in zones),
            *(self._entry(event.id) for event in events),
        )

    def _written(self, event_id: str) -> bytes:
        event = self._handbook.events[event_id]
        return component("VEVENT", *map(line, _lines(self._handbook, self._site, event)))


def _head(site: Site, calendar: Calendar) -> list[str]:
    name = text(f"{calendar.name} ({site.name})" if calendar.name else site.name)
    about = text(f"Events of {calendar.name}" if calendar.name else site.description)
    return [
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        *([f"DESCRIPTION:{about}", f"X-WR-CALDESC:{about}"] if about else []),
        f"URL:{site.file(calendar.path)}",
        f"SOURCE;VALUE=URI:{site.file(calendar.path)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
        f"X-PUBLISHED-TTL:{REFRESH}",
    ]


def _years(event: Event) -> list[int]:
    """Return the first and the last year of an event's dates."""
    return [day.year for day in (event.date, event.end_date) if day]


def _lines(handbook: Handbook, site: Site, event: Event) -> list[str]:
    """Return an event's lines. Source: RFC 5545, 3.6.1.

    No LAST-MODIFIED: a file does not tell when it was changed, and programs that find none
    compare the whole entry.
    """
    called_off = {Status.CANCELLED: "Cancelled: ", Status.POSTPONED: "Postponed: "}
    sequence = event.revision * len(STEPS) + STEPS.index(event.status)
    venue = event.place.venue
    where = [venue.name, venue.address] if venue else []
    location = ", ".join(part for part in (*where, event.place.text) if part)
    optional = {
        "LOCATION": text(location),
        "DESCRIPTION": text(_description(site, event)),
        "CATEGORIES": ",".join(text(word) for word in _categories(handbook, event)),
    }
    return [
        f"UID:{text(site.uid(event.id))}",
        f"DTSTAMP:{FIRST_STAMP + timedelta(minutes=sequence):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{sequence}",
        *_times(event),
        f"SUMMARY:{text(called_off.get(event.status, '') + event.title)}",
        f"STATUS:{STATUS[event.status]}",
        *(f"{name}:{value}" for name, value in optional.items() if value),
        f"URL:{site.page(f'events/{event.id}')}",
        "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
    ]


def _times(event: Event) -> Iterator[str]:
    """Yield when an event begins and, as far as known, ends; whole days without a start.

    The end of a whole day is the day after. Source: RFC 5545, 3.6.1, DTEND is exclusive.
    """
    first = event.date.first if event.date else date.max
    last = event.end_date.last if event.end_date and event.end_date.is_day else first
    if event.start and event.timezone:
        yield f"DTSTART;TZID={event.timezone}:{first:%Y%m%d}T{event.start:%H%M%S}"
        if event.end:
            yield f"DTEND;TZID={event.timezone}:{last:%Y%m%d}T{event.end:%H%M%S}"
        return
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"


def _categories(handbook: Handbook, event: Event) -> list[str]:
    topic = handbook.groups[event.group].topic if event.group in handbook.groups else None
    return [
        word for word in (event.kind.label, event.format and event.format.label, topic) if word
    ]


def _description(site: Site, event: Event) -> str:
    """Return what an event is about, its program, and where to read more, as plain text."""
    parts = [plain_text(event.summary)] if event.summary else []
    if event.status is Status.POSTPONED:
        parts.insert(0, "Postponed. The date shown is the one it was announced for.")
    parts += ["\n".join(_talk(talk) for talk in event.talks)] if event.talks else []
    parts.append(site.page(f"events/{event.id}"))
    return "\n\n".join(parts)


def _talk(talk: Talk) -> str:
    clock = f"{talk.start:%H:%M} " if talk.start else ""
    names = ", ".join(speaker.name for speaker in talk.speakers)
    return f"- {clock}{': '.join(part for part in (names, talk.title) if part)}"
