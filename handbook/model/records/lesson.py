"""What an event taught."""

from __future__ import annotations

from enum import StrEnum

from handbook.model.base import Prose, Record, Slug, Text


class LessonBasis(StrEnum):
    """Whose conclusion a lesson is."""

    STATED = "stated"
    """The source says so itself."""
    OBSERVED = "observed"
    """The source reports it; the conclusion is ours."""


class Lesson(Record):
    """Something the event taught, in our own words."""

    id: Slug
    """Its name within the event, part of its address."""
    title: Text
    """The finding in a few words."""
    text: Prose
    """The lesson in one or two sentences of Markdown."""
    basis: LessonBasis
    """Whether the source says so, or we conclude it."""
    playbooks: list[Text] = []
    """File names in docs/playbooks/ without .md, each with or without #heading."""
    topics: list[Slug] = []
    """Topics of data/topics.yml."""

    @property
    def homes(self) -> list[str]:
        """The playbooks it belongs to, each once, its main home first."""
        return list(dict.fromkeys(name.partition("#")[0] for name in self.playbooks))
