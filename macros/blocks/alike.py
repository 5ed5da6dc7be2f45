"""Events like the reader's: what makes two alike, and those alike in one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from handbook.model import Event, EventKind, Format, Handbook, VenueKind, country_name
from macros.context import Context, MacroError, check_word
from macros.markup.html import fill
from macros.registry import block

SHOWN_FIRST = 4
"""Events of a common case that stand open; more are folded."""
SHOWN_AT_MOST = 24
"""Events of a common case on the page; a reader who wants more says more."""
SAME_PEOPLE = 0.25
"""How many more or fewer people, as a part of the reader's, count as the same number."""
NEAR_PEOPLE = 2
"""How many times as many, or as few, count as near."""


@dataclass(frozen=True)
class Likeness:
    """One thing two events can have in common."""

    key: str
    """Its name in likeness.js, which adds up the points."""
    words: str
    """What it is, for the reader."""
    points: int
    """What it counts. Our own judgment: what shapes an evening most counts most."""


LIKENESSES = (
    Likeness("first", "Both are a group's first event", 3),
    Likeness("later", "Neither is, as far as the record proves it", 1),
    Likeness("format", "The same format: in person, online, or hybrid", 3),
    Likeness("people", "As many people: at most a quarter more or fewer", 3),
    Likeness("near", "Not quite as many: at most twice as many, or half as many", 1),
    Likeness("venue", "The same kind of venue", 2),
    Likeness("kind", "The same kind of event: an evening of talks, a workshop, …", 2),
    Likeness("country", "The same country", 1),
)


@block
def likeness_points(here: Context) -> Markup:  # noqa: ARG001 - a macro takes the page
    """Show what an event earns for each thing it has in common with the reader's."""
    return fill("likeness-points.html", likenesses=LIKENESSES)


@block
def events_like_yours(here: Context) -> Markup:
    """Ask what the reader's event is, and show the events most like it; needs a script."""
    book = here.handbook
    events = [event for event in book.newest_events if event.lessons]
    data = {
        "points": {likeness.key: likeness.points for likeness in LIKENESSES},
        "same": SAME_PEOPLE,
        "near": NEAR_PEOPLE,
        "labels": _labels(events),
        "events": [_record(here, event) for event in events],
    }
    return fill("events-like-yours.html", here=here, data=data)


def _labels(events: Sequence[Event]) -> dict[str, dict[str, str]]:
    """Return what the reader can choose from: what occurs, in words."""
    venues = _words(VenueKind, (e.place.venue.kind for e in events if e.place.venue))
    countries = {code: country_name(code) for e in events if (code := e.place.country)}
    return {
        "format": _words(Format, (event.format for event in events)),
        "venue": dict(sorted(venues.items(), key=lambda pair: pair[1])),
        "kind": _words(
            EventKind, (e.kind for e in events if e.kind is not EventKind.RETROSPECTIVE)
        ),
        "country": dict(sorted(countries.items(), key=lambda pair: pair[1])),
    }


def _words(
    kind: type[VenueKind | Format | EventKind], values: Iterable[StrEnum | None]
) -> dict[str, str]:
    """Return the words of the values that occur, in the order of their kind."""
    held = set(values)
    return {value.value: value.label for value in kind if value in held}


def _record(here: Context, event: Event) -> dict[str, Any]:
    """Return what likeness.js compares and shows of an event; what is not known is left out."""
    low, high = _people(event)
    group = here.handbook.group_name(event.group)
    known: dict[str, Any] = {
        "at": here.link(f"events/{event.id}.md"),
        "title": event.title,
        "group": None if group in event.title else group,
        "when": event.date.text if event.date else None,
        "where": event.place.text,
        "people": event.attendance.figure if low is not None else None,
        "low": low,
        "high": high,
        "first": _stage(here.handbook, event),
        "format": event.format,
        "venue": event.place.venue.kind if event.place.venue else None,
        "kind": event.kind,
        "country": event.place.country,
        "lessons": [[one.title, one.id, one.basis.value] for one in event.lessons],
    }
    return {key: value for key, value in known.items() if value not in (None, "")}


def answers(handbook: Handbook, event: Event) -> dict[str, str]:
    """Return what somebody would answer who plans an event like this one.

    The keys are those of the page's form and of its address.
    """
    low, high = _people(event)
    known = {
        "first": _stage(handbook, event),
        "format": event.format,
        "people": str((low + high) // 2) if low is not None and high is not None else None,
        "venue": event.place.venue.kind if event.place.venue else None,
        "kind": None if event.kind is EventKind.RETROSPECTIVE else event.kind,
        "country": event.place.country,
    }
    return {key: str(value) for key, value in known.items() if value}


def _people(event: Event) -> tuple[int | None, int | None]:
    """Return between which numbers of people came; of one that is open, the known end."""
    if event.band is None:
        return None, None
    low, high = event.attendance.low, event.attendance.high
    return (high if low is None else low), (low if high is None else high)


def _stage(handbook: Handbook, event: Event) -> str | None:
    if event.first:
        return "first"
    return "later" if event.id in handbook.known_not_first else None


def _has_about(people: int) -> Callable[[Event], bool]:
    def check(event: Event) -> bool:
        low, high = _people(event)
        if low is None or high is None:
            return False
        return abs(min(max(people, low), high) - people) <= people * SAME_PEOPLE

    return check


def _has_venue(kinds: str) -> Callable[[Event], bool]:
    wanted = kinds.split()
    for kind in wanted:
        check_word(kind, list(VenueKind), "kind of venue")
    return lambda event: bool(event.place.venue and event.place.venue.kind in wanted)


@block
def events_alike(  # noqa: PLR0913 - each is one thing in common
    here: Context,
    *,
    first: bool = False,
    format: str | None = None,  # noqa: A002 - the word authors know from the data
    kind: str | None = None,
    venue: str | None = None,
    people: int | None = None,
) -> Markup:
    """Show the events that have something in common, with what they taught.

    Those with the most lessons come first; an event without lessons is left out.

    Args:
        here: The page.
        first: Only those that were their group's first.
        format: Only ``in-person``, ``online`` or ``hybrid`` ones.
        kind: Only those of one kind, such as ``workshop``.
        venue: Only those at some kinds of venue, with spaces between: ``pub cafe``.
        people: Only those with so many people, a quarter more or fewer.
    """
    check_word(format, list(Format), "format")
    check_word(kind, list(EventKind), "kind of event")
    if people is not None and people < 1:
        raise MacroError(f"people is {people}", "Give a number from 1, or leave it out.")
    rules: list[Callable[[Event], bool]] = [lambda event: bool(event.lessons)]
    rules += [lambda event: event.first] if first else []
    rules += [lambda event: event.format == format] if format else []
    rules += [lambda event: event.kind == kind] if kind else []
    rules += [_has_venue(venue)] if venue else []
    rules += [_has_about(people)] if people else []
    return _cards(here, [e for e in here.handbook.newest_events if all(r(e) for r in rules)])


def _cards(here: Context, events: Iterable[Event]) -> Markup:
    """Return the events, those with the most lessons first."""
    found = sorted(events, key=lambda event: -len(event.lessons))
    return fill(
        "events-alike.html",
        here=here,
        found=found,
        shown=found[:SHOWN_FIRST],
        folded=found[SHOWN_FIRST:SHOWN_AT_MOST],
        left=max(0, len(found) - SHOWN_AT_MOST),
    )
