"""One VEVENT as the fields of an event."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from handbook.importers.feeds.ical_lines import Component, Property
from handbook.importers.foreign.cleaning import is_room, one_line, prose, web_address
from handbook.importers.foreign.luma import place_in_description
from handbook.importers.foreign.moments import YEARS, Moment, duration, settled, when
from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.whereabouts import is_online, place_in_line
from handbook.importers.foreign.zones import zone_named
from handbook.importers.harvest import Harvest

STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z?))?", re.ASCII)
CANCELLED = re.compile(r"\W*(cancel?led|abgesagt|annulée?|cancelado)\b\W*", re.IGNORECASE)
"""How a title says what its STATUS does not."""
UNDERSTOOD = {
    *("SUMMARY", "DTSTART", "DTEND", "DURATION", "STATUS", "LOCATION", "URL", "DESCRIPTION"),
    *("ORGANIZER", "CLASS", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "ATTACH"),
    *("UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "PRIORITY"),
}
"""Properties that were used, or that are about the calendar entry and not about the event."""
TECHNICAL = re.compile(r"X-(MICROSOFT|MS|MOZ|APPLE|LIC|EVOLUTION|ALT-DESC|WR)\b.*")
PEOPLE = {"ATTENDEE": "the people invited", "CONTACT": "a contact"}
ROOMS = {"CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"}


def event_values(
    event: Component, zone: str | None, own: dict[str, str], group: str, harvest: Harvest
) -> dict[str, Any] | None:
    """Return the fields of an event for a VEVENT; nothing where it says neither when nor what.

    Args:
        event: The component.
        zone: The calendar's time zone, if it names one.
        own: IANA names of zones the calendar defines under names of its own.
        group: The group's name, for the source.
        harvest: Where it is noted what was not taken over.
    """
    title = one_line(event.text("SUMMARY"))
    if not title and not event.first("DTSTART"):
        harvest.odd(event.line, "an event with neither a title nor a date was left out")
        return None
    if not title:
        harvest.odd(event.line, "an event without a title was named “Untitled”")
    values = _where(event, harvest)
    values |= _times(event, zone, own, values.get("place", {}), harvest)
    url = _page(event, harvest)
    links = [url, *values.get("links", []), *_attached(event, harvest)]
    _repetition(event, harvest)
    _rest(event, harvest)
    return values | {
        "title": title or "Untitled",
        "status": _status(event, title, harvest),
        "summary": _summary(event, harvest),
        "links": [link for link in dict.fromkeys(links) if link],
        "sources": [harvest.source(f"{group}: calendar (iCalendar)", url)],
    }


def start_of(
    found: Property | None, zone: str | None, own: dict[str, str], harvest: Harvest
) -> Moment | None:
    """Return the moment a DTSTART or DTEND names, not yet in local time; nothing for none."""
    match = STAMP.fullmatch(found.value.strip()) if found else None
    if found is None or match is None:
        if found and found.value.strip():
            harvest.odd(found.line, f"{found.name} {quoted(found.value)} is no date: left out")
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        clock = time(int(match[4]), int(match[5])) if match[4] else None
    except ValueError:
        day, clock = date.max, None
    if day.year not in YEARS:
        harvest.odd(found.line, f"{found.name} {quoted(found.value)} is no date: left out")
        return None
    if clock is None:
        return Moment(day)
    if match[7]:
        utc = Moment(day, clock, timedelta())
        return utc.within(zone) if zone else utc
    return Moment(day, clock, None, _zone(found, zone, own, harvest))


def _zone(
    found: Property, zone: str | None, own: dict[str, str], harvest: Harvest
) -> str | None:
    name = found.params.get("TZID", "")
    named = zone_named(name) or own.get(name) if name else zone
    if name and named is None:
        harvest.odd(found.line, f"the time zone {quoted(name)} is not known")
        return zone
    return named


def _times(
    event: Component,
    zone: str | None,
    own: dict[str, str],
    place: dict[str, Any],
    harvest: Harvest,
) -> dict[str, Any]:
    first = start_of(event.first("DTSTART"), zone, own, harvest)
    if first is None:
        harvest.odd(event.line, f"{_title(event)} has no date")
        return {}
    start = settled(first, place, harvest, event.line)
    last = ends(event, first, zone, own, harvest)
    if last is None:
        return when(start, None)
    if first.clock is None:
        return when(start, None, last_day=_last_day(first, last))
    end = settled(last, place, harvest, event.line)
    if start.zone and end.zone and end.zone != start.zone:
        harvest.odd(event.line, f"{_title(event)} ends in another time zone: its end left out")
        return when(start, None)
    return when(start, None if end == start else end)


def ends(
    event: Component, first: Moment, zone: str | None, own: dict[str, str], harvest: Harvest
) -> Moment | None:
    """Return when an event ends, as the file says it; nothing where it does not make sense."""
    last = start_of(event.first("DTEND"), zone, own, harvest)
    span = event.first("DURATION")
    if last is None and span:
        length = duration(span.value.lstrip("+"))
        last = first.later(length) if length else None
        if last is None:
            harvest.odd(span.line, f"DURATION {quoted(span.value)} is no length: left out")
    if last is None:
        return None
    if first.aware and last.aware:
        before = last.aware < first.aware
    else:
        before = (last.day, last.clock or time(0)) < (first.day, first.clock or time(0))
    if before:
        harvest.odd(event.line, f"{_title(event)} ends before it starts: its end left out")
        return None
    return replace(last, clock=last.clock if first.clock else None)


def _last_day(first: Moment, last: Moment) -> date:
    # The end of an event of whole days is the day after. Source: RFC 5545, 3.6.1.
    return max(first.day, last.day - timedelta(days=1))


def _title(event: Component) -> str:
    return quoted(one_line(event.text("SUMMARY")) or "an event without a title")


def _status(event: Component, title: str, harvest: Harvest) -> str | None:
    said = event.text("STATUS").upper()
    if said == "CANCELLED" or CANCELLED.match(title):
        return "cancelled"
    if said and said != "CONFIRMED":
        harvest.odd(event.line, f"{quoted(title)}: STATUS {said} has no field; not taken over")
    return None


def _where(event: Component, harvest: Harvest) -> dict[str, Any]:
    found = event.first("LOCATION")
    if found is None:
        return {}
    text = found.value.strip()
    if told := place_in_description(text, event.text("DESCRIPTION")):
        return {"place": place_in_line(told, harvest, found.line)}
    if is_online(text) or web_address(text):
        said = "a meeting room's address, left out" if is_room(text) else quoted(text)
        harvest.odd(found.line, f"the place is {said}: read as held online")
        public = web_address(text) if not is_room(text) else None
        return {"format": "online", "links": [public] if public else []}
    clean, left_out = prose(text)
    for what in left_out:
        harvest.odd(found.line, f"{_title(event)}: {what} in its place was left out")
    return {"place": place_in_line(clean, harvest, found.line)} if clean else {}


def _page(event: Component, harvest: Harvest) -> str | None:
    found = event.first("URL")
    if found is None:
        return None
    url = web_address(found.value)
    if url is None or is_room(url):
        what = "a meeting room's address" if url else f"the address {quoted(found.value)}"
        harvest.odd(found.line, f"{_title(event)}: {what} was left out")
        return None
    return url


def _attached(event: Component, harvest: Harvest) -> list[str]:
    links = []
    for found in event.properties.get("ATTACH", []):
        url = web_address(found.value)
        if url and not is_room(url):
            links.append(url)
        else:
            harvest.odd(found.line, f"{_title(event)}: an attachment was left out")
    return links


def _summary(event: Component, harvest: Harvest) -> str | None:
    found = event.first("DESCRIPTION") or event.first("X-ALT-DESC")
    if found is None:
        return None
    text, left_out = prose(found.value)
    for what in left_out:
        harvest.odd(found.line, f"{_title(event)}: {what} in its description was left out")
    return text or None


def _repetition(event: Component, harvest: Harvest) -> None:
    rule = event.first("RRULE")
    if rule:
        parts = dict(part.partition("=")[::2] for part in rule.value.upper().split(";"))
        times = f"{parts['COUNT']} times" if "COUNT" in parts else "without an end"
        times = f"until {parts['UNTIL'][:8]}" if "UNTIL" in parts else times
        message = (
            f"{_title(event)} repeats {times} ({rule.value}): only its first date was taken"
        )
        harvest.odd(rule.line, message)
    for found in event.properties.get("RDATE", []):
        harvest.odd(
            found.line, f"{_title(event)}: more dates were left out: {found.value[:200]}"
        )
    for found in event.properties.get("EXDATE", []):
        harvest.odd(found.line, f"{_title(event)}: does not repeat on {found.value[:200]}")


def _rest(event: Component, harvest: Harvest) -> None:
    """Note the properties that have no field, each name once for the whole file."""
    for name, found in event.properties.items():
        if name in PEOPLE:
            harvest.odd(
                found[0].line, f"{PEOPLE[name]} ({name}) are nobody's business: left out"
            )
        elif name in ROOMS:
            harvest.odd(found[0].line, f"a meeting room's address ({name}) was left out")
        elif name not in UNDERSTOOD and not TECHNICAL.fullmatch(name):
            harvest.odd(found[0].line, f"no field for {name}: left out")
    organizer = event.first("ORGANIZER")
    if organizer and "mailto:" in organizer.value.lower():
        harvest.odd(organizer.line, "the organizer's e-mail address was left out")
