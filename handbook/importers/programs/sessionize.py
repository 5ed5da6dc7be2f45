"""Programs exported by Sessionize: its JSON views, and its table of sessions as CSV.

Source: Sessionize's documentation of its API, views "All", "Sessions" and "Grid smart".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.first_sign import JSON, begins_with
from handbook.importers.foreign.json_lines import Node, nodes, read_json
from handbook.importers.foreign.moments import Moment, in_program, moment
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.importers.imported import Imported
from handbook.importers.known import Known
from handbook.importers.programs.program import (
    Slot,
    kind_of_talk,
    link_of,
    program_values,
    series,
    text_of,
)
from handbook.importers.programs.sessionize_table import is_table, table

NAME = "sessionize"
SERVICE = re.compile(r'"isServiceSession"\s*:')
REFUSED = {"declined", "rejected", "nominated", "waitlisted", "decline_queue", "withdrawn"}


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is an export of Sessionize."""
    del name
    if begins_with(text, *JSON):
        return SERVICE.search(text) is not None
    return is_table(text)


def read(name: str, text: str, known: Known) -> Imported:
    """Return the event an export is of, and what was not understood of it.

    Args:
        name: The file's name, as the user gave it.
        text: What it holds.
        known: What the handbook and the user say already.
    """
    harvest = Harvest(name, known)
    if is_table(text):
        sessions = list(table(text, harvest))
        names = _Names()
    else:
        values = read_json(text, harvest)
        sessions = [session for value in values for session in _sessions(value)]
        names = _Names.of(values)
    slots = [slot for slot in (_slot(s, names, harvest) for s in sessions) if slot]
    if not slots:
        harvest.odd(1, "no talk was found")
        return harvest.imported
    title = harvest.called()
    harvest.event(
        program_values(title, slots, harvest, "program (Sessionize)"), series(title), 1
    )
    return harvest.imported


@dataclass
class _Names:
    """What sessions only point at by number."""

    speakers: dict[str, str] = field(default_factory=dict)
    rooms: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, values: list[Any]) -> _Names:
        names = cls()
        for root in nodes(values):
            for speaker in nodes(root.get("speakers")):
                names.speakers[one_line(speaker.get("id"))] = _person(speaker)
            for room in nodes(root.get("rooms")):
                names.rooms[one_line(room.get("id"))] = one_line(room.get("name"))
            for category in nodes(root.get("categories")):
                for item in nodes(category.get("items")):
                    label = f"{one_line(category.get('title'))}: {one_line(item.get('name'))}"
                    names.items[one_line(item.get("id"))] = label.strip(": ")
        return names


def _person(speaker: Node) -> str:
    whole = one_line(speaker.get("fullName") or speaker.get("name"))
    parts = (one_line(speaker.get("firstName")), one_line(speaker.get("lastName")))
    return whole or " ".join(part for part in parts if part)


def _sessions(value: Any) -> Iterator[Node]:  # noqa: ANN401 - whatever the file holds
    """Yield the sessions of a value, in whatever boxes of days, rooms and groups they lie."""
    if isinstance(value, list):
        for inside in value:
            yield from _sessions(inside)
    elif isinstance(value, Node):
        if "isServiceSession" in value or ("startsAt" in value and "title" in value):
            yield value
            return
        boxes = ("sessions", "days", "rooms", "timeSlots", "groups", "session")
        for key in boxes if "timeSlots" not in value or "rooms" not in value else ("rooms",):
            yield from _sessions(value.get(key))


def _slot(session: Node, names: _Names, harvest: Harvest) -> Slot | None:
    title = one_line(session.get("title"))
    if session.get("isServiceSession") is True:
        harvest.odd(session.line, f"{quoted(title)} is no talk but a part of the day: left out")
        return None
    status = one_line(session.get("status"))
    if status.casefold().replace(" ", "_") in REFUSED or status.casefold() == "accept_queue":
        harvest.odd(
            session.line, f"{quoted(title)} is {quoted(status)}, not accepted: left out"
        )
        return None
    speakers = _speakers(session, names, harvest)
    if not title and not speakers:
        harvest.odd(session.line, "a session with neither a title nor a speaker was left out")
        return None
    more = [
        *_categories(session, names),
        "for everyone" if session.get("isPlenumSession") else "",
    ]
    start, end = (_moment(session, key, harvest) for key in ("startsAt", "endsAt"))
    if start is None:
        harvest.odd(session.line, f"{quoted(title)} has no day and no time")
    talk: dict[str, Any] = {
        "title": title,
        "speakers": speakers,
        "kind": kind_of_talk(" ".join(more)),
        "lang": harvest.known.lang,
        "abstract": text_of(session.get("description"), title, harvest, session.line),
        "video": link_of(session.get("recordingUrl"), title, harvest, session.line),
        "slides": link_of(session.get("slideUrl"), title, harvest, session.line),
    }
    if isinstance(session.get("minutes"), int):
        talk["minutes"] = session["minutes"]
    _left_out(session, harvest)
    return Slot(
        talk, session.line, start, end, _room(session, names), tuple(m for m in more if m)
    )


def _speakers(session: Node, names: _Names, harvest: Harvest) -> list[str]:
    given = session.get("speakers")
    found = []
    for one in given if isinstance(given, list) else []:
        known = names.speakers.get(
            one_line(one.get("id") if isinstance(one, Node) else one), ""
        )
        name = _person(one) if isinstance(one, Node) else ""
        found.append(name or known)
        if not found[-1]:
            harvest.odd(session.line, f"no speaker with the number {quoted(one)} in the file")
    return [name for name in dict.fromkeys(found) if name]


def _categories(session: Node, names: _Names) -> list[str]:
    items = session.get("categoryItems")
    labels = (
        [names.items.get(one_line(i), "") for i in items] if isinstance(items, list) else []
    )
    for category in nodes(session.get("categories")):
        inside = ", ".join(
            one_line(item.get("name")) for item in nodes(category.get("categoryItems"))
        )
        labels += [f"{one_line(category.get('name'))}: {inside}"] if inside else []
    return [label for label in labels if label]


def _moment(session: Node, key: str, harvest: Harvest) -> Moment | None:
    said = session.get(key)
    found = moment(said)
    if found is None and said:
        harvest.odd(session.line, f"{key} {quoted(said)} is no date: left out")
    return in_program(found, harvest, session.line) if found else None


def _room(session: Node, names: _Names) -> str:
    return one_line(session.get("room")) or names.rooms.get(one_line(session.get("roomId")), "")


def _left_out(session: Node, harvest: Harvest) -> None:
    if session.get("liveUrl"):
        harvest.odd(session.line, "addresses of live streams (liveUrl) were left out")
    if session.get("questionAnswers"):
        harvest.odd(session.line, "answers to the organizers' questions were left out")
