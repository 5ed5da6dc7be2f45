"""One event of schema.org as the fields of an event."""

from __future__ import annotations

from typing import Any

from handbook.importers.feeds.json_ld_place import place_values
from handbook.importers.feeds.json_ld_talks import recordings, talks
from handbook.importers.feeds.json_ld_values import Graph, enumerated, kinds
from handbook.importers.foreign.json_lines import Node
from handbook.importers.foreign.moments import Moment, duration, moment, settled, when
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.importers.programs.program import link_of, text_of

STATUS = {"EventCancelled": "cancelled", "EventPostponed": "postponed"}
FORMATS = {
    "OnlineEventAttendanceMode": "online",
    "OfflineEventAttendanceMode": "in-person",
    "MixedEventAttendanceMode": "hybrid",
}
UNDERSTOOD = {
    *(
        "@context",
        "@type",
        "@id",
        "type",
        "name",
        "startDate",
        "endDate",
        "duration",
        "location",
    ),
    *("description", "url", "sameAs", "organizer", "organizers", "performer", "performers"),
    *("subEvent", "superEvent", "eventStatus", "eventAttendanceMode", "inLanguage"),
    *("recordedIn", "workPerformed", "workFeatured", "subjectOf", "video"),
    *("mainEntityOfPage", "identifier", "dateModified", "datePublished", "potentialAction"),
}
"""Keys that were used, or that are about the page and not about the event."""
WHY = {
    "image": "a picture comes without a licence",
    "offers": "tickets and prices have no field",
    "maximumAttendeeCapacity": "a capacity is not a head count",
    "remainingAttendeeCapacity": "a capacity is not a head count",
    "attendee": "the people invited are nobody's business",
    "attendees": "the people invited are nobody's business",
    "email": "an e-mail address is private",
    "telephone": "a telephone number is private",
}


def event_values(event: Node, graph: Graph, group: str, harvest: Harvest) -> dict[str, Any]:
    """Return the fields of an event.

    Args:
        event: The object of the page.
        graph: The other objects of the page.
        group: The group's name, for the source.
        harvest: Where it is noted what was not taken over.
    """
    title = graph.text(event.get("name") or event.get("headline"))
    if not title:
        harvest.odd(event.line, "an event without a name was called “Untitled”")
        title = "Untitled"
    values = place_values(event, graph, title, harvest)
    url = link_of(graph.text(event.get("url")), title, harvest, event.line)
    links = [url, *_elsewhere(event, graph, title, harvest), *values.pop("links")]
    values |= _times(event, values["place"], title, harvest)
    _left_out(event, title, harvest)
    mode = FORMATS.get(enumerated(event.get("eventAttendanceMode")))
    return values | {
        "title": title,
        "kind": "hack-night" if "Hackathon" in kinds(event) else None,
        "status": _status(event, title, harvest),
        "format": mode or values["format"],
        "summary": text_of(_description(event, graph), title, harvest, event.line),
        "talks": talks(event, graph, group, harvest),
        "recordings": recordings(event, graph, title, harvest),
        "links": [link for link in dict.fromkeys(links) if link],
        "sources": [harvest.source(f"{title}: event page (schema.org)", url)],
    }


def _description(event: Node, graph: Graph) -> str:
    given = event.get("description")
    return given if isinstance(given, str) else graph.text(given)


def _elsewhere(event: Node, graph: Graph, title: str, harvest: Harvest) -> list[str | None]:
    others = event.get("sameAs")
    listed = others if isinstance(others, list) else [others]
    return [link_of(graph.text(one), title, harvest, event.line) for one in listed]


def group_of(event: Node, graph: Graph, harvest: Harvest) -> tuple[str, dict[str, str | None]]:
    """Return the name of the group that holds an event, empty for none, and its fields.

    Of several organizers the one the handbook knows counts, else the first organization.

    Args:
        event: The event.
        graph: The other objects of the page.
        harvest: Where the other organizers are noted.
    """
    given = event.get("organizer") or event.get("organizers")
    found = graph.nodes(given)
    named = [(graph.text(one.get("name")), one) for one in found]
    named += [(name, Node()) for name in graph.names(given) if name not in dict(named)]
    named = [(name, one) for name, one in named if name]
    if not named:
        return "", {}
    known = [one for one in named if not harvest.group_for(one[0])[1]]
    groups = [one for one in named if "Person" not in kinds(one[1])]
    name, node = (known or groups or named)[0]
    for other in dict.fromkeys(other for other, _ in named if other != name):
        harvest.odd(event.line, f"another organizer, {quoted(other)}, has no field: left out")
    if not known and not groups and not harvest.known.group:
        harvest.odd(event.line, f"the group was named {quoted(name)} after a person")
    url = link_of(graph.text(node.get("url")), name, harvest, event.line)
    return name, {"url": url}


def _times(event: Node, place: dict[str, Any], title: str, harvest: Harvest) -> dict[str, Any]:
    starts, ends = (_moment(event, key, title, harvest) for key in ("startDate", "endDate"))
    if starts is None:
        harvest.odd(event.line, f"{quoted(title)} has no date")
        return {}
    span = duration(event.get("duration"))
    if ends is None and span:
        ends = starts.later(span)
    start = settled(starts, place, harvest, event.line)
    if ends is None:
        return when(start, None)
    end = settled(ends, place, harvest, event.line) if ends.clock and start.clock else ends
    if not start.clock or not end.clock:
        return when(start, None, last_day=end.day)
    if start.zone and end.zone and end.zone != start.zone:
        end = Moment(end.day, end.clock, None, start.zone)
    before = (end.day, end.clock) < (start.day, start.clock)
    if before:
        harvest.odd(event.line, f"{quoted(title)} ends before it starts: its end left out")
    same = (end.day, end.clock) == (start.day, start.clock)
    return when(start, None if before or same else end)


def _moment(event: Node, key: str, title: str, harvest: Harvest) -> Moment | None:
    said = event.get(key)
    if isinstance(said, list):
        said = said[0] if said else None
    if isinstance(said, Node):
        said = said.get("@value")
    found = moment(said)
    if found is None and said:
        harvest.odd(event.line, f"{quoted(title)}: {key} {quoted(said)} is no date: left out")
    return found


def _status(event: Node, title: str, harvest: Harvest) -> str | None:
    said = enumerated(event.get("eventStatus"))
    if said and said not in STATUS and said != "EventScheduled":
        harvest.odd(event.line, f"{quoted(title)}: {said} has no field; not taken over")
    return STATUS.get(said)


def _left_out(event: Node, title: str, harvest: Harvest) -> None:
    for key, value in event.items():
        if key in UNDERSTOOD or value in (None, "", [], {}):
            continue
        why = WHY.get(key, "there is no field for it")
        harvest.odd(event.line, f"{key} left out: {why}")
    mode = enumerated(event.get("eventAttendanceMode"))
    if mode and mode not in FORMATS:
        harvest.odd(event.line, f"{quoted(title)}: {quoted(mode)} is no way to take part")
