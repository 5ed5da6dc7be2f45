"""A data file as plain data, with a source position for every node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from handbook.problems import Problem, Severity

Location: TypeAlias = tuple[str | int, ...]
"""The way to a node from the top of a file: keys and list indices, from 0."""

PlainData: TypeAlias = "str | list[PlainData] | dict[str, PlainData] | None"
"""What YAML holds: text, nothing, lists and mappings. Text becomes a number or a date only
where the model asks for one, so that `NO`, `19:30` and `1.10` stay what they say."""


class Position(NamedTuple):
    """A place in a file. Both numbers count from 1."""

    line: int
    column: int


START = Position(1, 1)


@dataclass(frozen=True)
class Document:
    """One file, read: what it says and where it says it."""

    path: str
    """Path from the project's root, with forward slashes."""
    text: str
    """The file's text."""
    data: PlainData = None
    values: Mapping[Location, Position] = field(default_factory=dict)
    """Where each value starts."""
    keys: Mapping[Location, Position] = field(default_factory=dict)
    """Where each mapping key starts; the location ends with the key."""
    problems: tuple[Problem, ...] = ()
    """What was wrong but could be read past."""

    def position(self, location: Location, *, of_key: bool = False) -> Position:
        """Return where a node is written, or where its nearest written parent is."""
        if of_key and location in self.keys:
            return self.keys[location]
        while location and location not in self.values:
            location = location[:-1]
        return self.values.get(location, START)

    @cached_property
    def starts(self) -> list[Position]:
        """Where values and keys start, in the order of the text."""
        return sorted({*self.values.values(), *self.keys.values()})

    def problem(  # noqa: PLR0913 - the parts of a problem, each named by its caller
        self,
        code: str,
        message: str,
        *,
        hint: str = "",
        at: Location | Position = (),
        of_key: bool = False,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Return a problem at a node or a position of this file, with the line it is in."""
        found = at if isinstance(at, Position) else self.position(at, of_key=of_key)
        place = self.within(found)
        return Problem(
            file=self.path,
            line=place.line,
            column=place.column,
            code=code,
            message=message,
            hint=hint,
            excerpt=self.line(place.line),
            severity=severity,
        )

    def within(self, place: Position) -> Position:
        """Return a place, or the end of the text where it lies behind that.

        The parser takes a text without a line end at its end as if it had one.
        """
        last = len(_lines(self.text))
        if place.line <= last:
            return place
        return Position(last, len(self.line(last)) + 1)

    def line(self, number: int) -> str:
        """Return one line of the text as written, from 1; empty past the end."""
        lines = _lines(self.text)
        return lines[number - 1] if number <= len(lines) else ""


@lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    """Return the lines of the text that was read last; every value of a file asks for one."""
    return text.split("\n")


def plain_line_ends(text: str) -> str:
    """Return a text whose lines end as on every system but Windows and old Macs."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
