"""Checklists: lines to tick, and tasks dated from the day of an event."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from handbook.model.base import Prose, Record, Slug, Text, Whole
from handbook.model.records.event import Format


class Phase(Record):
    """A stretch of days before or after an event."""

    id: Slug
    title: Text
    """The phase in words."""
    first: Annotated[Whole, Field(ge=-3650, le=3650, alias="from")]
    """Its first day, counted from the event: -60."""
    last: Annotated[Whole, Field(ge=-3650, le=3650, alias="to")]
    """Its last day."""


class Size(StrEnum):
    """Which plan a task belongs to."""

    MINIMAL = "minimal"
    """Kept even for ten people."""
    FULL = "full"
    """Dropped first when time is short."""


class Task(Record):
    """Something to do on a day counted from the event."""

    id: Slug
    day: Annotated[Whole, Field(ge=-365, le=365)]
    """The day, counted from the event: -7 is a week before."""
    offset: Annotated[str, Field(pattern=r"^[+-]([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None
    """On the day itself: hours and minutes from the start."""
    phase: Slug
    """The phase it belongs to."""
    formats: Annotated[list[Format], Field(min_length=1)]
    """The formats it is needed for."""
    size: Size
    """Whether a minimal plan keeps it."""
    title: Text
    """What to do."""
    source: list[Slug] = []
    """Keys of data/sources.yml, or own."""


class Item(Record):
    """One line of a checklist."""

    id: Slug
    text: Text
    """What to tick."""
    source: list[Slug] = []
    """Keys of data/sources.yml, or own."""


class Section(Record):
    """Lines of a checklist that belong together."""

    title: Text
    """What they are about."""
    items: Annotated[list[Item], Field(min_length=1)]
    """The lines."""


class Filter(Record):
    """Which tasks a checklist takes from another one."""

    checklist: Slug
    """The checklist that holds the tasks."""
    format: Format | None = None
    """Only tasks for this format."""
    size: Size | None = None
    """Only tasks of this plan."""
    phase: Slug | None = None
    """Only tasks of this phase."""


class Checklist(Record):
    """A list to tick: sections of lines, dated tasks, or a filter over another list's tasks."""

    id: Slug
    title: Text
    """The list's name."""
    about: Prose | None = None
    """When to use it."""
    sections: list[Section] = []
    """Lines without a date."""
    phases: list[Phase] = []
    """The phases of dated tasks."""
    tasks: list[Task] = []
    """Tasks with a day each."""
    filter: Filter | None = None
    """Takes its tasks from another checklist instead."""
