"""The issue form "Add an event": an issue's text becomes an event and, where new, its group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.issue_forms.form_fields import FIELDS, Answer, answers
from handbook.importers.issue_forms.form_values import (
    NotUnderstoodError,
    attendance_in,
    choice_in,
    country_in,
    date_in,
    language_in,
    name_for,
)
from handbook.importers.known import Known
from handbook.importers.placing import event_path, group_draft, record_in_order
from handbook.model import LessonBasis
from handbook.model.site.addresses import slug_of
from handbook.problems import did_you_mean
from handbook.write import Writable

NAME = "issue-form"
"""The name of this importer on the command line."""
NEEDED = ("title", "group", "sources")
"""Questions without whose answers there is no record."""
BY_ID = {one.id: one for one in FIELDS}
LineReader = Callable[[list[str]], dict[str, Writable]]


def recognizes(name: str, text: str) -> bool:  # noqa: ARG001 - every importer is asked alike
    """Tell whether a text is an issue made with the form."""
    return f"### {BY_ID['title'].label}" in text and f"### {BY_ID['group'].label}" in text


def read(name: str, text: str, known: Known) -> Imported:
    """Return the event an issue tells of, its group where new, and what was not understood.

    Args:
        name: The file's name, for the oddities.
        text: The issue's text, as GitHub writes it from the form.
        known: The records that are there already.
    """
    form = _Form(name, answers(text), known)
    missing = [BY_ID[need].label for need in NEEDED if need not in form.given]
    if missing:
        form.tell(1, "; ".join(missing), "an answer is needed here, and there is none")
        return Imported((), tuple(form.oddities))
    drafts = tuple(_drafts(form))
    return Imported(drafts, tuple(sorted(form.oddities)))


@dataclass
class _Form:
    """The answers, and what was found odd in them."""

    name: str
    given: dict[str, Answer]
    known: Known
    oddities: list[Oddity] = field(default_factory=list)

    def tell(self, line: int, label: str, message: str) -> None:
        self.oddities.append(Oddity(self.name, line, f"{label}: {message}"))

    def text(self, which: str) -> str | None:
        """Return an answer of one line as it was written."""
        answer = self.given.get(which)
        return answer.text if answer else None

    def value(self, which: str, meaning: Callable[[str], Writable]) -> Writable | None:
        """Return what an answer means, or nothing where that cannot be told."""
        answer = self.given.get(which)
        if answer is None:
            return None
        try:
            return meaning(answer.text)
        except NotUnderstoodError as error:
            self.tell(answer.line, answer.label, str(error))
            return None

    def choice(self, which: str) -> Writable | None:
        """Return what was chosen from a list."""
        options = BY_ID[which].options or {}
        return self.value(which, lambda text: choice_in(text, options))

    def lines(self, which: str, meaning: LineReader) -> list[Writable]:
        """Return what each line of an answer means; bars part a line's pieces."""
        answer = self.given.get(which)
        found: list[Writable] = []
        for number, line in answer.lines if answer else ():
            try:
                found.append(meaning([part.strip() for part in line.lstrip("-* ").split("|")]))
            except NotUnderstoodError as error:
                self.tell(number, BY_ID[which].label, f"{error} The line is left out.")
        return found


def _drafts(form: _Form) -> Iterator[Draft]:
    named = form.text("group") or ""
    group, is_new = form.known.group_for(named)
    event = _event(form, group)
    yield Draft(event_path(event), event)
    if is_new:
        place = event.get("place")
        where = place if isinstance(place, dict) else {}
        known = {
            key: where[key] for key in ("city", "country") if isinstance(where.get(key), str)
        }
        yield group_draft(group, named, **known)


def _event(form: _Form, group: str) -> dict[str, Writable]:
    venue = {"name": form.text("venue"), "kind": form.choice("venue-kind")}
    counted = form.value("attendance", attendance_in)
    basis = form.choice("basis")
    heads = {**counted, "basis": basis} if isinstance(counted, dict) else None
    if basis and heads is None:
        form.tell(1, BY_ID["basis"].label, "left out, for there is no number it could be about")
    return record_in_order(
        {
            "title": form.text("title"),
            "group": group,
            "kind": form.choice("kind"),
            "date": form.value("date", date_in),
            "start": form.text("start"),
            "end": form.text("end"),
            "timezone": form.text("timezone"),
            "place": {
                "city": form.text("city"),
                "country": form.value("country", country_in),
                "venue": venue,
            },
            "format": form.choice("format"),
            "attendance": heads,
            "summary": form.text("summary"),
            **_lists(form),
        }
    )


def _lists(form: _Form) -> dict[str, list[Writable]]:
    taken: set[str] = set()
    return {
        "talks": form.lines("talks", _talk),
        "recordings": form.lines("recordings", _link),
        "photos": form.lines("photos", _photo),
        "links": form.lines("links", _link),
        "lessons": form.lines("lessons", lambda parts: _lesson(parts, form.known, taken)),
        "sources": form.lines("sources", _source),
    }


def _named(parts: list[str], names: tuple[str, ...], example: str) -> dict[str, str]:
    """Return a line's pieces by their names, empty ones left out."""
    if len(parts) > len(names):
        raise NotUnderstoodError(
            f"found {len(parts)} parts in '{' | '.join(parts)}', where there are at most "
            f"{len(names)}. Write: {example}"
        )
    return {name: part for name, part in zip(names, parts, strict=False) if part}


def _talk(parts: list[str]) -> dict[str, Writable]:
    example = "Title | Speaker, another speaker | language | slides | recording"
    given = _named(parts, ("title", "speakers", "lang", "slides", "video"), example)
    talk: dict[str, Writable] = {**given}
    if "speakers" in given:
        talk["speakers"] = [
            name.strip() for name in given["speakers"].split(",") if name.strip()
        ]
    if "lang" in given:
        talk["lang"] = language_in(given["lang"])
    return talk


def _link(parts: list[str]) -> dict[str, Writable]:
    return {**_named(parts, ("url", "title"), "address | what it is")}


def _photo(parts: list[str]) -> dict[str, Writable]:
    example = "address | what it shows | who took it | licence"
    return {**_named(parts, ("url", "alt", "credit", "licence"), example)}


def _source(parts: list[str]) -> dict[str, Writable]:
    example = "Title | address | author | date"
    given = _named(parts, ("title", "url", "author", "date"), example)
    return {**given, "date": date_in(given["date"])} if "date" in given else {**given}


def _lesson(parts: list[str], known: Known, taken: set[str]) -> dict[str, Writable]:
    example = "The finding | what happened, in a sentence or two | playbook"
    given = _named(parts, ("title", "text", "playbook"), example)
    if not {"title", "text"} <= set(given):
        raise NotUnderstoodError(
            f"'{' | '.join(parts)}' is only a part of it. Write: {example}"
        )
    lesson: dict[str, Writable] = {
        "id": name_for(given["title"], taken),
        "title": given["title"],
        "text": given["text"],
        "basis": LessonBasis.OBSERVED.value,
    }
    if "playbook" in given:
        lesson["playbooks"] = [_playbook(given["playbook"], known)]
    return lesson


def _playbook(name: str, known: Known) -> Writable:
    wanted = slug_of(name)
    for page in known.handbook.playbooks.values():
        if wanted in (page.slug, slug_of(page.title)):
            return page.slug
    hint = did_you_mean(wanted, known.handbook.playbooks, "The playbooks are")
    raise NotUnderstoodError(f"there is no playbook '{name}'. {hint}".strip())
