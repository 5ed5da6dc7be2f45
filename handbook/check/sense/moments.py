"""Dates and times that cannot be, or are hard to believe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from handbook.check.sense.told import told
from handbook.model import Event, PartialDate, Status
from handbook.problems import Problem
from handbook.read.document import Document, Location

FIRST_YEAR = 1970
"""The year before which a date is taken for a slip. Our oldest event is of 2004."""
LONGEST = timedelta(days=14)
"""Days an event may last: the longest conferences with their sprints take ten."""
FARTHEST = 5
"""Years ahead that events are planned at the most."""
ONE_DAY = timedelta(days=1)
"""While one part of the world reads today's date, another already has tomorrow."""


def check_moments(event: Event, document: Document, today: date | None) -> Iterator[Problem]:
    """Yield the problems of an event's dates.

    Args:
        event: The event.
        document: Its file.
        today: The day nothing that was reported can lie behind; unknown, that is not checked.
    """
    yield from _check_belief(event, document, today)
    if event.date and today and event.date.first > today + ONE_DAY:
        yield from _check_report(event, document)
    elif _report(event):
        yield from _check_sources(event, document)


def check_talk_times(event: Event, document: Document) -> Iterator[Problem]:
    """Yield a problem for each talk that begins before its event, or after its end."""
    if event.end_date and event.end_date != event.date:
        return
    for index, talk in enumerate(event.talks):
        at: Location = ("talks", index, "start")
        if talk.start and event.start and talk.start < event.start:
            message = f"the talk starts at {talk.start:%H:%M}, the event at {event.start:%H:%M}"
            yield told(document, "HB305", message, at=at)
        elif talk.start and event.end and talk.start > event.end:
            message = f"the talk starts at {talk.start:%H:%M}, the event ends at "
            yield told(document, "HB305", f"{message}{event.end:%H:%M}", at=at)


def _check_belief(event: Event, document: Document, today: date | None) -> Iterator[Problem]:
    dates: list[tuple[Location, PartialDate | None]] = [(("date",), event.date)]
    dates.append((("end_date",), event.end_date))
    for index, source in enumerate(event.sources):
        dates.append((("sources", index, "date"), source.date))
        if today and source.date and source.date.first > today + ONE_DAY:
            message = f"the source is dated {source.date}, and today is {today}"
            yield told(document, "HB307", message, at=("sources", index, "date"))
            return
    for at, found in dates:
        if found and found.year < FIRST_YEAR:
            message = f"{at[-1]} {found} is before {FIRST_YEAR}"
            yield told(document, "HB307", message, at=at)
            return
    if event.date and today and event.date.year > today.year + FARTHEST:
        message = f"date {event.date} is more than {FARTHEST} years from {today}"
        yield told(document, "HB307", message, at=("date",))
    elif event.date and event.end_date and event.end_date.first - event.date.last > LONGEST:
        message = f"from {event.date} to {event.end_date} are more than {LONGEST.days} days"
        yield told(document, "HB307", message, at=("end_date",))


def _report(event: Event) -> str:
    """Return what a record tells that only a report can tell; empty where it tells nothing."""
    if event.status is not Status.SCHEDULED:
        return ""
    said = {
        "a head count": event.attendance.attended,
        "lessons": event.lessons,
        "recordings": event.recordings or any(talk.was_recorded for talk in event.talks),
        "photos": event.photos,
    }
    return " and ".join(name for name, given in said.items() if given)


def _check_report(event: Event, document: Document) -> Iterator[Problem]:
    if told_of := _report(event):
        message = f"date {event.date} is still to come, but the record has {told_of}"
        yield told(document, "HB306", message, at=("date",))


def _check_sources(event: Event, document: Document) -> Iterator[Problem]:
    dates = [source.date for source in event.sources]
    if event.date and all(when and when.last < event.date.first for when in dates):
        newest = max(range(len(dates)), key=lambda index: str(dates[index]))
        message = f"the newest source is of {dates[newest]}, the event of {event.date}, "
        message += f"and the record has {_report(event)}"
        yield told(document, "HB308", message, at=("sources", newest, "date"))
