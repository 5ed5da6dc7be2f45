"""Where an event took place."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from handbook.model.base import Country, Record, Text, Url, Whole
from handbook.model.values.links import Link
from handbook.model.values.names import country_name


class VenueKind(StrEnum):
    """Kinds of rooms a group can meet in."""

    CAFE = "cafe"
    CO_WORKING = "co-working"
    COLLEGE = "college"
    COMPANY_OFFICE = "company-office"
    EVENT_SPACE = "event-space"
    HACKERSPACE = "hackerspace"
    HOTEL = "hotel"
    LIBRARY = "library"
    MUSEUM = "museum"
    NON_PROFIT = "non-profit"
    PUB = "pub"
    PUBLIC_AGENCY = "public-agency"
    PUBLIC_FACILITY = "public-facility"
    RESTAURANT = "restaurant"
    SCHOOL = "school"
    TECH_HUB = "tech-hub"
    UNIVERSITY = "university"

    @property
    def label(self) -> str:
        """The kind in words."""
        special = {"co-working": "co-working space", "non-profit": "non-profit's rooms"}
        return special.get(self.value, self.value.replace("-", " "))


class Venue(Record):
    """The room or building, as far as the source names it."""

    name: Text | None = None
    """Its name; left out where the source does not give it."""
    kind: VenueKind | None = None
    """What kind of place it is."""
    address: Text | None = None
    """Street and number, as published."""
    url: Url | None = None
    """The venue's own page."""
    note: Text | None = None
    """How to get in, or what the source says about the room."""

    @property
    def link(self) -> Link | None:
        """The venue's page as a link, where it has one."""
        return Link(url=self.url) if self.url else None


class Place(Record):
    """City and country, and the venue there."""

    city: Text | None = None
    """The city in English, where it has an English name."""
    country: Country | None = None
    """Two letters of ISO 3166-1, such as FR."""
    venue: Venue | None = None
    """The room."""
    note: Text | None = None
    """What is uncertain about the place."""

    @property
    def country_name(self) -> str | None:
        """The country's English name."""
        return country_name(self.country) if self.country else None

    @property
    def text(self) -> str:
        """City and country as far as known; empty where neither is."""
        return ", ".join(part for part in (self.city, self.country_name) if part)


class ChannelKind(StrEnum):
    """What a channel carries."""

    CHAT = "chat"
    """Written messages, such as IRC or Slack."""
    FORUM = "forum"
    """Posts that stay, such as a mailing list."""
    QUESTIONS = "questions"
    """A tool that gathers questions for the speakers."""
    STREAM = "stream"
    """Pictures and sound one way, such as a live stream."""
    VIDEO_CALL = "video-call"
    """Pictures and sound both ways."""

    @property
    def label(self) -> str:
        """The kind in words."""
        return self.value.replace("-", " ")


class Channel(Record):
    """A way to take part from elsewhere."""

    name: Text
    """The tool, such as IRC."""
    kind: ChannelKind
    """What it carries."""
    url: Url | None = None
    """Its public page; never a joining link."""
    note: Text | None = None
    """How it was used."""

    @property
    def link(self) -> Link | None:
        """The channel's page as a link, where it has one."""
        return Link(url=self.url) if self.url else None


class Reach(Record):
    """How far an event reached: where people took part from."""

    countries: Annotated[Whole, Field(ge=0, le=300)] | None = None
    """From how many countries people took part."""
    regions: list[Text] = []
    """Parts of the world, as the source names them."""
    spoken_with: list[Country] = []
    """Countries of people the room talked with, as two letters each."""
    note: Text | None = None
    """Anything else the source says about it."""
