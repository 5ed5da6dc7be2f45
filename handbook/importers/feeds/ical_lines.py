"""The lines of an iCalendar file as components and properties, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar.parser import Contentline

from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest

NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?=[;:])")
SKIPPED = {"VALARM", "STANDARD", "DAYLIGHT"}
"""Components inside others that say nothing about an event."""


@dataclass(frozen=True)
class Property:
    """A property of a component: ``DTSTART;TZID=Europe/Paris:20141204T183000``."""

    name: str
    params: dict[str, str]
    value: str
    line: int


@dataclass
class Component:
    """A component such as a VEVENT, with its properties by name."""

    name: str
    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name, if there is one that says something."""
        found = self.properties.get(name, [])
        return next((one for one in found if one.value.strip()), None)

    def text(self, name: str) -> str:
        """Return the first property's value; empty where there is none."""
        found = self.first(name)
        return found.value.strip() if found else ""


def components(text: str, harvest: Harvest) -> list[Component]:
    """Return the calendars of a file, or whatever stands in it without one.

    A component that is not closed ends with the one around it, or with the file.

    Args:
        text: The file.
        harvest: Where lines are noted that are none of iCalendar's.
    """
    outermost = Component("", 1)
    path = [outermost]
    for line, content in _unfolded(text, harvest):
        name, _, value = content.partition(":")
        kind = value.strip().upper()
        if name.upper() == "BEGIN":
            path[-1].inside.append(Component(kind, line))
            path.append(path[-1].inside[-1])
        elif name.upper() == "END":
            _close(path, kind, line, harvest)
        else:
            _property(path[-1], content, line, harvest)
    for open_one in path[1:]:
        harvest.odd(open_one.line, f"{open_one.name} is not closed; read to where it ends")
    return outermost.inside


def _close(path: list[Component], kind: str, line: int, harvest: Harvest) -> None:
    names = [component.name for component in path[1:]]
    if kind not in names:
        harvest.odd(line, f"END:{kind} without a BEGIN was passed over")
        return
    while path.pop().name != kind:
        harvest.odd(line, f"a component inside {kind} is not closed")


def _property(inside: Component, content: str, line: int, harvest: Harvest) -> None:
    if inside.name in SKIPPED:
        return
    try:
        name, params, value = Contentline(content).parts()  # type: ignore[no-untyped-call]
    except ValueError:
        harvest.odd(line, f"the line {quoted(content)} cannot be read and was left out")
        return
    plain = {key.upper(): _one(given) for key, given in params.items()}
    inside.properties.setdefault(name.upper(), []).append(
        Property(name.upper(), plain, value, line)
    )


def _one(value: object) -> str:
    return str(value[0]) if isinstance(value, list) and value else str(value)


def _unfolded(text: str, harvest: Harvest) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, continued ones put together.

    A line with no property's name at its start continues the one before: programs that forget
    to fold a text write it so. Source: RFC 5545, 3.1.
    """
    held, start = "", 0
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text.lstrip("\ufeff")), 1):
        if line[:1] in (" ", "\t"):
            held += line[1:]
        elif not NAME.match(line):
            held += f"\\n{line}" if line.strip() and held else ""
            if line.strip():
                harvest.odd(
                    number, "a line that is no property was read as going on with the last"
                )
        else:
            if held:
                yield start, held
            held, start = line, number
    if held:
        yield start, held
