"""One talk of a program of pretalx or frab."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.json_lines import Node, nodes
from handbook.importers.foreign.moments import (
    MINUTES_OF_A_DAY,
    Moment,
    duration,
    in_program,
    moment,
)
from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.written_dates import written_minutes
from handbook.importers.foreign.zones import zone_named
from handbook.importers.harvest import Harvest
from handbook.importers.programs.program import (
    Slot,
    kind_of_talk,
    language,
    link_of,
    sorted_links,
    text_of,
)

HELD = {"confirmed", "accepted", ""}
"""States of a submission that is part of the program."""
CODE = re.compile(r"[A-Z0-9]{6}")
"""What pretalx calls a speaker by where it does not give the name."""
LEFT_OUT = {"avatar": "pictures of people", "logo": "logos", "image": "pictures of talks"}


@dataclass(frozen=True)
class _Seen:
    """What the two shapes of a talk tell in different ways."""

    names: list[str]
    start: Moment | None
    span: timedelta | None
    zone: str | None
    room: str
    more: list[str]
    links: list[tuple[str, str]]


def scheduled_slot(
    talk: Node, room: str, day: str, zone: str | None, harvest: Harvest
) -> Slot | None:
    """Return a talk of a schedule as a slot; nothing where it has neither title nor speaker.

    Args:
        talk: The talk.
        room: The room it is listed under.
        day: The day it is listed under.
        zone: The time zone the schedule names.
        harvest: Where it is noted what was left out.
    """
    start = moment(talk.get("date"))
    if start is None or start.clock is None:
        clock = one_line(talk.get("start")).rjust(5, "0")
        start = moment(f"{day}T{clock}") or moment(day) or start
    people = nodes(talk.get("persons"))
    names = [
        one_line(p.get("public_name") or p.get("name") or p.get("full_public_name"))
        for p in people
    ]
    links = [*_links(talk, "links"), *_links(talk, "attachments")]
    recording = talk.get("video_download_url") or talk.get("recording_url")
    links += [(str(recording), "")] if recording else []
    for url in (talk.get("url"), talk.get("feedback_url")):
        links += [(url, "")] if isinstance(url, str) and url == talk.get("url") else []
    kind = f"{one_line(talk.get('type'))}"
    more = [
        kind,
        f"track: {one_line(talk.get('track'))}" if one_line(talk.get("track")) else "",
    ]
    seen = _Seen(names, start, _length(talk.get("duration")), zone, room, more, links)
    return _slot(talk, seen, harvest)


def listed_slot(entry: Node, harvest: Harvest) -> Slot | None:
    """Return a submission of a list as a slot; nothing where it was not held.

    Args:
        entry: The submission, as pretalx's API gives it.
        harvest: Where it is noted what was left out.
    """
    state = _words(entry.get("state"))
    if state not in HELD:
        harvest.odd(entry.line, f"{quoted(_words(entry.get('title')))} is {state}: left out")
        return None
    slots = nodes(entry.get("slots")) or nodes(entry.get("slot"))
    times = [found for found in slots if moment(found.get("start"))]
    if len(times) > 1:
        title = quoted(_words(entry.get("title")))
        message = f"{title} was held {len(times)} times: the first was taken"
        harvest.odd(entry.line, message)
    first = times[0] if times else Node()
    names = _speakers(entry, harvest)
    minutes = entry.get("duration")
    length = minutes if isinstance(minutes, int) and minutes <= MINUTES_OF_A_DAY else 0
    span = timedelta(minutes=length) if length > 0 else None
    kind, track = (_named(entry, key, harvest) for key in ("submission_type", "track"))
    more = [kind, f"track: {track}" if track else ""]
    room = _named(first, "room", harvest)
    start, links = moment(first.get("start")), _links(entry, "resources")
    return _slot(entry, _Seen(names, start, span, None, room, more, links), harvest)


def _speakers(entry: Node, harvest: Harvest) -> list[str]:
    given = entry.get("speakers")
    names = []
    for one in given if isinstance(given, list) else []:
        name = _words(one.get("name")) if isinstance(one, Node) else _words(one)
        if not name or (not isinstance(one, Node) and CODE.fullmatch(name)):
            title = quoted(_words(entry.get("title")))
            harvest.odd(entry.line, f"{title}: a speaker without a name was left out")
        else:
            names.append(name)
    return names


def _named(holder: Node, key: str, harvest: Harvest) -> str:
    """Return the name of a room, a track or a type, which the API may give by number alone."""
    value = holder.get(key)
    if isinstance(value, int):
        harvest.odd(holder.line, f"{key} is given by its number alone: left out")
        return ""
    return (
        _words(value.get("name"))
        if isinstance(value, Node) and "name" in value
        else _words(value)
    )


def _words(value: object) -> str:
    """Return a text, or one of several languages: the English one, else the first."""
    if isinstance(value, dict):
        return one_line(value.get("en")) or next(
            (w for w in map(one_line, value.values()) if w), ""
        )
    return one_line(value)


def _slot(talk: Node, seen: _Seen, harvest: Harvest) -> Slot | None:
    title = _words(talk.get("title"))
    if not title and not any(seen.names):
        harvest.odd(talk.line, "a talk with neither a title nor a speaker was left out")
        return None
    subtitle = _words(talk.get("subtitle"))
    local = _local(seen, title, talk.line, harvest)
    end = local.later(seen.span) if local and local.clock and seen.span else None
    texts = [
        text_of(talk.get(key), title, harvest, talk.line) for key in ("abstract", "description")
    ]
    _left_out(talk, harvest)
    checked = [(link_of(url, title, harvest, talk.line), what) for url, what in seen.links]
    values: dict[str, Any] = {
        "title": f"{title}: {subtitle}" if title and subtitle else title,
        "speakers": [name for name in dict.fromkeys(seen.names) if name],
        "kind": next((k for k in (kind_of_talk(words) for words in seen.more[:1]) if k), None),
        "lang": language(
            talk.get("language") or talk.get("content_locale"), harvest, talk.line
        ),
        "abstract": "\n\n".join(dict.fromkeys(text for text in texts if text)),
        **sorted_links((url, what) for url, what in checked if url),
        "recorded": None,
    }
    return Slot(values, talk.line, local, end, seen.room, tuple(m for m in seen.more if m))


def _local(seen: _Seen, title: str, line: int, harvest: Harvest) -> Moment | None:
    if seen.start is None:
        harvest.odd(line, f"{quoted(title)} has no day and no time")
        return None
    zone = zone_named(seen.zone) if seen.zone else None
    return seen.start.within(zone) if zone else in_program(seen.start, harvest, line)


def _length(value: object) -> timedelta | None:
    """Return a length such as ``00:45``, ``1:30``, ``PT45M`` or ``45``."""
    minutes = written_minutes(one_line(value))
    return duration(value) if minutes is None else timedelta(minutes=minutes)


def _links(talk: Node, key: str) -> list[tuple[str, str]]:
    found = []
    for link in nodes(talk.get(key)):
        url = link.get("url") or link.get("resource") or link.get("link")
        title = _words(link.get("title") or link.get("description"))
        found += [(url, title)] if isinstance(url, str) else []
    plain = talk.get(key)
    return (
        found + [(u, "") for u in plain if isinstance(u, str)]
        if isinstance(plain, list)
        else found
    )


def _left_out(talk: Node, harvest: Harvest) -> None:
    for key, what in LEFT_OUT.items():
        if talk.get(key):
            harvest.odd(talk.line, f"{what} ({key}) come without a licence: left out")
    if talk.get("do_not_record"):
        harvest.odd(talk.line, f"{quoted(_words(talk.get('title')))} was not to be recorded")
    if talk.get("answers"):
        harvest.odd(talk.line, "answers to the organizers' questions were left out")
