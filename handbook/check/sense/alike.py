"""The same thing told twice: an event, a talk, a recording, a lesson."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from handbook.check.sense.likeness import folded, words_of
from handbook.check.sense.told import told
from handbook.model import Event, Talk
from handbook.problems import Problem
from handbook.read.document import Document, Location

A_TITLE = 4
"""Words from which a title alone tells a talk; a program may have two breaks or openings."""


def check_alike(events: list[Event], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for everything that is told a second time.

    Args:
        events: The events whose dates can be relied on.
        documents: The file of each record: ``events/<id>``.
    """
    doubled: set[str] = set()
    for problem, event_id in _events(events, documents):
        doubled.add(event_id)
        yield problem
    for event in events:
        yield from _talks(event, documents[f"events/{event.id}"])
    single = [event for event in events if event.id not in doubled]
    yield from _recordings(single, documents)
    yield from _lessons(single, documents)


def _events(
    events: list[Event], documents: Mapping[str, Document]
) -> Iterator[tuple[Problem, str]]:
    """Yield a problem for each event that is there already, with its id."""
    by_day: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.date:
            by_day[str(event.date)].append(event)
    for day in by_day.values():
        found: set[str] = set()
        for one, other in combinations(day, 2):
            if other.id not in found and (told_of := _same_event(one, other)):
                found.add(other.id)
                code, message = told_of
                document = documents[f"events/{other.id}"]
                yield told(document, code, message, at=("title",)), other.id


def _same_event(one: Event, other: Event) -> tuple[str, str] | None:
    """Return code and message where two events of one date are, or may be, the same."""
    same_title = folded(one.title) == folded(other.title)
    same_group, same_source = one.group == other.group, bool(_sources(one) & _sources(other))
    same_city = bool(one.place.city) and one.place.city == other.place.city
    what = f"{_kind(same_group, same_title, same_source)} and date as {one.id}"
    is_exact = one.date is not None and one.date.day is not None
    if same_title and (same_group or same_source) and is_exact and _one_time(one, other):
        return "HB311", f"found the same {what}"
    if not is_exact:
        return ("HB312", f"found the same {what}") if same_group and same_title else None
    if same_group or same_source or (same_title and same_city):
        return "HB312", f"found the same {what}"
    return None


def _one_time(one: Event, other: Event) -> bool:
    """Tell whether two events of a day may have begun at one time."""
    return not one.start or not other.start or one.start == other.start


def _kind(same_group: bool, same_title: bool, same_source: bool) -> str:  # noqa: FBT001 - what both have
    given = {"group": same_group, "title": same_title, "source": same_source}
    return ", ".join(name for name, same in given.items() if same)


def _sources(event: Event) -> set[str]:
    return {_address(source.url) for source in event.sources if source.url}


def _address(url: str) -> str:
    """Return an address as far as it tells two pages apart."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def _talks(event: Event, document: Document) -> Iterator[Problem]:
    seen: dict[object, tuple[int, Talk]] = {}
    for index, talk in enumerate(event.talks):
        title = folded(talk.title or "")
        if not title or (not talk.speakers and len(title.split()) < A_TITLE):
            continue
        speakers = frozenset(words_of(speaker.name) for speaker in talk.speakers)
        first, before = seen.setdefault((title, speakers), (index, talk))
        if first != index and not (talk.start and before.start and talk.start != before.start):
            message = f"the talk '{talk.title}' is there already, as talk {first + 1}"
            at: Location = ("talks", index, "title")
            yield told(document, "HB313", message, at=at)


def _recordings(events: list[Event], documents: Mapping[str, Document]) -> Iterator[Problem]:
    seen: dict[str, tuple[str, str]] = {}
    for event in events:
        videos = [_address(talk.video.url) if talk.video else "" for talk in event.talks]
        of_all = len({video for video in videos if video}) == 1
        for index, (talk, video) in enumerate(zip(event.talks, videos, strict=True)):
            title = talk.title or "a talk without title"
            place, first = seen.setdefault(video, (event.id, title))
            if not video or folded(first) == folded(title) or (of_all and place == event.id):
                continue
            where = "" if place == event.id else f" at {place}"
            message = f"the recording is that of '{first}'{where} as well"
            at: Location = ("talks", index, "video")
            yield told(documents[f"events/{event.id}"], "HB314", message, at=at)


def _lessons(events: list[Event], documents: Mapping[str, Document]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for event in events:
        for index, lesson in enumerate(event.lessons):
            name = f"{event.id}#{lesson.id}"
            first = seen.setdefault(folded(lesson.text), name)
            if first != name:
                message = f"the text is that of the lesson {first}"
                at: Location = ("lessons", index, "text")
                yield told(documents[f"events/{event.id}"], "HB319", message, at=at)
