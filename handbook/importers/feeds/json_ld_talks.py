"""The program and the recordings of an event of schema.org."""

from __future__ import annotations

from typing import Any

from handbook.importers.feeds.json_ld_values import Graph, is_talk, kinds
from handbook.importers.foreign.json_lines import Node
from handbook.importers.foreign.moments import in_program, minutes_between, moment
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.importers.programs.program import VIDEO, language, link_of, text_of

TYPES = {"Organization", "Person", "PerformingGroup"}
"""What WordPress calendars write where a performer's name belongs."""
WORKS = ("recordedIn", "workPerformed", "workFeatured", "subjectOf", "video")


def talks(event: Node, graph: Graph, group: str, harvest: Harvest) -> list[dict[str, Any]]:
    """Return an event's talks: the events inside it, or its performers.

    Args:
        event: The event.
        graph: The other objects of the page.
        group: The group's name; many pages name it as the performer.
        harvest: Where it is noted what was concluded.
    """
    inside = [one for one in graph.nodes(event.get("subEvent")) if is_talk(one, event)]
    if inside:
        found = [_talk(one, event, graph, harvest) for one in inside]
        return [talk for talk in found if talk]
    given = event.get("performer") or event.get("performers")
    organizers = {group, *graph.names(event.get("organizer"))}
    speakers = []
    for one in given if isinstance(given, list) else [given]:
        node = next(iter(graph.nodes(one)), Node())
        for name in graph.names(one):
            if name in TYPES:
                continue
            if name in organizers or "Organization" in kinds(node) or "Group" in kinds(node):
                harvest.odd(event.line, f"the performer {quoted(name)} is no person: left out")
            else:
                speakers.append(_speaker(name, node, graph))
    if speakers:
        message = f"{len(speakers)} of the page's performers became talks without a title"
        harvest.odd(event.line, message)
    return [{"speakers": [speaker], "lang": harvest.known.lang} for speaker in speakers]


def _speaker(name: str, node: Node, graph: Graph) -> dict[str, str] | str:
    company = graph.text(node.get("affiliation") or node.get("worksFor"))
    return {"name": name, "affiliation": company} if company else name


def _talk(inside: Node, event: Node, graph: Graph, harvest: Harvest) -> dict[str, Any] | None:
    title = graph.text(inside.get("name"))
    speakers = [
        _speaker(graph.text(one.get("name")), one, graph)
        for key in ("performer", "performers")
        for one in graph.nodes(inside.get(key))
        if graph.text(one.get("name"))
    ]
    plain = [
        n for n in graph.names(inside.get("performer")) if not graph.nodes(inside["performer"])
    ]
    if not title and not speakers and not plain:
        harvest.odd(inside.line, "a talk with neither a title nor a speaker was left out")
        return None
    starts, ends = (moment(inside.get(key)) for key in ("startDate", "endDate"))
    start = in_program(starts, harvest, inside.line) if starts else None
    first = moment(event.get("startDate"))
    note = f"{start.day}" if start and first and start.day != first.day else None
    links = [link_of(graph.text(inside.get("url")), title, harvest, inside.line)]
    works = recordings(inside, graph, title, harvest)
    return {
        "title": title,
        "speakers": speakers or plain,
        "lang": language(graph.text(inside.get("inLanguage")), harvest, inside.line),
        "start": f"{start.clock:%H:%M}" if start and start.clock else None,
        "minutes": minutes_between(starts, ends),
        "abstract": text_of(inside.get("description"), title, harvest, inside.line),
        "video": works[0] if works else None,
        "links": [link for link in (*links, *works[1:]) if link],
        "note": note,
    }


def recordings(event: Node, graph: Graph, title: str, harvest: Harvest) -> list[str]:
    """Return the addresses of an event's recordings.

    Args:
        event: The event.
        graph: The other objects of the page.
        title: The event's name, for what is noted.
        harvest: Where it is noted what was left out.
    """
    found = []
    for key in WORKS:
        for work in graph.nodes(event.get(key)):
            texts = (work.get(name) for name in ("url", "contentUrl", "embedUrl", "@id"))
            url = next((u for u in map(graph.text, texts) if u), "")
            video = "VideoObject" in kinds(work) or VIDEO.match(url)
            link = link_of(url, title, harvest, work.line) if video else None
            found += [link] if link else []
            if not link:
                harvest.odd(work.line, f"{quoted(title)}: {key} is no recording: left out")
    return list(dict.fromkeys(found))
