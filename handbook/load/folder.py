"""A folder becomes a handbook, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from handbook.check import (
    check_checklist_sense,
    check_page_links,
    check_redirects,
    check_references,
    check_sense,
    check_template_sense,
    check_twice,
    validate,
)
from handbook.load.entries import check_names, is_name, unindented
from handbook.load.pages import read_page
from handbook.load.places import misplacement, stray_event
from handbook.model import (
    Checklist,
    Citation,
    City,
    DeadLink,
    Event,
    Group,
    Handbook,
    Number,
    Page,
    Person,
    Redirect,
    Template,
    Term,
    Topic,
)
from handbook.model.base import Record
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.problems import Problem
from handbook.read import Document, UnreadableError, files_below, read_yaml
from handbook.read.outside import folder_links

AnyRecord = TypeVar("AnyRecord", bound=Record)

NOT_OURS = frozenset({"README.md", "Thumbs.db", "desktop.ini"})
"""Files that may lie in data/ without being data."""

SCHEMAS = "schema/*.schema.json"
"""What the data files look like, for editors; made by ``handbook schema``."""


@dataclass
class _Loading:
    """What has been found so far."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    """Records that are there but have problems: ``groups/<id>``, ``sources/*``."""

    def read(self, path: Path) -> Document | None:
        try:
            document = read_yaml(self.root, path)
        except UnreadableError as error:
            self.problems.append(error.problem)
            return None
        self.problems += document.problems
        return document

    def tell(self, path: Path, code: str, message: str, hint: str) -> None:
        name = path.relative_to(self.root).as_posix()
        self.problems.append(Problem(name, 1, 1, code, message, hint))

    def keep(self, kind: str, name: str, record: Record | None, document: Document) -> None:
        if record is None:
            self.broken.add(f"{kind}/{name}")
        else:
            self.records.setdefault(kind, {})[name] = record
            self.documents[f"{kind}/{name}"] = document


def load(root: Path, *, today: date | None = None) -> tuple[Handbook, list[Problem]]:
    """Return the handbook in a folder, and every problem of its files, sorted by place.

    What is wrong is left out of the handbook, so that the rest can be shown.

    Args:
        root: The project's folder, with ``data/`` and ``docs/`` in it.
        today: The day to check against; without one, nothing is said to lie in the future.
    """
    loading = _Loading(root)
    for path in files_below(root / "data"):
        _load_data(loading, path)
    _find_strays(loading)
    _find_folder_links(loading)
    pages = dict(_load_pages(loading))
    handbook = _handbook(loading, pages)
    loading.problems += _beyond_shape(loading, handbook, today)
    return handbook, sorted(_first_things_first(loading.problems))


def _first_things_first(problems: list[Problem]) -> Iterator[Problem]:
    """Yield the problems without the warnings of files with errors.

    What is only doubted in such a file often follows from what is wrong in it.
    """
    wrong = {problem.file for problem in problems if problem.is_error}
    for problem in problems:
        if problem.is_error or problem.file not in wrong:
            yield problem


def _load_data(loading: _Loading, path: Path) -> None:
    place = path.relative_to(loading.root / "data")
    if place.name in NOT_OURS or place.match(SCHEMAS):
        return
    wrong = misplacement(place)
    if wrong:
        loading.tell(path, "HB008", wrong.message, wrong.hint)
        # What points at it by the name it should have is not to blame.
        loading.broken.add(f"{place.parts[0]}/{place.name.partition('.')[0]}")
    elif len(place.parts) == 1:
        _load_many(loading, path)
    else:
        _load_one(loading, path, place.parts[0])


def _find_strays(loading: _Loading) -> None:
    """Tell of event files that nobody would read, because they lie beside data/."""
    for folder in ("docs", "events"):
        for path in files_below(loading.root / folder):
            if wrong := stray_event(path.relative_to(loading.root)):
                loading.tell(path, "HB008", wrong.message, wrong.hint)


def _find_folder_links(loading: _Loading) -> None:
    """Tell of links to folders, which are not followed."""
    for folder in ("data", "docs"):
        for path in folder_links(loading.root / folder):
            hint = "Put the folder itself there, or remove the link."
            loading.tell(path, "HB008", "this is a link to a folder", hint)


def _load_one(loading: _Loading, path: Path, kind: str) -> None:
    name = path.stem
    if name in loading.records.get(kind, {}):
        message = f"the name '{name}' is taken by {loading.documents[f'{kind}/{name}'].path}"
        loading.tell(path, "HB207", message, "Rename one of the two files.")
    elif document := loading.read(path):
        record, problems = validate(document, ONE_TO_A_FILE[kind], given={"id": name})
        loading.problems += problems
        loading.keep(kind, name, record, document)
    else:
        loading.broken.add(f"{kind}/{name}")


def _load_many(loading: _Loading, path: Path) -> None:
    kind = path.stem
    model, name_field = MANY_TO_A_FILE[kind]
    document = loading.read(path)
    if document is None:
        loading.broken.add(f"{kind}/*")
        return
    if document.data is None:
        return
    if not isinstance(document.data, dict):
        hint = (
            "Write each entry's name with a colon and no dash, such as tea-club:, and what it "
        )
        hint += "holds indented below it."
        loading.problems.append(document.problem("HB007", "found no named entries", hint=hint))
        loading.broken.add(f"{kind}/*")
        return
    if problem := unindented(document, model):
        loading.problems.append(problem)
        loading.broken.add(f"{kind}/*")
        return
    if name_field is None:
        loading.problems += check_names(document, list(document.data))
    for name in document.data:
        if name_field is None and not is_name(name):
            continue
        given = {name_field: name} if name_field else None
        record, problems = validate(document, model, at=(name,), given=given)
        loading.problems += problems
        loading.keep(kind, name, record, document)


def _load_pages(loading: _Loading) -> Iterator[tuple[str, Page]]:
    for path in files_below(loading.root / "docs"):
        if path.suffix == ".md":
            page, problems = read_page(loading.root, path)
            loading.problems += problems
            yield page.path, page


def _handbook(loading: _Loading, pages: dict[str, Page]) -> Handbook:
    def of(kind: str, model: type[AnyRecord]) -> dict[str, AnyRecord]:
        found = loading.records.get(kind, {})
        return {name: record for name, record in found.items() if isinstance(record, model)}

    return Handbook(
        events=of("events", Event),
        groups=of("groups", Group),
        people=of("people", Person),
        topics=of("topics", Topic),
        citations=of("sources", Citation),
        numbers=of("numbers", Number),
        checklists=of("checklists", Checklist),
        templates=of("templates", Template),
        glossary=of("glossary", Term),
        links=of("links", DeadLink),
        cities=of("cities", City),
        redirects=of("redirects", Redirect),
        pages=pages,
        broken=frozenset(loading.broken),
    )


def _beyond_shape(
    loading: _Loading, handbook: Handbook, today: date | None
) -> Iterator[Problem]:
    yield from check_references(handbook, loading.documents)
    yield from check_redirects(handbook, loading.documents)
    yield from check_page_links(handbook)
    yield from check_twice(handbook, loading.documents)
    for checklist in handbook.checklists.values():
        document = loading.documents[f"checklists/{checklist.id}"]
        yield from check_checklist_sense(handbook, checklist, document)
    for template in handbook.templates.values():
        yield from check_template_sense(template, loading.documents[f"templates/{template.id}"])
    yield from check_sense(handbook, loading.documents, today)
