"""Events from schema.org's JSON-LD, in a saved web page or a file of its own.

Source: schema.org, "Event" and its subtypes; JSON-LD 1.1 for ``@graph`` and ``@id``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from handbook.importers.feeds.json_ld_event import event_values, group_of
from handbook.importers.feeds.json_ld_values import Graph, is_event, is_talk, kinds
from handbook.importers.foreign.first_sign import JSON, begins_with
from handbook.importers.foreign.json_lines import Node, read_json
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.importers.imported import Imported
from handbook.importers.known import Known

NAME = "json-ld"
SCRIPT = re.compile(r"application/ld\+json", re.IGNORECASE)
PIECE = re.compile(
    r"<!--.*?(?:-->|\Z)|<script\b(?P<attributes>[^>]{0,2000})>(?P<body>.*?)(?:</script|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""A comment, or a script, which goes on to the next ``</script`` whatever is in it.

Source: HTML Living Standard, 13.2.5.4, "Script data state".
"""
CONTEXT = re.compile(r'"@context"\s*:[^{}]{0,200}schema\.org', re.IGNORECASE)
DEEPEST = 40


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is a page with JSON-LD, or JSON-LD itself."""
    del name
    if begins_with(text, *JSON):
        return CONTEXT.search(text) is not None
    return SCRIPT.search(text) is not None


def read(name: str, text: str, known: Known) -> Imported:
    """Return the events a page or file describes, and what was not understood of it.

    Args:
        name: The file's name, as the user gave it.
        text: What it holds.
        known: What the handbook and the user say already.
    """
    harvest = Harvest(name, known)
    values: list[Any] = []
    for line, part in _parts(text):
        values += read_json(part, harvest, line)
    graph = Graph.of(values)
    events = _once(_events(values, graph, harvest), graph, harvest)
    for event in events:
        _add(event, graph, harvest)
    if not events:
        harvest.odd(1, "no event of schema.org was found")
    return harvest.imported


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces of JSON-LD of a text, each with its first line."""
    if begins_with(text, *JSON):
        yield 1, text
        return
    line, at = 1, 0
    for piece in PIECE.finditer(text):
        if SCRIPT.search(piece["attributes"] or ""):
            line, at = line + text.count("\n", at, piece.start("body")), piece.start("body")
            yield line, piece["body"]


def _events(values: Any, graph: Graph, harvest: Harvest, deep: int = 0) -> Iterator[Node]:  # noqa: ANN401 - whatever the file holds
    """Yield the events of a value, those of a series or a list one by one."""
    if isinstance(values, list):
        for value in values:
            yield from _events(value, graph, harvest, deep + 1)
        return
    if not isinstance(values, Node) or deep > DEEPEST:
        return
    if is_event(values) and "EventSeries" not in kinds(values):
        if set(values) - {"@id", "@type", "@context"}:
            yield values
        return
    if kinds(values) and not is_event(values) and "ItemList" not in kinds(values):
        harvest.odd(values.line, f"no event but {', '.join(kinds(values))}: passed over")
    for key, value in values.items():
        if key not in ("superEvent", "@context"):
            yield from _events(value, graph, harvest, deep + 1)


def _once(events: Iterable[Node], graph: Graph, harvest: Harvest) -> list[Node]:
    """Return events that a page describes several times once, as it says most of them."""
    found: dict[tuple[str, str], Node] = {}
    for event in events:
        name, url = (graph.text(event.get(key)) for key in ("name", "url"))
        key = (url or name, graph.text(event.get("startDate")))
        other = found.get(key)
        if other is not None:
            harvest.odd(event.line, f"{quoted(name)} is there twice: the fuller one was taken")
        found[key] = max((one for one in (other, event) if one is not None), key=len)
    return list(found.values())


def _add(event: Node, graph: Graph, harvest: Harvest) -> None:
    group, about = group_of(event, graph, harvest)
    if not group:
        group = harvest.unnamed_group()
        if not harvest.known.group:
            harvest.odd(
                event.line, f"no organizer: the group is named “{group}” after the file"
            )
    nights = [one for one in graph.nodes(event.get("subEvent")) if not is_talk(one, event)]
    harvest.event(event_values(event, graph, group, harvest), group, event.line, **about)
    for night in nights:
        harvest.odd(night.line, "an event inside another one was read as an event of its own")
        harvest.event(event_values(night, graph, group, harvest), group, night.line)
