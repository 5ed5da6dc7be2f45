"""frab's schedule.xml in the shape of schedule.json, every talk with its line."""

from __future__ import annotations

import re
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from handbook.importers.foreign.json_lines import Node
from handbook.importers.harvest import Harvest

ENTITIES = re.compile(r"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
"""What lets a file of a few lines grow without end; no schedule has it."""


class _Element(Node):
    """An element: its attributes, its children by name, and its text."""

    name: str = ""
    words: str = ""


def schedule_of_xml(text: str, harvest: Harvest) -> list[Any]:
    """Return what schedule.json would hold for a schedule.xml; nothing where it is none.

    Args:
        text: The file.
        harvest: Where it is noted what is wrong with it.
    """
    found = ENTITIES.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        harvest.odd(line, f"{found[0]}…: files that define entities of their own are not read")
        return []
    root = _parsed(text, harvest)
    schedule = next((one for one in _children(root) if one.name == "schedule"), None)
    if schedule is None:
        harvest.odd(1, "no schedule was found")
        return []
    conference = _plain(next(_named(schedule, "conference"), _Element()))
    conference["days"] = [_day(day) for day in _named(schedule, "day")]
    whole = Node(schedule=Node(conference=conference, base_url=_word(schedule, "base_url")))
    return [whole]


def _parsed(text: str, harvest: Harvest) -> _Element:
    root = _Element()
    path = [root]
    parser = ParserCreate()
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        element = _Element(attributes)
        element.name, element.line = name, parser.CurrentLineNumber
        path[-1].setdefault("", []).append(element)
        path.append(element)

    def end(_: str) -> None:
        path.pop()

    def words(data: str) -> None:
        path[-1].words += data

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = words
    # The text is decoded already, whatever its first line says of its encoding.
    plain = re.sub(
        r"^\s*<\?xml[^>]*\?>", lambda cut: "\n" * cut[0].count("\n"), text.lstrip("\ufeff")
    )
    try:
        parser.Parse(plain.encode("utf-8", "replace"), True)  # noqa: FBT003 - expat's own
    except ExpatError as error:
        harvest.odd(error.lineno, f"not XML from here on, and not read: {error}")
    return root


def _children(element: _Element) -> list[_Element]:
    found: list[_Element] = element.get("", [])
    return found


def _named(element: _Element, name: str) -> Any:  # noqa: ANN401 - an iterator of elements
    return (one for one in _children(element) if one.name == name)


def _word(element: _Element, name: str) -> str:
    return next((one.words.strip() for one in _named(element, name)), "")


def _plain(element: _Element) -> Node:
    plain = Node({one.name: one.words.strip() for one in _children(element)})
    plain.line = element.line
    return plain


def _day(day: _Element) -> Node:
    rooms: dict[str, list[Node]] = {}
    for room in _named(day, "room"):
        rooms.setdefault(room.get("name", ""), []).extend(map(_talk, _named(room, "event")))
    return Node(date=day.get("date", ""), rooms=rooms)


def _talk(event: _Element) -> Node:
    talk = _plain(event)
    people = next(_named(event, "persons"), _Element())
    talk["persons"] = [Node(public_name=one.words.strip()) for one in _children(people)]
    for key in ("links", "attachments"):
        listed = _children(next(_named(event, key), _Element()))
        talk[key] = [Node(url=one.get("href", ""), title=one.words.strip()) for one in listed]
    recording = next(_named(event, "recording"), None)
    if recording is not None and _word(recording, "optout") == "true":
        talk["do_not_record"] = True
    return talk
