"""Pictures of an event, which stay where they were published."""

from __future__ import annotations

from handbook.model.base import Record, Text, Url
from handbook.model.values.links import Link


class Photo(Record):
    """A picture of the event, linked where it is published."""

    url: Url
    """The picture's address."""
    alt: Text
    """What it shows, for those who do not see it."""
    credit: Text | None = None
    """Who published it."""
    licence: Text | None = None
    """The licence as found, or ``none found``."""
    archived: Url | None = None
    """A kept copy, where the address made from the date is not a good one."""

    @property
    def link(self) -> Link:
        """The picture's address as a link."""
        return Link(url=self.url, archived=self.archived)
