"""Where an event of schema.org was."""

from __future__ import annotations

from typing import Any

from handbook.importers.feeds.json_ld_values import Graph, kinds
from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.json_lines import Node
from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.whereabouts import country_of, is_online, place_in_line
from handbook.importers.harvest import Harvest
from handbook.importers.programs.program import link_of


def place_values(event: Node, graph: Graph, title: str, harvest: Harvest) -> dict[str, Any]:
    """Return the place, the format and the public links that the location of an event tells.

    Args:
        event: The event.
        graph: The other objects of the page.
        title: The event's name.
        harvest: Where it is noted what was not taken over.
    """
    given = event.get("location")
    virtual, places, links = False, [], []
    for one in given if isinstance(given, list) else [given]:
        node = next(iter(graph.nodes(one)), None)
        text = one_line(one)
        if node is not None and "VirtualLocation" in kinds(node):
            virtual = True
            link = link_of(graph.text(node.get("url")), title, harvest, node.line)
            links += [link] if link else []
        elif node is not None:
            places.append(_place(node, graph, title, harvest))
        elif text and is_online(text):
            virtual = True
        elif text:
            places.append(place_in_line(text, harvest, event.line))
    found = [place for place in places if place]
    for other in found[1:]:
        harvest.odd(event.line, f"{quoted(title)}: another place was left out: {_told(other)}")
    mode = ("hybrid" if found else "online") if virtual else None
    return {"place": found[0] if found else {}, "format": mode, "links": links}


def _told(place: dict[str, Any]) -> str:
    venue = place.get("venue") or {}
    parts = (venue.get("name"), venue.get("address"), place.get("city"), place.get("country"))
    return quoted(", ".join(part for part in parts if part))


def _place(node: Node, graph: Graph, title: str, harvest: Harvest) -> dict[str, Any]:
    name = graph.text(node.get("name"))
    if name and is_online(name) and not node.get("address"):
        return {}
    venue: dict[str, Any] = {"name": name}
    venue["url"] = link_of(graph.text(node.get("url")), title, harvest, node.line)
    for key in ("geo", "latitude", "longitude", "hasMap", "telephone", "image"):
        if node.get(key):
            harvest.odd(node.line, f"{key} of a place left out: there is no field for it")
    given = node.get("address")
    address = next(iter(graph.nodes(given)), None)
    if address is not None:
        return _addressed(address, venue, graph, title, harvest)
    line = one_line(given)
    if not line:
        return {"venue": venue}
    place = place_in_line(line, harvest, node.line)
    own = place.get("venue") or {}
    parts = [part for part in (own.get("name"), own.get("address")) if part and part != name]
    return {**place, "venue": venue | {"address": ", ".join(parts)}}


def _addressed(
    address: Node, venue: dict[str, Any], graph: Graph, title: str, harvest: Harvest
) -> dict[str, Any]:
    said = graph.text(address.get("addressCountry"))
    country = country_of(said)
    if said and not country:
        harvest.odd(address.line, f"{quoted(title)}: the country {quoted(said)} is not known")
    city = graph.text(address.get("addressLocality"))
    keys = ("streetAddress", "postalCode", "addressRegion")
    parts = [graph.text(address.get(key)) for key in keys]
    street = parts[0]
    rest = [part for part in parts[1:] if part and part not in (city, street)]
    named = [part for part in (street, *rest) if part and part != venue["name"]]
    venue["address"] = ", ".join(named) if street else ""
    if rest and not street and venue["name"]:
        venue["address"] = ", ".join(rest)
    return {"city": city, "country": country, "venue": venue}
