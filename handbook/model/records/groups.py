"""Groups, the people who speak at them, and the topics of lessons."""

from __future__ import annotations

from handbook.model.base import Country, Prose, Record, Slug, Text, Url
from handbook.model.site.pages import PEOPLE
from handbook.model.values.links import SomeLink, Source


class Group(Record):
    """A user group: who holds the events."""

    id: Slug
    name: Text
    """The group's name as it writes it."""
    also_named: list[Text] = []
    """Other names it goes or went by."""
    topic: Slug | None = None
    """What it is about, in one word, such as python."""
    city: Text | None = None
    """The city, where it is a group of one city."""
    country: Country | None = None
    """Two letters of ISO 3166-1, such as FR."""
    url: Url | None = None
    """The group's own page."""
    about: Prose | None = None
    """What is known about it."""
    links: list[SomeLink] = []
    """Other pages of the group."""
    sources: list[Source] = []
    """Where this comes from, beside the sources of its events."""


class Person(Record):
    """Someone who speaks, with the other names they are known by."""

    id: Slug
    name: Text
    """The name to show."""
    aliases: list[Text] = []
    """Other spellings and handles found in sources."""
    url: Url | None = None
    """A public page of their own."""
    note: Text | None = None
    """Anything a reader must know."""

    @property
    def slug(self) -> str:
        """The name of their page; the list of all people has ``index``."""
        return "index-person" if self.id == "index" else self.id

    @property
    def page(self) -> str:
        """The path of their page below docs/, where they gave a talk."""
        return f"{PEOPLE}{self.slug}.md"


class Topic(Record):
    """A subject lessons are gathered by."""

    id: Slug
    title: Text
    """The topic in words."""
