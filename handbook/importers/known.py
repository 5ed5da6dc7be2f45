"""What an import may lean on: the records that are there, and what its user said."""

from __future__ import annotations

from dataclasses import dataclass, field

from handbook.model import Handbook
from handbook.model.site.addresses import short_slug, slug_of
from handbook.model.site.filing import RESERVED


@dataclass(frozen=True)
class Known:
    """The handbook, and defaults for what a foreign file leaves open."""

    handbook: Handbook = field(default_factory=Handbook)
    """The records that are there already."""
    group: str | None = None
    """The group all events belong to, by its id, whatever the file says."""
    timezone: str | None = None
    """The time zone of events that have a time and name none."""
    country: str | None = None
    """The country of events that name none, as two letters."""
    city: str | None = None
    """The city of events that name none."""
    lang: str | None = None
    """The language of talks that name none, as two letters."""
    own_words: bool = False
    """Whether the user wrote the files, so that their sentences may be taken over."""
    title: str | None = None
    """The event's name, where the file has none."""
    url: str | None = None
    """Where the file was published."""
    published: str | None = None
    """The day the file was published, where it does not say: ``2013-06-07``."""
    licence: str | None = None
    """The file's licence, where it does not say."""

    def group_for(self, name: str) -> tuple[str, bool]:
        """Return a group's id, and whether the handbook has no file of it yet.

        Args:
            name: The group's name as the foreign file writes it.
        """
        made = short_slug(name)
        if not made or made in RESERVED["groups"]:
            made = f"{made}-group".strip("-")
        found = self.group or self._known_group(name) or made
        there = found in self.handbook.groups or f"groups/{found}" in self.handbook.broken
        return found, not there

    def _known_group(self, name: str) -> str | None:
        wanted = {name.casefold(), slug_of(name)} - {""}
        for group in self.handbook.groups.values():
            names = (group.name, *group.also_named)
            slugs = map(slug_of, names)
            if wanted & {group.id, *(name.casefold() for name in names), *slugs}:
                return group.id
        return None
