"""Records as the site gives them away, with the addresses of their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from handbook.model import (
    Checklist,
    Citation,
    Event,
    Group,
    Handbook,
    Lesson,
    Number,
    Talk,
    Term,
    Topic,
)
from handbook.model.base import Record
from handbook.model.site.pages import TOPICS
from handbook.publish.site import Site

Exported = TypeVar("Exported", bound=BaseModel)


class ExportedEvent(Event):
    """An event with its page."""

    page: str
    """The address of its page."""


class ExportedGroup(Group):
    """A group with its events and its page."""

    events: list[str]
    """The ids of its events, the newest first."""
    page: str
    """The address of its page."""


class ExportedTalk(Talk):
    """A talk with its event."""

    event: str
    """The id of the event it was given at."""
    number: int
    """Its place in the event's program, from 1."""
    page: str
    """The address of its event's page."""


class ExportedLesson(Lesson):
    """A lesson with its event."""

    event: str
    """The id of the event that taught it."""
    page: str
    """Its address on the event's page."""


class ExportedCitation(Citation):
    """A source with its place on the page of references."""

    page: str
    """Its address on the page of references."""


class ExportedTerm(Term):
    """A word with what it means."""

    word: str
    """The word."""


class ExportedTopic(Topic):
    """A topic with its page."""

    page: str
    """The address of its page."""


class GivenTalk(Record):
    """Which talk somebody gave."""

    event: str
    """The id of the event."""
    number: int
    """The talk's place in the event's program, from 1."""
    title: str | None = None
    """Its title, where known."""


class ExportedPerson(Record):
    """Somebody who gave a talk, as far as the program tells."""

    id: str
    """A name for addresses, made from the name."""
    name: str
    """The name to show."""
    aliases: list[str]
    """Other spellings found in sources."""
    url: str | None = None
    """A public page of their own."""
    talks: list[GivenTalk]
    """Their talks, the newest first."""
    page: str
    """The address of their page."""


def _with(kind: type[Exported], record: BaseModel, **more: Any) -> Exported:  # noqa: ANN401
    """Return a record with more keys; it was validated when it was read."""
    return kind.model_construct(**record.__dict__, **more)


def _events(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    for event in handbook.newest_events:
        yield _with(ExportedEvent, event, page=site.page(f"events/{event.id}"))


def _groups(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    for group in handbook.groups.values():
        held = [event.id for event in handbook.events_by_group.get(group.id, [])]
        yield _with(ExportedGroup, group, events=held, page=site.page(f"groups/{group.id}"))


def _talks(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    for event in handbook.newest_events:
        page = site.page(f"events/{event.id}")
        for number, talk in enumerate(event.talks, 1):
            yield _with(ExportedTalk, talk, event=event.id, number=number, page=page)


def _lessons(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    for taught in handbook.lessons:
        page = site.page(f"events/{taught.event.id}", taught.anchor_at_home)
        yield _with(ExportedLesson, taught.lesson, event=taught.event.id, page=page)


def _people(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    """Yield everyone who gave a talk; what only tells how a name was found stays out."""
    numbers = {
        id(talk): number
        for event in handbook.events.values()
        for number, talk in enumerate(event.talks, 1)
    }
    for spoken in handbook.spoken.values():
        person = spoken.person
        yield ExportedPerson.model_construct(
            id=person.id,
            name=person.name,
            aliases=list(dict.fromkeys((*person.aliases, *spoken.spellings))),
            url=person.url,
            talks=[
                GivenTalk.model_construct(
                    event=given.event.id, number=numbers[id(given.talk)], title=given.talk.title
                )
                for given in spoken.given
            ],
            page=site.page(person.page.removesuffix(".md")),
        )


def _topics(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    for topic in handbook.topics.values():
        yield _with(ExportedTopic, topic, page=site.page(f"{TOPICS}{topic.id}"))


def _sources(handbook: Handbook, site: Site) -> Iterator[BaseModel]:
    for key, citation in handbook.citations.items():
        yield _with(ExportedCitation, citation, page=site.page("references", key))


def _glossary(handbook: Handbook, _site: Site) -> Iterator[BaseModel]:
    for word, term in handbook.glossary.items():
        yield _with(ExportedTerm, term, word=word)


Records = Callable[[Handbook, Site], Iterator[BaseModel]]
EXPORTS: Mapping[str, tuple[type[BaseModel], Records]] = {
    "events": (ExportedEvent, _events),
    "groups": (ExportedGroup, _groups),
    "talks": (ExportedTalk, _talks),
    "lessons": (ExportedLesson, _lessons),
    "people": (ExportedPerson, _people),
    "numbers": (Number, lambda handbook, _: iter(handbook.numbers.values())),
    "checklists": (Checklist, lambda handbook, _: iter(handbook.checklists.values())),
    "sources": (ExportedCitation, _sources),
    "topics": (ExportedTopic, _topics),
    "glossary": (ExportedTerm, _glossary),
}
"""By the file's name: what a record of it is, and how to get them all."""


def written(record: BaseModel) -> str:
    """Return a record as JSON in one line; unknown is left out."""
    return record.model_dump_json(by_alias=True, exclude_none=True)
