"""Names that are there twice, where only one of them would be found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from handbook.check.references import OWN
from handbook.model import Checklist, Event, Handbook
from handbook.problems import CODES, Problem
from handbook.read.document import Document, Location


def check_twice(handbook: Handbook, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for every name that is taken by something above it.

    Args:
        handbook: The records that have the right shape.
        documents: The file of each record: ``events/<id>``, ``people/<id>``.
    """
    for event in handbook.events.values():
        yield from _in_event(event, documents[f"events/{event.id}"])
    for checklist in handbook.checklists.values():
        yield from _in_checklist(checklist, documents[f"checklists/{checklist.id}"])
    if OWN in handbook.citations:
        message = f"the key '{OWN}' is taken: it stands for our own suggestions"
        at: Location = (OWN,)
        hint = CODES["HB207"].mend
        yield documents[f"sources/{OWN}"].problem(
            "HB207", message, hint=hint, at=at, of_key=True
        )
    yield from _among_people(handbook, documents)
    yield from _among_cities(handbook, documents)


def _in_event(event: Event, document: Document) -> Iterator[Problem]:
    for index, lesson in enumerate(event.lessons):
        at: Location = ("lessons", index, "playbooks")
        slugs = [home.partition("#")[0] for home in lesson.playbooks]
        named = [((*at, position), slug) for position, slug in enumerate(slugs)]
        hint = "Name each playbook once; of two headings keep the better one."
        yield from _repeated(document, "the playbook", named, hint)


def _in_checklist(checklist: Checklist, document: Document) -> Iterator[Problem]:
    items: list[tuple[Location, str]] = [
        (("sections", number, "items", index, "id"), item.id)
        for number, section in enumerate(checklist.sections)
        for index, item in enumerate(section.items)
    ]
    hint = CODES["HB207"].mend
    yield from _repeated(document, "the id", items, hint)
    ids = {
        "phases": [phase.id for phase in checklist.phases],
        "tasks": [task.id for task in checklist.tasks],
    }
    for key, names in ids.items():
        named = [((key, index, "id"), name) for index, name in enumerate(names)]
        yield from _repeated(document, "the id", named, hint)


def _repeated(
    document: Document, what: str, named: Iterable[tuple[Location, str]], hint: str
) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, name in named:
        if name in seen:
            message = f"{what} '{name}' is there already, above"
            yield document.problem("HB207", message, hint=hint, at=at)
        seen.add(name)


def _among_people(handbook: Handbook, documents: Mapping[str, Document]) -> Iterator[Problem]:
    holders: dict[str, str] = {}
    for person in handbook.people.values():
        places: list[tuple[Location, str]] = [((person.id, "name"), person.name)]
        for index, alias in enumerate(person.aliases):
            places.append(((person.id, "aliases", index), alias))
        for at, name in places:
            holder = holders.setdefault(name.casefold(), person.id)
            if holder != person.id:
                message = f"the name '{name}' is held by '{holder}' as well"
                hint = "Join the two entries, or remove the name from one of them."
                document = documents[f"people/{person.id}"]
                yield document.problem("HB207", message, hint=hint, at=at)


def _among_cities(handbook: Handbook, documents: Mapping[str, Document]) -> Iterator[Problem]:
    entries: dict[str, str] = {}
    for name, city in handbook.cities.items():
        earlier = entries.setdefault(city.key, name)
        if earlier != name:
            message = f"the city '{city.city}' has an entry already, '{earlier}'"
            hint = "Keep the better of the two entries."
            at: Location = (name, "city")
            yield documents[f"cities/{name}"].problem("HB207", message, hint=hint, at=at)
