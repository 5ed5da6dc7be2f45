"""A talk, or whatever else filled a slot of the program."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from handbook.model.base import Clock, Language, Prose, Record, Text, Truth, Whole, wrong
from handbook.model.values.forms import OrForm
from handbook.model.values.links import SomeLink


def _as_speaker(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    return {"name": value} if isinstance(value, str) else value


class Speaker(Record):
    """Who gave a talk, as published."""

    name: Text
    """The name as the source writes it."""
    affiliation: Text | None = None
    """Company or project at the time."""
    note: Text | None = None
    """How the name was found, or the role where it is not speaking."""


SomeSpeaker = Annotated[Speaker, BeforeValidator(_as_speaker), OrForm("text")]


class TalkKind(StrEnum):
    """What happened in a slot of the program."""

    TALK = "talk"
    """Somebody speaks, the others listen and ask."""
    LIGHTNING = "lightning"
    """A talk of five or ten minutes."""
    DEMO = "demo"
    """Something is shown at work."""
    PANEL = "panel"
    """Several people talk on a stage."""
    DISCUSSION = "discussion"
    """The whole room talks."""
    WORKSHOP = "workshop"
    """Everyone works along."""
    WELCOME = "welcome"
    """The opening words."""


class Talk(Record):
    """One slot of the program."""

    title: Text | None = None
    """The title in its own language; left out where unknown."""
    speakers: list[SomeSpeaker] = []
    """Names, or name with affiliation."""
    kind: TalkKind = TalkKind.TALK
    """What kind of slot it is."""
    lang: Language | None = None
    """The language it was given in."""
    start: Clock | None = None
    """When it began."""
    minutes: Annotated[Whole, Field(ge=1, le=1440)] | None = None
    """How long it was planned or took."""
    abstract: Prose | None = None
    """What it was about."""
    slides: SomeLink | None = None
    """Where the slides are or were."""
    video: SomeLink | None = None
    """Where the recording is or was."""
    recorded: Truth = False
    """Set where the source says there is a recording and gives no address."""
    links: list[SomeLink] = []
    """Code, notes, a write-up."""
    note: Text | None = None
    """Anything else about it."""

    @model_validator(mode="after")
    def _named(self) -> Talk:
        if self.title is None and not self.speakers:
            raise wrong("HB101", "a talk needs a title, or speakers where its title is unknown")
        return self

    @property
    def was_recorded(self) -> bool:
        """Whether there is or was a recording."""
        return self.recorded or self.video is not None
