"""The handbook: every record by its name, and the links between them both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from handbook.model.figures import Figures
from handbook.model.records.checklists import Checklist, Task
from handbook.model.records.city import City
from handbook.model.records.event import Event, EventKind
from handbook.model.records.groups import Group, Person, Topic
from handbook.model.records.numbers import Number
from handbook.model.records.redirects import Redirect
from handbook.model.records.talk import Speaker
from handbook.model.records.templates import Template, Term
from handbook.model.site.addresses import address_of
from handbook.model.site.pages import Page
from handbook.model.values.links import Citation, DeadLink
from handbook.model.views.gathered import (
    Given,
    Spoken,
    Taught,
    gather_people,
    given_at,
    newest_first,
    taught_at,
)
from handbook.model.views.localities import Locality, gather_places, place_key
from handbook.model.views.shelves import Shelf, gather_shelves
from handbook.model.views.talk_years import share_out


@dataclass(frozen=True)
class Handbook:
    """Everything the data files and pages say, indexed."""

    events: Mapping[str, Event] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    citations: Mapping[str, Citation] = field(default_factory=dict)
    numbers: Mapping[str, Number] = field(default_factory=dict)
    checklists: Mapping[str, Checklist] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    glossary: Mapping[str, Term] = field(default_factory=dict)
    links: Mapping[str, DeadLink] = field(default_factory=dict)
    """Outside links that are dead, by address."""
    cities: Mapping[str, City] = field(default_factory=dict)
    """Where cities lie, by the name of their entry."""
    redirects: Mapping[str, Redirect] = field(default_factory=dict)
    """Addresses that have moved, by the old one."""
    pages: Mapping[str, Page] = field(default_factory=dict)
    """By path below docs/."""
    broken: frozenset[str] = frozenset()
    """Records that are there but have problems: ``events/<id>``; ``sources/*`` for all."""

    @cached_property
    def newest_events(self) -> list[Event]:
        """All events, the newest first."""
        return newest_first(self.events.values())

    @cached_property
    def playbooks(self) -> dict[str, Page]:
        """The playbooks by file name, in the order of the work."""
        pages = [page for page in self.pages.values() if page.is_playbook]
        return {page.slug: page for page in sorted(pages, key=lambda p: (p.order, p.slug))}

    @cached_property
    def lessons(self) -> list[Taught]:
        """All lessons, the newest event's first."""
        return taught_at(self.newest_events)

    @cached_property
    def lessons_by_id(self) -> dict[str, Taught]:
        """Lessons by ``<event>#<lesson>``."""
        return {taught.id: taught for taught in self.lessons}

    @cached_property
    def lessons_by_playbook(self) -> dict[str, list[Taught]]:
        """Lessons by the playbook they belong to; a playbook without any is not in it."""
        homes: dict[str, list[Taught]] = defaultdict(list)
        for taught in self.lessons:
            for playbook in taught.lesson.homes:
                homes[playbook].append(taught)
        return dict(homes)

    @cached_property
    def talks(self) -> list[Given]:
        """All talks, the newest event's first."""
        return given_at(self.newest_events)

    @cached_property
    def talk_pages(self) -> dict[str, list[Given]]:
        """The talks of each page of the index of talks, by its name; the first has none."""
        return share_out(self.talks)

    @cached_property
    def events_by_group(self) -> dict[str, list[Event]]:
        """Events by group, the newest first."""
        held: dict[str, list[Event]] = defaultdict(list)
        for event in self.newest_events:
            held[event.group].append(event)
        return dict(held)

    @cached_property
    def _people_by_name(self) -> dict[str, Person]:
        return {
            name.casefold(): person
            for person in self.people.values()
            for name in (person.name, *person.aliases)
        }

    def group_name(self, group: str) -> str:
        """Return a group's name by its id; the id itself where the group is not on record."""
        known = self.groups.get(group)
        return known.name if known else group

    def person(self, name: str) -> Person:
        """Return who a name belongs to; someone not in ``data/people.yml`` is made from it."""
        known = self._people_by_name.get(name.casefold())
        if known:
            return known
        own = address_of(name)
        while own in self.people:
            own += "-2"
        # Not validated: the address of a name in another script is none that a file could have.
        return Person.model_construct(id=own, name=name)

    @cached_property
    def spoken(self) -> dict[str, Spoken]:
        """Everyone who gave a talk by their page's name, in the order of their names."""
        return gather_people(self.talks, self.person)

    @cached_property
    def places(self) -> dict[str, Locality]:
        """Every country and city on record, by its address below places/."""
        return gather_places(self.newest_events, self.groups)

    def place_of(self, event: Event) -> Locality | None:
        """Return the city of an event, or its country where no city is known."""
        where = event.place
        if not where.country:
            return None
        return self.places[place_key(where.country, where.city)]

    @cached_property
    def figures(self) -> Figures:
        """What the records add up to, for pictures."""
        cities = {city.key: city for city in self.cities.values()}
        return Figures(self.newest_events, self.events_by_group, self.places, cities)

    @cached_property
    def lessons_by_topic(self) -> dict[str, list[Taught]]:
        """Lessons by topic, the newest event's first; a topic without any is not in it."""
        held: dict[str, list[Taught]] = defaultdict(list)
        for taught in self.lessons:
            for topic in taught.lesson.topics:
                held[topic].append(taught)
        return dict(held)

    @cached_property
    def shelves(self) -> dict[str, Shelf]:
        """Lessons by kind of venue, format and size of event, by address: ``venue/pub``."""
        return gather_shelves(self.lessons)

    @cached_property
    def known_not_first(self) -> frozenset[str]:
        """Ids of events that were not their group's first, as far as the record proves it.

        Those are looks back, and events before which the group has another one on record.
        """
        proven = []
        for held in self.events_by_group.values():
            ends = [event.date.last for event in held if event.date]
            proven += [
                event.id
                for event in held
                if not event.first
                and (
                    event.kind is EventKind.RETROSPECTIVE
                    or (event.date and min(ends) < event.date.first)
                )
            ]
        return frozenset(proven)

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """Everyone who gave a talk, by the name to show."""
        return {
            self.person(speaker.name).name: speaker
            for given in self.talks
            for speaker in given.talk.speakers
        }

    def tasks(self, checklist: Checklist) -> list[Task]:
        """Return a checklist's dated tasks, taken from another list where it filters one."""
        wanted = checklist.filter
        if wanted is None:
            return checklist.tasks
        source = self.checklists.get(wanted.checklist)
        return [
            task
            for task in (source.tasks if source else [])
            if (wanted.format is None or wanted.format in task.formats)
            and (wanted.size is None or wanted.size is task.size)
            and (wanted.phase is None or wanted.phase == task.phase)
        ]
