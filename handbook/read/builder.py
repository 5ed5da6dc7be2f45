"""A parser's events made into plain data, with a position for every node."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import yaml

from handbook.problems import CODES, Problem
from handbook.read.document import Document, Location, PlainData, Position
from handbook.read.slips import commas, curly, lost

MAX_DEPTH = 20
"""Levels of nesting a file may have; our deepest record has six."""
MAX_NODES = 50_000
"""Values a file may hold; the fullest real event has some three hundred."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that mean nothing at all. Source: YAML 1.2.2, 10.3.2, core schema."""
WRITE_OUT = "write the value itself in place of it."


class UnreadableError(Exception):
    """A file that cannot be made into data; carries the problem to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass
class _Level:
    """A list or a mapping that is being filled."""

    location: Location
    data: list[PlainData] | dict[str, PlainData]
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    is_repeating: bool = False
    """Whether a key was given twice, which is told once."""


@dataclass
class Builder:
    """The data of one file as far as its events have come."""

    path: str
    text: str
    data: PlainData = None
    values: dict[Location, Position] = field(default_factory=dict)
    keys: dict[Location, Position] = field(default_factory=dict)
    levels: list[_Level] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    with_comma: list[Position] = field(default_factory=list)
    """Where a comma ends a line, as in JSON."""
    repeated: int = 0
    """How many keys were given before."""
    skipping: int | None = None
    """While the value of a repeated key is passed over: how deep inside it we are."""

    def feed(self, event: yaml.Event) -> None:
        """Take one event.

        Raises:
            UnreadableError: Where the data passes the limits of size, or uses an alias.
        """
        if self.skipping is not None:
            self._skip(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_features(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_features(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.levels.pop()
        elif isinstance(event, yaml.AliasEvent):
            hint = f"If it is text, put double quotes around it; if not, {WRITE_OUT}"
            found = f"the alias *{event.anchor}"
            raise UnreadableError(self.problem(event, "HB005", found, hint))

    def problem(self, event: yaml.Event, code: str, found: str, hint: str = "") -> Problem:
        """Return a problem where an event starts."""
        hint = hint or CODES[code].mend
        document = Document(self.path, self.text)
        return document.problem(code, f"found {found}", hint=hint, at=_start(event))

    def document(self) -> Document:
        """Return what was built."""
        document = Document(self.path, self.text)
        found = (*self.problems, *commas(document, self.with_comma))
        return Document(self.path, self.text, self.data, self.values, self.keys, found)

    def _skip(self, event: yaml.Event) -> None:
        depth = cast("int", self.skipping)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        self.skipping = depth or None

    def _refuse_features(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        hint = f"If it is text, put double quotes around the whole value; if not, {WRITE_OUT}"
        if event.anchor is not None:
            found = f"the anchor &{event.anchor}"
            self.problems.append(self.problem(event, "HB005", found, hint))
        elif event.tag is not None:
            self.problems.append(self.problem(event, "HB005", f"the tag {event.tag}", hint))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.data, dict) and level.key is None:
            self._key(level, event)
            return
        if event.style:
            self._place(event, event.value)
            return
        document = Document(self.path, self.text)
        self.problems += lost(document, event.value, place_of(event.end_mark))
        if event.value in NULLS:
            self._place(event, None)
        else:
            self._place(event, self._plain(document, event))

    def _plain(self, document: Document, event: yaml.ScalarEvent) -> str:
        """Return a value without what slipped in around it: curly quotes, a comma."""
        problem, value = curly(document, event.value, _start(event))
        self.problems += [problem] if problem else []
        if value.endswith(",") and len(value) > 1:
            self.with_comma.append(place_of(event.end_mark))
            value = value.rstrip(", ")
        return value

    def _key(self, level: _Level, event: yaml.ScalarEvent) -> None:
        location = (*level.location, event.value)
        if location not in self.keys:
            self.keys[location] = _start(event)
            level.key = event.value
            return
        found = (
            f"the key '{event.value}' a second time, first in line {self.keys[location].line}"
        )
        hint = CODES["HB004"].mend
        if level.location and isinstance(level.location[-1], int):
            hint += " If a new entry of the list begins here, start it with '- '."
        if not level.is_repeating:
            self.problems.append(self.problem(event, "HB004", found, hint))
        level.is_repeating = True
        self.repeated += 1
        if self.repeated > MAX_NODES:
            found = f"more than {MAX_NODES} keys that were given before"
            raise UnreadableError(self.problem(event, "HB006", found))
        self.skipping = 0

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        container: dict[str, PlainData] | list[PlainData]
        container = {} if isinstance(event, yaml.MappingStartEvent) else []
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.data, dict) and level.key is None:
            hint = "A key is a word. Text that begins with { or [ wants quotes around it."
            found = "a list or mapping used as a key"
            raise UnreadableError(self.problem(event, "HB003", found, hint))
        if len(self.levels) >= MAX_DEPTH:
            found = f"more than {MAX_DEPTH} levels of nesting"
            raise UnreadableError(self.problem(event, "HB006", found))
        location = self._place(event, container)
        self.levels.append(_Level(location, container))

    def _place(self, event: yaml.Event, value: PlainData) -> Location:
        """Put a value where it belongs, note its position, and return its location."""
        if len(self.values) >= MAX_NODES:
            found = f"more than {MAX_NODES} values"
            raise UnreadableError(self.problem(event, "HB006", found))
        location: Location = ()
        if not self.levels:
            self.data = value
        elif isinstance(data := self.levels[-1].data, list):
            location = (*self.levels[-1].location, len(data))
            data.append(value)
        else:
            level, key = self.levels[-1], cast("str", self.levels[-1].key)
            location = (*level.location, key)
            data[key] = value
            level.key = None
        self.values[location] = _start(event)
        return location


def _start(event: yaml.Event) -> Position:
    return place_of(event.start_mark)


def place_of(mark: object) -> Position:
    """Return a parser's mark as a position."""
    known = cast("yaml.Mark", mark)
    return Position(known.line + 1, known.column + 1)
