"""Tables for spreadsheets: events, groups, talks, lessons and attendance as CSV."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from io import StringIO

from handbook.model import Event, Handbook
from handbook.model.figures import is_told
from handbook.model.site.data_files import DATA_FILES
from handbook.publish.output import Output
from handbook.publish.site import Site

BYTE_ORDER_MARK = "\ufeff"
"""Excel takes a file without it for one of the computer's own old encoding."""
STARTS_A_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What makes a spreadsheet calculate a cell, the full-width signs in some countries.

Source: OWASP, "CSV Injection".
"""
BETWEEN = "; "
"""What stands between several values of one cell."""

Cell = str | int | float | bool | None
Row = dict[str, Cell]


def csv_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield each table, with a byte order mark and the line ends of RFC 4180."""
    for file in DATA_FILES:
        if file.has_csv:
            yield Output(file.csv, table(list(TABLES[file.name](handbook, site))))


def table(rows: list[Row]) -> bytes:
    """Return rows as CSV, their keys as the first line; no cell is read as a formula."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(rows[0] if rows else [])
    writer.writerows([_harmless(cell) for cell in row.values()] for row in rows)
    return f"{BYTE_ORDER_MARK}{target.getvalue()}".encode()


def _harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet calculates: an apostrophe marks it as text."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    is_formula = isinstance(cell, str) and cell.startswith(STARTS_A_FORMULA)
    return f"'{cell}" if is_formula else cell


def _events(handbook: Handbook, site: Site) -> Iterator[Row]:
    for event in handbook.newest_events:
        venue = event.place.venue
        yield {
            "id": event.id,
            "title": event.title,
            "group": event.group,
            "group_name": handbook.group_name(event.group),
            "kind": event.kind,
            "status": event.status,
            "date": _text(event.date),
            "end_date": _text(event.end_date),
            "start": f"{event.start:%H:%M}" if event.start else None,
            "end": f"{event.end:%H:%M}" if event.end else None,
            "timezone": event.timezone,
            "city": event.place.city,
            "country": event.place.country,
            "venue": venue.name if venue else None,
            "format": event.format,
            **_attendance(event),
            "talks": len(event.talks),
            "lessons": len(event.lessons),
            "page": site.page(f"events/{event.id}"),
        }


def _groups(handbook: Handbook, site: Site) -> Iterator[Row]:
    for group in handbook.groups.values():
        yield {
            "id": group.id,
            "name": group.name,
            "topic": group.topic,
            "city": group.city,
            "country": group.country,
            "url": group.url,
            "events": len(handbook.events_by_group.get(group.id, [])),
            "page": site.page(f"groups/{group.id}"),
        }


def _talks(handbook: Handbook, site: Site) -> Iterator[Row]:
    for event in handbook.newest_events:
        for number, talk in enumerate(event.talks, 1):
            yield {
                **_of(event),
                "number": number,
                "title": talk.title,
                "speakers": BETWEEN.join(speaker.name for speaker in talk.speakers),
                "kind": talk.kind,
                "lang": talk.lang,
                "start": f"{talk.start:%H:%M}" if talk.start else None,
                "minutes": talk.minutes,
                "slides": talk.slides.url if talk.slides else None,
                "video": talk.video.url if talk.video else None,
                "recorded": talk.was_recorded,
                "page": site.page(f"events/{event.id}"),
            }


def _lessons(handbook: Handbook, site: Site) -> Iterator[Row]:
    for taught in handbook.lessons:
        lesson = taught.lesson
        yield {
            "id": lesson.id,
            **_of(taught.event),
            "title": lesson.title,
            "text": lesson.text,
            "basis": lesson.basis,
            "playbooks": BETWEEN.join(lesson.playbooks),
            "topics": BETWEEN.join(lesson.topics),
            "page": site.page(f"events/{taught.event.id}", taught.anchor_at_home),
        }


def _attendances(handbook: Handbook, site: Site) -> Iterator[Row]:
    for event in handbook.newest_events:
        if is_told(event):
            yield {
                **_of(event),
                "format": event.format,
                "country": event.place.country,
                **_attendance(event),
                "note": event.attendance.note,
                "page": site.page(f"events/{event.id}"),
            }


def _of(event: Event) -> Row:
    return {"event": event.id, "date": _text(event.date), "group": event.group}


def _attendance(event: Event) -> Row:
    counted = event.attendance
    return {
        "attendance_low": counted.low,
        "attendance_high": counted.high,
        "attendance_approx": counted.approx if counted.figure else None,
        "attendance_basis": counted.basis,
        "registered": counted.registered,
    }


def _text(value: object) -> str | None:
    return str(value) if value else None


TABLES: Mapping[str, Callable[[Handbook, Site], Iterator[Row]]] = {
    "events": _events,
    "groups": _groups,
    "talks": _talks,
    "lessons": _lessons,
    "attendance": _attendances,
}
"""The rows of each table by its name."""
