"""An event and everything its file says about it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from handbook.model.base import (
    Clock,
    Country,
    Prose,
    Record,
    Slug,
    Text,
    TimeZone,
    Truth,
    Whole,
    wrong,
)
from handbook.model.records.lesson import Lesson
from handbook.model.records.photo import Photo
from handbook.model.records.place import Channel, Place, Reach
from handbook.model.records.talk import Talk
from handbook.model.values.attendance import Attendance, Band
from handbook.model.values.dates import SomeDate
from handbook.model.values.links import SomeLink, Source
from handbook.model.values.when import beginning, ending


class EventKind(StrEnum):
    """What kind of gathering a record is about."""

    MEETUP = "meetup"
    """An evening of talks, or of people who meet."""
    WORKSHOP = "workshop"
    """People learn by doing, with somebody who helps."""
    HACK_NIGHT = "hack-night"
    """People bring their own projects and work side by side."""
    UNCONFERENCE = "unconference"
    """Those who come make the program on the day."""
    CONFERENCE = "conference"
    """A day or more with a program fixed beforehand."""
    RETROSPECTIVE = "retrospective"
    """A look back at a year or a series, not one evening."""

    @property
    def label(self) -> str:
        """The kind in words."""
        return "hack night" if self is EventKind.HACK_NIGHT else self.value


class Format(StrEnum):
    """Where people took part."""

    IN_PERSON = "in-person"
    """Everyone was in the room."""
    ONLINE = "online"
    """Nobody met in a room."""
    HYBRID = "hybrid"
    """Some were in the room and some took part from elsewhere."""

    @property
    def label(self) -> str:
        """The format in words."""
        return "in person" if self is Format.IN_PERSON else self.value


class Status(StrEnum):
    """Whether an event takes place as planned."""

    SCHEDULED = "scheduled"
    """It takes place, or took place, as announced."""
    POSTPONED = "postponed"
    """It was put off to another day."""
    CANCELLED = "cancelled"
    """It did not take place."""


class Confidence(StrEnum):
    """How sure a record is."""

    HIGH = "high"
    """The source states it plainly."""
    MEDIUM = "medium"
    """At least one field follows from the source without being stated."""
    LOW = "low"
    """Only an excerpt or an announcement was seen, or facts conflict."""


class Event(Record):
    """One evening, or whatever a group held."""

    id: Slug
    title: Text
    """The event's name."""
    group: Slug
    """The group's file in data/groups/, without .yml."""
    kind: EventKind = EventKind.MEETUP
    """What kind of gathering it is."""
    first: Truth = False
    """Set where the source says that it was the group's first event."""
    status: Status = Status.SCHEDULED
    """Set where it was cancelled or postponed."""
    revision: Annotated[Whole, Field(ge=0, le=1_000_000)] = 0
    """Raise it by one when date, time, place or status of an announced event changes: calendar
    programs then take the change for one."""
    date: SomeDate | None = None
    """The first day, as exactly as known; left out where unknown."""
    end_date: SomeDate | None = None
    """The last day, where there are several."""
    date_note: Text | None = None
    """How the date was found and what is uncertain."""
    start: Clock | None = None
    """When it began, in local time."""
    end: Clock | None = None
    """When it ended, in local time."""
    timezone: TimeZone | None = None
    """The time zone of start and end."""
    place: Place = Place()
    """Where it was."""
    format: Format | None = None
    """Where people took part; left out where the source does not settle it."""
    channels: list[Channel] = []
    """How people took part from elsewhere."""
    attendance: Attendance = Attendance()
    """How many came."""
    reach: Reach | None = None
    """Where people took part from."""
    summary: Prose | None = None
    """What it was, in a few sentences."""
    talks: list[Talk] = []
    """The program."""
    recordings: list[SomeLink] = []
    """Recordings of the whole evening."""
    photos: list[Photo] = []
    """Pictures."""
    links: list[SomeLink] = []
    """The announcement, the group's page and other pages about it."""
    lessons: list[Lesson] = []
    """What it taught."""
    sources: Annotated[list[Source], Field(min_length=1)]
    """Where all this comes from; at least one."""
    confidence: Confidence | None = None
    """How sure the record is."""
    confidence_note: Text | None = None
    """What is inferred or unknown."""

    @model_validator(mode="after")
    def _in_order(self) -> Event:
        if self.date and self.end_date and self.end_date.last < self.date.first:
            raise wrong(
                "HB301",
                f"end_date {self.end_date} is before date {self.date}",
                at=("end_date",),
            )
        if self.start and self.end and self._is_one_day and self.end <= self.start:
            message = f"end {self.end:%H:%M} is not after start {self.start:%H:%M}"
            raise wrong("HB301", message, at=("end",))
        if (self.start or self.end) and not self.timezone:
            message = "start and end need a timezone, such as Europe/Paris"
            raise wrong("HB101", message, at=("start" if self.start else "end",))
        return self

    @property
    def _is_one_day(self) -> bool:
        return self.end_date is None or self.end_date == self.date

    @property
    def begins(self) -> datetime | None:
        """The earliest instant it can have begun, in UTC; none where no date is known.

        That is its start in its time zone; without a start, midnight there; without a time
        zone, the moment its day begins anywhere on earth. Of a month or a year, the first day.
        """
        return beginning(self.date.first, self.start, self.timezone) if self.date else None

    @property
    def ends(self) -> datetime | None:
        """The latest instant it can end, in UTC; none where no date is known.

        That is its end on its last day in its time zone; without an end, the midnight after
        that day; without a time zone, the moment the day has ended everywhere on earth. Of a
        month or a year, the last day.
        """
        if self.date is None or self.begins is None:
            return None
        last = (self.end_date or self.date).last
        return max(self.begins, ending(last, self.end, self.timezone))

    def is_over(self, now: datetime) -> bool:
        """Tell whether it has ended; an event without a date has.

        Args:
            now: An instant with its time zone.
        """
        return self.ends is None or self.ends <= now

    @property
    def band(self) -> Band | None:
        """How many came, roughly; none for a look back, whose number is of one evening."""
        return None if self.kind is EventKind.RETROSPECTIVE else self.attendance.band

    @property
    def countries(self) -> list[Country]:
        """The country it took place in, as a list of none or one."""
        return [self.place.country] if self.place.country else []

    @property
    def year(self) -> int | None:
        """The year, where known."""
        return self.date.year if self.date else None

    @property
    def languages(self) -> list[str]:
        """The languages of its talks, in the order of the program."""
        return list(dict.fromkeys(talk.lang for talk in self.talks if talk.lang))
