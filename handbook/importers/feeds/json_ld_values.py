"""The values of JSON-LD: one or a list, here or elsewhere in the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.json_lines import Node
from handbook.importers.foreign.moments import moment

EVENTS = {"Hackathon", "Festival", "CourseInstance", "UserInteraction", "EventSeries"}
"""Kinds of events whose name does not end in Event. Source: schema.org, "Event"."""


def kinds(node: Node) -> list[str]:
    """Return the types of an object, without the address in front."""
    given = node.get("@type", node.get("type"))
    listed = given if isinstance(given, list) else [given]
    return [
        one_line(kind).rpartition("/")[2].rpartition(":")[2]
        for kind in listed
        if one_line(kind)
    ]


def is_event(node: Node) -> bool:
    """Tell whether an object is an event of any kind."""
    return any(kind.endswith("Event") or kind in EVENTS for kind in kinds(node))


def is_talk(inside: Node, event: Node) -> bool:
    """Tell whether an event inside another one is a part of its program.

    It is where it has a speaker, or lies within the other one's days.
    """
    if inside.get("performer") or inside.get("performers"):
        return True
    first, last = (moment(event.get(key)) for key in ("startDate", "endDate"))
    own = moment(inside.get("startDate"))
    if own is None or first is None:
        return True
    return first.day <= own.day <= (last or first).day


def enumerated(value: object) -> str:
    """Return a member of an enumeration without the address in front: ``EventCancelled``."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Node):
        value = value.get("@id", "")
    return one_line(value).rpartition("/")[2].rpartition("#")[2]


@dataclass
class Graph:
    """The objects of a page by their ``@id``, for those that only point at them."""

    by_id: dict[str, Node] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Iterable[Any]) -> Graph:
        """Return the graph of everything in a page."""
        graph = cls()
        waiting: list[Any] = list(values)
        while waiting:
            value = waiting.pop()
            if isinstance(value, Node):
                name = one_line(value.get("@id"))
                if name and len(value) > len(graph.by_id.get(name, ())):
                    graph.by_id[name] = value
            inside = value.values() if isinstance(value, Node) else value
            waiting += [one for one in inside if isinstance(one, Node | list)]
        return graph

    def nodes(self, value: Any) -> list[Node]:  # noqa: ANN401 - whatever the file holds
        """Return the objects of a value, those it only points at by ``@id`` included."""
        listed = value if isinstance(value, list) else [value]
        found = [one for one in listed if isinstance(one, Node)]
        return [self.by_id.get(one_line(one.get("@id")), one) for one in found]

    def names(self, value: Any) -> list[str]:  # noqa: ANN401 - whatever the file holds
        """Return the names in a value: of its objects, and its plain texts."""
        listed = value if isinstance(value, list) else [value]
        names = []
        for one in listed:
            known = self.nodes(one)
            names.append(one_line(known[0].get("name")) if known else self.text(one))
        return [name for name in names if name]

    def text(self, value: Any) -> str:  # noqa: ANN401 - whatever the file holds
        """Return a text: as it is, with a language, or the first of a list."""
        if isinstance(value, list):
            return next((text for text in map(self.text, value) if text), "")
        if isinstance(value, Node):
            return self.text(value.get("@value", value.get("name")))
        return one_line(value)
