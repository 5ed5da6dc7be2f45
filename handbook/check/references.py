"""References between records: whatever is named has to be there, and point back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from handbook.model import Checklist, Event, Handbook, Number
from handbook.problems import CODES, Problem, did_you_mean
from handbook.read.document import Document, Location

OWN = "own"
"""The source key of our own suggestions."""
ALL = "*"
"""Stands for every record of a file that cannot be read."""

CODE_OF = {
    "groups": ("HB201", "group"),
    "playbooks": ("HB202", "playbook"),
    "sources": ("HB205", "source"),
    "topics": ("HB206", "topic"),
    "events": ("HB208", "event"),
    "checklists": ("HB209", "checklist"),
}
"""For each kind of record: the code of a name that is not there, and what to call it."""


@dataclass(frozen=True)
class Names:
    """The names a record can point at, those of records with problems of their own included."""

    handbook: Handbook
    told: set[str] = field(default_factory=set)
    """Playbooks that were found to show no lessons, which is told once for each."""

    @cached_property
    def known(self) -> Mapping[str, set[str]]:
        """The names of each kind."""
        names: dict[str, set[str]] = {
            "groups": set(self.handbook.groups),
            "playbooks": set(self.handbook.playbooks),
            "sources": {*self.handbook.citations, OWN},
            "topics": set(self.handbook.topics),
            "events": set(self.handbook.events),
            "checklists": set(self.handbook.checklists),
        }
        for broken in self.handbook.broken:
            kind, _, name = broken.partition("/")
            names.setdefault(kind, set()).add(name)
        return names

    def check(
        self, document: Document, at: Location, kind: str, name: str
    ) -> Iterator[Problem]:
        """Yield a problem where no record of a kind has a name."""
        known = self.known[kind]
        if name not in known and ALL not in known:
            code, noun = CODE_OF[kind]
            hint = did_you_mean(name.rpartition("/")[2], sorted(known)) or CODES[code].mend
            yield document.problem(code, f"found no {noun} '{name}'", hint=hint, at=at)

    def check_all(
        self, document: Document, at: Location, kind: str, names: list[str]
    ) -> Iterator[Problem]:
        """Yield a problem for each of a list's names that no record has."""
        for index, name in enumerate(names):
            yield from self.check(document, (*at, index), kind, name)


def check_references(
    handbook: Handbook, documents: Mapping[str, Document]
) -> Iterator[Problem]:
    """Yield a problem for every name that points nowhere.

    Args:
        handbook: The records that have the right shape. Whatever points at one that is there
            but broken is not to blame.
        documents: The files they come from, by kind and name: ``events/<id>``.
    """
    names = Names(handbook)
    for event in handbook.events.values():
        yield from _check_event(names, event, documents[f"events/{event.id}"])
    for number in handbook.numbers.values():
        yield from _check_number(names, number, documents[f"numbers/{number.id}"])
    for checklist in handbook.checklists.values():
        yield from _check_checklist(names, checklist, documents[f"checklists/{checklist.id}"])
    for template in handbook.templates.values():
        document = documents[f"templates/{template.id}"]
        yield from names.check_all(document, ("playbooks",), "playbooks", template.playbooks)
        yield from names.check_all(document, ("sources",), "sources", template.sources)
    for name, city in handbook.cities.items():
        document = documents[f"cities/{name}"]
        yield from names.check(document, (name, "source"), "sources", city.source)
    for key, citation in handbook.citations.items():
        if citation.event:
            document = documents[f"sources/{key}"]
            yield from names.check(document, (key, "event"), "events", citation.event)


def _check_event(names: Names, event: Event, document: Document) -> Iterator[Problem]:
    yield from names.check(document, ("group",), "groups", event.group)
    seen: set[str] = set()
    for index, lesson in enumerate(event.lessons):
        if lesson.id in seen:
            message = f"lesson {index + 1}: the id '{lesson.id}' is taken by a lesson above"
            at: Location = ("lessons", index, "id")
            yield document.problem("HB207", message, hint=CODES["HB207"].mend, at=at)
        seen.add(lesson.id)
        yield from names.check_all(
            document, ("lessons", index, "topics"), "topics", lesson.topics
        )
        for position, home in enumerate(lesson.playbooks):
            at = ("lessons", index, "playbooks", position)
            yield from _check_home(names, document, at, home)


def _check_home(names: Names, document: Document, at: Location, home: str) -> Iterator[Problem]:
    slug, _, heading = home.partition("#")
    playbook = names.handbook.playbooks.get(slug)
    if playbook is None:
        yield from names.check(document, at, "playbooks", slug)
        return
    if playbook.is_broken:
        return
    if heading and heading not in playbook.headings:
        hint = did_you_mean(heading, sorted(playbook.headings)) or CODES["HB203"].mend
        message = f"found no heading '{heading}' in {slug}"
        yield document.problem("HB203", message, hint=hint, at=at)
    if not playbook.shows_lessons and not playbook.means_lessons and slug not in names.told:
        names.told.add(slug)
        message = f"the playbook '{slug}' does not show the lessons that name it"
        hint = f"Add {{{{ lessons() }}}} to docs/{playbook.path}."
        yield document.problem("HB204", message, hint=hint, at=at)


def _check_number(names: Names, number: Number, document: Document) -> Iterator[Problem]:
    for index, figure in enumerate(number.values):
        yield from names.check(document, ("values", index, "source"), "sources", figure.source)


def _check_checklist(
    names: Names, checklist: Checklist, document: Document
) -> Iterator[Problem]:
    if checklist.filter:
        at: Location = ("filter", "checklist")
        yield from names.check(document, at, "checklists", checklist.filter.checklist)
    phases = [phase.id for phase in checklist.phases]
    for index, task in enumerate(checklist.tasks):
        at = ("tasks", index)
        yield from names.check_all(document, (*at, "source"), "sources", task.source)
        if task.phase not in phases:
            hint = did_you_mean(task.phase, phases, "Phases of this list")
            message = f"found no phase '{task.phase}'"
            yield document.problem("HB104", message, hint=hint, at=(*at, "phase"))
    for number, section in enumerate(checklist.sections):
        for index, item in enumerate(section.items):
            at = ("sections", number, "items", index, "source")
            yield from names.check_all(document, at, "sources", item.source)
