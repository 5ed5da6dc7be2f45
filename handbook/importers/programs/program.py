"""The program of an event: slots of other programs as its talks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from handbook.importers.foreign.cleaning import is_room, one_line, prose, web_address
from handbook.importers.foreign.moments import Moment, minutes_between
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.model.values.names import language_names, languages_by_name

KINDS = {
    "lightning": re.compile(r"lightning|ignite|pecha ?kucha", re.IGNORECASE),
    "workshop": re.compile(r"workshop|tutorial|hands[- ]on|atelier|training", re.IGNORECASE),
    "panel": re.compile(r"panel|podium|table ronde", re.IGNORECASE),
    "demo": re.compile(r"\bdemo", re.IGNORECASE),
    "discussion": re.compile(
        r"discussion|open space|birds of a feather|\bbof\b", re.IGNORECASE
    ),
}
"""Kinds of talks by the words that programs use for them."""
SLIDES = re.compile(
    r"slide|folie|présentation|presentation|\.(pdf|pptx?|odp|key)$|speakerdeck|slideshare",
    re.IGNORECASE,
)
VIDEO = re.compile(
    r"https?://([\w-]+\.)*(youtube\.com|youtu\.be|vimeo\.com|media\.ccc\.de|video\.fosdem\.org"
    r"|peertube|makertube|twitch\.tv/videos)\b",
    re.IGNORECASE,
)
EDITION = re.compile(r"(?<![\s,:'’-])[\s,:'’-]*((19|20)\d\d|['’]\d\d)\s*$")  # noqa: RUF001


@dataclass(frozen=True)
class Slot:
    """A talk with what places it in a program."""

    talk: dict[str, Any]
    """Fields of the talk, as far as the export has them."""
    line: int
    """Where it stands in the file."""
    start: Moment | None = None
    """When it began, in local time."""
    end: Moment | None = None
    """When it ended, in local time."""
    room: str = ""
    """The room's name."""
    more: tuple[str, ...] = ()
    """What else is said about it and has no field."""


def series(title: str) -> str:
    """Return the name under which an event returns: its title without the year at its end."""
    return EDITION.sub("", title).strip() or title


def kind_of_talk(words: str) -> str | None:
    """Return a talk's kind by what a program calls it; nothing for a talk like any other."""
    return next((kind for kind, pattern in KINDS.items() if pattern.search(words)), None)


def language(value: object, harvest: Harvest, line: int) -> str | None:
    """Return a language's two letters, such as ``de`` for ``de-formal`` or ``German``."""
    said = one_line(value)
    if not said:
        return harvest.known.lang
    code = re.split(r"[-_]", said.casefold())[0]
    if code in language_names():
        return code
    if said.casefold() in languages_by_name():
        return languages_by_name()[said.casefold()]
    harvest.odd(line, f"the language {quoted(said)} is not known")
    return harvest.known.lang


def text_of(value: object, name: str, harvest: Harvest, line: int) -> str | None:
    """Return a foreign text as prose, noting what was left out of it."""
    text, left_out = prose(value)
    for what in left_out:
        harvest.odd(line, f"{quoted(name)}: {what} was left out")
    return text or None


def link_of(value: object, name: str, harvest: Harvest, line: int) -> str | None:
    """Return a foreign address, noting where it is none or leads into a meeting."""
    if not isinstance(value, str) or not value.strip():
        return None
    url = web_address(value)
    if url is None or is_room(url):
        what = "a meeting room's address" if url else f"{quoted(value)} is no web address: it"
        harvest.odd(line, f"{quoted(name)}: {what} was left out")
        return None
    return url


def sorted_links(links: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return a talk's slides, video and other links for addresses and what they are called."""
    found: dict[str, Any] = {"links": []}
    for url, title in links:
        if VIDEO.match(url) and "video" not in found:
            found["video"] = url
        elif SLIDES.search(f"{title} {url}") and "slides" not in found:
            found["slides"] = url
        else:
            found["links"].append({"url": url, "title": title} if title else url)
    return found


def program_values(
    title: str, slots: list[Slot], harvest: Harvest, what: str, url: str | None = None
) -> dict[str, Any]:
    """Return an event's fields for its program.

    Args:
        title: The event's name.
        slots: Its talks.
        harvest: Where it is noted what was left out.
        what: What kind of file it was read from, for its source.
        url: The program's page.
    """
    days = sorted({slot.start.day for slot in slots if slot.start})
    zones = Counter(slot.start.zone for slot in slots if slot.start and slot.start.zone)
    zone = zones.most_common(1)[0][0] if zones else None
    if len(zones) > 1:
        harvest.odd(slots[0].line, f"talks in {len(zones)} time zones: {zone} is the event's")
    ordered = sorted(slots, key=_when)
    return {
        "title": title,
        "date": days[0].isoformat() if days else None,
        "end_date": days[-1].isoformat() if len(days) > 1 else None,
        "timezone": zone,
        "talks": [_talk(slot, several=len(days) > 1) for slot in ordered],
        "links": [url] if url else [],
        "sources": [harvest.source(f"{title}: {what}", url)],
    }


def _when(slot: Slot) -> tuple[date, str]:
    if slot.start is None:
        return date.max, ""
    return slot.start.day, f"{slot.start.clock or ''}"


def _talk(slot: Slot, *, several: bool) -> dict[str, Any]:
    start = slot.start
    notes = [
        f"{start.day}" if start and several else "",
        f"room: {slot.room}" if slot.room else "",
        *slot.more,
    ]
    clock = f"{start.clock:%H:%M}" if start and start.clock else None
    return {
        "start": clock,
        "minutes": minutes_between(start, slot.end),
        **slot.talk,
        "note": "; ".join(note for note in notes if note),
    }
