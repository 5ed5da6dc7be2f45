"""What events hold, gathered across them: their talks, their lessons, and who spoke."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from handbook.model.records.event import Event
from handbook.model.records.groups import Person
from handbook.model.records.lesson import Lesson
from handbook.model.records.talk import Talk
from handbook.model.values.dates import PartialDate

BEFORE_ALL = PartialDate(1)


def newest_first(events: Iterable[Event]) -> list[Event]:
    """Return events by date, the newest first and undated ones last."""
    return sorted(events, key=lambda event: (event.date or BEFORE_ALL, event.id), reverse=True)


@dataclass(frozen=True)
class Given:
    """A talk together with the event it was given at."""

    event: Event
    talk: Talk


def given_at(events: Iterable[Event]) -> list[Given]:
    """Return the talks of events, in the order of the events and of each program."""
    return [Given(event, talk) for event in events for talk in event.talks]


@dataclass(frozen=True)
class Taught:
    """A lesson together with the event that taught it."""

    event: Event
    lesson: Lesson

    @property
    def id(self) -> str:
        """The lesson's name in the whole handbook: ``2014-12-04-lyon#college-venue``."""
        return f"{self.event.id}#{self.lesson.id}"

    @property
    def anchor(self) -> str:
        """The address of its callout on a playbook's page; no name holds two hyphens."""
        return f"lesson-{self.event.id}--{self.lesson.id}"

    @property
    def anchor_at_home(self) -> str:
        """The address of its callout on its event's page."""
        return f"lesson-{self.lesson.id}"


def taught_at(events: Iterable[Event]) -> list[Taught]:
    """Return the lessons of events, in the order of the events and of each record."""
    return [Taught(event, lesson) for event in events for lesson in event.lessons]


@dataclass(frozen=True)
class Spoken:
    """Someone who gave talks, with all of them."""

    person: Person
    given: tuple[Given, ...]
    """Their talks, the newest event's first."""
    spellings: tuple[str, ...] = ()
    """Other names by which the sources of their talks know them."""


def gather_people(talks: Iterable[Given], person: Callable[[str], Person]) -> dict[str, Spoken]:
    """Return everyone who gave a talk by their page's name, in the order of their names.

    Args:
        talks: All talks, the newest event's first.
        person: Who a name belongs to.
    """
    people: dict[str, Person] = {}
    given: dict[str, dict[int, Given]] = defaultdict(dict)
    names: dict[str, list[str]] = defaultdict(list)
    for number, one in enumerate(talks):
        for speaker in one.talk.speakers:
            found = person(speaker.name)
            people.setdefault(found.slug, found)
            given[found.slug][number] = one
            names[found.slug].append(speaker.name)
    ordered = sorted(people.values(), key=lambda found: found.name.casefold())
    return {
        found.slug: Spoken(
            found,
            tuple(given[found.slug].values()),
            tuple(dict.fromkeys(name for name in names[found.slug] if name != found.name)),
        )
        for found in ordered
    }
