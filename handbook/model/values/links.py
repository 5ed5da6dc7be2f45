"""Links and sources, and where the Internet Archive keeps them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field

from handbook.model.base import Prose, Record, Slug, Text, Url
from handbook.model.values.dates import PartialDate, SomeDate
from handbook.model.values.forms import OrForm

ARCHIVE = "https://web.archive.org/web"


def archived_copy(url: str, when: PartialDate | date | None) -> str:
    """Return the address where the Wayback Machine shows a page as it was near a date.

    The archive answers with the copy nearest to the time in the address; ``2*`` shows its
    calendar of copies, which is what is left where no date is known.
    Source: Internet Archive, "Wayback Machine APIs" and the addresses it serves.
    """
    if when is None:
        return f"{ARCHIVE}/2*/{url}"
    stamp = str(when).replace("-", "")
    return f"{ARCHIVE}/{stamp}/{url}"


def _as_link(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    return {"url": value} if isinstance(value, str) else value


class Link(Record):
    """An address on the web; in a file, the address alone or with more about it."""

    url: Url
    """The address."""
    title: Text | None = None
    """What the link leads to."""
    archived: Url | None = None
    """A kept copy, where the address made from the date is not a good one."""
    note: Text | None = None
    """Anything a reader must know before following it."""

    @property
    def host(self) -> str:
        """The site's name without ``www.``."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    def copy_near(self, when: PartialDate | None) -> str:
        """Return the address of an archived copy, near a date unless one was given."""
        return self.archived or archived_copy(self.url, when)


SomeLink = Annotated[Link, BeforeValidator(_as_link), OrForm("url")]
"""A link, written as an address or as a mapping."""


class Extent(StrEnum):
    """How much of a source was read."""

    FULL = "full"
    """The whole source was read."""
    EXCERPT = "excerpt"
    """Only a part of it was seen."""


class Source(Record):
    """Where a record comes from."""

    title: Text
    """What the source is: its title, or a description of it."""
    url: Url | None = None
    """Its address."""
    author: Text | None = None
    """Who wrote it, as published."""
    date: SomeDate | None = None
    """When it was published, as exactly as known."""
    licence: Text | None = None
    """The licence as found, or ``none found``."""
    archived: Url | None = None
    """A kept copy, where the address made from the date is not a good one."""
    read: Extent | None = None
    """Whether the whole source was read or an excerpt."""
    note: Text | None = None
    """Anything else about the source."""

    @property
    def link(self) -> Link | None:
        """The source's address as a link, where it has one."""
        return Link(url=self.url, archived=self.archived) if self.url else None


class Citation(Record):
    """An entry of ``data/sources.yml``: a source that playbooks and numbers cite by its key."""

    key: Slug
    short: Annotated[Text, Field(max_length=40)]
    """What is printed in brackets behind a fact."""
    title: Text
    """The source's title."""
    author: Text | None = None
    """Who wrote it, as published."""
    date: SomeDate | None = None
    """When it was published, as exactly as known."""
    url: Url | None = None
    """Its address."""
    archived: Url | None = None
    """A kept copy, where the address made from the date is not a good one."""
    licence: Text | None = None
    """The licence as found, or ``none found``."""
    event: Slug | None = None
    """The event this source is the write-up of."""
    note: Prose | None = None
    """What was taken from it, or anything a reader should know."""

    @property
    def link(self) -> Link | None:
        """The source's address as a link, where it has one."""
        return Link(url=self.url, archived=self.archived) if self.url else None


class DeadLink(Record):
    """An entry of ``data/links.yml``: a link that no longer answers, by its address."""

    url: Url
    seen: SomeDate
    """The day it was found dead."""
    reason: Text
    """What its site answered, or that there was no answer."""
    archived: Url | None = None
    """A kept copy, where one is known."""
