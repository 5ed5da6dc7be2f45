"""YAML text to plain data with positions, in one pass over the parser's events.

PyYAML's own loader would turn `NO` into False and `19:30` into 1170 (YAML 1.1), keep the last
of two equal keys without a word, unfold aliases without limit and recurse once for every level
of nesting. This builder leaves scalars as text, and refuses what a data file does not need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

import yaml

from handbook.problems import CODES, Problem
from handbook.read.document import (
    START,
    Document,
    Location,
    PlainData,
    Position,
    plain_line_ends,
)
from handbook.read.slips import explain, in_quotes, lost, shortened

MAX_DEPTH = 20
"""Levels of nesting a file may have; our deepest record has six."""
MAX_NODES = 50_000
"""Values a file may hold; the fullest real event has some three hundred."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that mean nothing at all. Source: YAML 1.2.2, 10.3.2, core schema."""

NO_BREAKS = str.maketrans("\x85\u2028\u2029\ufeff", "    ")
"""Characters the parser takes for line ends or for nothing, and editors do not: positions would
differ. A space means the same wherever one line of text belongs."""
CURLY = re.compile(r"[“”„](?P<double>[^“”„]*)[“”]|[‘’‚](?P<single>[^‘’‚]*)[‘’]", re.DOTALL)  # noqa: RUF001
"""A whole value in typographic quotes, which a word processor puts for straight ones."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnreadableError(Exception):
    """A file that cannot be made into data; carries the problem to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


WRITE_OUT = "write the value itself in place of it."


@dataclass
class _Level:
    """A list or a mapping that is being filled."""

    location: Location
    data: list[PlainData] | dict[str, PlainData]
    key: str | None = None
    """In a mapping, the key whose value comes next."""


@dataclass
class _Builder:
    path: str
    text: str
    data: PlainData = None
    values: dict[Location, Position] = field(default_factory=dict)
    keys: dict[Location, Position] = field(default_factory=dict)
    levels: list[_Level] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipping: int | None = None
    """While the value of a repeated key is passed over: how deep inside it we are."""

    def feed(self, event: yaml.Event) -> None:
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
        hint = hint or CODES[code].mend
        document = Document(self.path, self.text)
        return document.problem(code, f"found {found}", hint=hint, at=_start(event))

    def document(self) -> Document:
        return Document(
            self.path, self.text, self.data, self.values, self.keys, tuple(self.problems)
        )

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
        if not event.style:
            end = _place_of(cast("yaml.Mark", event.end_mark))
            self.problems += lost(Document(self.path, self.text), event.value, end)
        if event.style:
            self._place(event, event.value)
        elif event.value in NULLS:
            self._place(event, None)
        else:
            self._place(event, self._without_curly_quotes(event))

    def _without_curly_quotes(self, event: yaml.ScalarEvent) -> str:
        curly = CURLY.fullmatch(event.value)
        if curly is None:
            return str(event.value)
        hint = f"Use straight ones: {in_quotes(event.value)}. If they belong to the text, put "
        hint += f'straight ones around them: "{shortened(event.value)}"'
        found = "curly quotes around a value, which YAML takes for part of it"
        self.problems.append(self.problem(event, "HB003", found, hint))
        return curly["double"] or curly["single"] or ""

    def _key(self, level: _Level, event: yaml.ScalarEvent) -> None:
        location = (*level.location, event.value)
        if location not in self.keys:
            self.keys[location] = _start(event)
            level.key = event.value
            return
        found = (
            f"the key '{event.value}' a second time, first in line {self.keys[location].line}"
        )
        self.problems.append(self.problem(event, "HB004", found))
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
    return _place_of(cast("yaml.Mark", event.start_mark))


def _place_of(mark: yaml.Mark) -> Position:
    return Position(mark.line + 1, mark.column + 1)


def compose(path: str, text: str) -> Document:
    """Return the data of a YAML text with a position for every node.

    Args:
        path: The file's path from the project's root, for problems.
        text: The file's text.

    Raises:
        UnreadableError: Where the text is not YAML, holds more than one document, uses an
            alias, or passes the limits of size. Repeated keys, anchors and tags can be read
            past, so they are among the document's problems instead.
    """
    builder = _Builder(path, plain_line_ends(text).translate(NO_BREAKS))
    try:
        for event in _events(builder):
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(_syntax_problem(builder.document(), error)) from error
    except yaml.reader.ReaderError as error:
        raise UnreadableError(_character_problem(builder.document(), error)) from error
    return builder.document()


def _events(builder: _Builder) -> Iterator[yaml.Event]:
    documents = 0
    for event in yaml.parse(builder.text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            hint = "One file holds one record: remove the line of ---, or make a second file."
            found = "a second document in the file"
            raise UnreadableError(builder.problem(event, "HB003", found, hint))
        yield event


def _syntax_problem(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    found = document.within(_place_of(mark)) if mark else START
    slip = explain(document, error, found)
    return document.problem("HB003", slip.message, hint=slip.hint, at=slip.position)


def _character_problem(document: Document, error: yaml.reader.ReaderError) -> Problem:
    before = document.text[: error.position]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return document.problem(
        "HB003",
        f"found the control character U+{code:04X}, which YAML does not allow",
        hint="Delete it and type the text around it again; it often comes in by copying.",
        at=Position(line, column),
    )
