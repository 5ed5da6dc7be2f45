"""The form that writes an event's file in the browser."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from handbook.model import Group, Handbook, VenueKind
from handbook.model.schema import schema_of
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block

ITEMS = "[]"
"""Behind a list's name: one of its records."""
FOR_EDITORS = frozenset({"default", "defaultSnippets", "examples", "$id", "$schema"})
"""What a schema says to editors alone, and the form leaves out."""


@block
def event_form(here: Context) -> Markup:
    """Show the form that makes an event's file: its rules, suggestions, and preview."""
    schema = _plain(schema_of("events"))
    return fill(
        "form.html",
        here=here,
        model=_Keys(schema),
        venues=[(kind.value, kind.label) for kind in VenueKind],
        playbooks=[(slug, page.title) for slug, page in here.handbook.playbooks.items()],
        topics=[(topic.id, topic.title) for topic in here.handbook.topics.values()],
        data={"schema": schema, **_known(here.handbook)},
    )


def _plain(schema: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(schema, list):
        return [_plain(value) for value in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _plain(value) for key, value in schema.items() if key not in FOR_EDITORS}


@dataclass(frozen=True)
class _Keys:
    """What the schema says of each key, for the form's own words."""

    schema: dict[str, Any]

    def about(self, at: str) -> str:
        """Return a key's description: ``place.city``, ``talks[].title``."""
        return " ".join(str(self._find(at)[1].get("description", "")).replace("`", "").split())

    def must(self, at: str) -> bool:
        """Tell whether a record has to have a key."""
        owner, _ = self._find(at)
        return at.rpartition(".")[2] in owner.get("required", ())

    def _find(self, at: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return a key's record and what is said of the key itself."""
        owner, key = self.schema, self.schema
        for step in at.split("."):
            owner = self._open(key)
            key = owner["properties"][step.removesuffix(ITEMS)]
            if step.endswith(ITEMS):
                key = self._open(key)["items"]
        return owner, key

    def _open(self, part: dict[str, Any]) -> dict[str, Any]:
        """Return what a part of the schema points at; of several choices the record."""
        if "$ref" in part:
            return self._open(self.schema["$defs"][part["$ref"].rpartition("/")[2]])
        if "anyOf" in part and "properties" not in part:
            choices = [self._open(choice) for choice in part["anyOf"]]
            records = [choice for choice in choices if "properties" in choice]
            return records[0] if records else choices[0]
        return part


def _known(handbook: Handbook) -> dict[str, Any]:
    """Return what the form suggests, and what is on record already."""
    return {
        "groups": [_group(handbook, group) for group in handbook.groups.values()],
        "events": {
            event.id: [event.group, str(event.date or "")] for event in handbook.events.values()
        },
        "people": sorted({*handbook.speakers, *(p.name for p in handbook.people.values())}),
        "cities": _cities(handbook),
        "playbooks": {slug: page.title for slug, page in handbook.playbooks.items()},
    }


def _cities(handbook: Handbook) -> list[str]:
    """Return the cities on record, each once."""
    places = Counter(event.place.city for event in handbook.events.values())
    return sorted(city for city in places if city)


def _group(handbook: Handbook, group: Group) -> dict[str, Any]:
    """Return what is known of a group, and of where it met last."""
    held = handbook.events_by_group.get(group.id, [])
    last = held[0] if held else None
    place = last.place if last else None
    known = {
        "id": group.id,
        "name": group.name,
        "also": group.also_named,
        "events": len(held),
        "city": (place and place.city) or group.city,
        "country": (place and place.country) or group.country,
        "zone": next((event.timezone for event in held if event.timezone), None),
        "format": last and last.format,
    }
    return {key: value for key, value in known.items() if value}
