"""Lessons gathered by what kind of event taught them: its venue, its format, its size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from handbook.model.records.event import Event, Format
from handbook.model.records.place import VenueKind
from handbook.model.site.pages import LESSONS
from handbook.model.values.attendance import Band
from handbook.model.views.gathered import Taught


class Sort(StrEnum):
    """What a shelf's lessons have in common."""

    VENUE = "venue"
    FORMAT = "format"
    SIZE = "size"


@dataclass(frozen=True)
class Shelf:
    """The lessons of all events of one kind."""

    sort: Sort
    """What they have in common."""
    value: VenueKind | Format | Band
    """Which kind of venue, which format, which size."""
    lessons: tuple[Taught, ...]
    """The newest event's first."""

    @property
    def label(self) -> str:
        """The value in words: ``co-working space``, ``hybrid``, ``up to 20``."""
        return self.value.label

    @property
    def key(self) -> str:
        """Its address below lessons/: ``venue/pub``."""
        return f"{self.sort}/{self.value}"

    @property
    def page(self) -> str:
        """Its page's path below docs/."""
        return f"{LESSONS}{self.key}.md"


def _venue(event: Event) -> VenueKind | None:
    return event.place.venue.kind if event.place.venue else None


VALUES: dict[Sort, Callable[[Event], VenueKind | Format | Band | None]] = {
    Sort.VENUE: _venue,
    Sort.FORMAT: lambda event: event.format,
    Sort.SIZE: lambda event: event.band,
}
"""What puts an event's lessons on a shelf; an event that tells none puts them on none."""
ORDER: dict[Sort, list[str]] = {
    Sort.VENUE: list(VenueKind),
    Sort.FORMAT: list(Format),
    Sort.SIZE: list(Band),
}


def gather_shelves(lessons: Iterable[Taught]) -> dict[str, Shelf]:
    """Return every shelf that holds a lesson, by its address below lessons/.

    Args:
        lessons: All lessons, the newest event's first.
    """
    held: dict[tuple[Sort, VenueKind | Format | Band], list[Taught]] = defaultdict(list)
    for taught in lessons:
        for sort, value_of in VALUES.items():
            value = value_of(taught.event)
            if value:
                held[sort, value].append(taught)
    order = {sort: place for place, sort in enumerate(Sort)}
    shelves = [Shelf(*of, tuple(found)) for of, found in held.items()]
    shelves.sort(key=lambda one: (order[one.sort], ORDER[one.sort].index(one.value)))
    return {shelf.key: shelf for shelf in shelves}
