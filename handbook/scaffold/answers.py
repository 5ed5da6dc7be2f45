"""What somebody typed, held against the models' own rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handbook.check import check_texts, validate
from handbook.model import Citation, Event, Group, Handbook, Person, Source
from handbook.model.base import SLUG, Record
from handbook.model.site.addresses import short_slug, slug_of
from handbook.problems import Problem, did_you_mean
from handbook.read import Document, PlainData
from handbook.scaffold.again import as_read
from handbook.write import Writable

ENOUGH: Mapping[type[Record], dict[str, PlainData]] = {
    Event: {"title": "T", "group": "g", "timezone": "UTC", "sources": [{"title": "S"}]},
    Group: {"name": "N"},
    Person: {"name": "N"},
    Source: {"title": "T"},
    Citation: {"short": "S", "title": "T"},
}
"""For each model: the least that is valid, to which an answer is added to try it."""
COUNT = re.compile(
    r"(?P<about>about |~ ?)?(?P<low>[0-9]{1,7})(?: ?[-–] ?(?P<high>[0-9]{1,7}))?",  # noqa: RUF001
    re.IGNORECASE,
)
LABEL = re.compile(r"^[a-z_]+(\.[a-z0-9_]+)*: (?=found|the |give|a talk)")


def complaint(model: type[Record], data: Mapping[str, Writable]) -> str:
    """Return what is wrong with an answer and how to mend it; empty where nothing is.

    Args:
        model: The record the answer is for.
        data: The answer at its place: ``{"place": {"country": "France"}}``.
    """
    given: dict[str, str] = {name: "x" for name in ("id", "key") if name in model.model_fields}
    answer = {key: as_read(value) for key, value in data.items()}
    document = Document("", "", {**ENOUGH[model], **answer})
    _, problems = validate(document, model, given=given)
    problems += [problem for problem in check_texts(document) if problem.is_error]
    return told(problems[0]) if problems else ""


def told(problem: Problem) -> str:
    """Return a problem as one would say it to somebody who has just typed the answer."""
    message = LABEL.sub("", problem.message)
    return f"{message[:1].upper()}{message[1:]}. {problem.hint}".strip()


def one_line(text: str) -> str:
    """Return a text with every run of spaces and line ends as one space."""
    return " ".join(text.split())


def _parts(line: str) -> list[str]:
    return [one_line(part) for part in line.split("|")]


def _several(part: str) -> list[str]:
    return [name for name in (one_line(entry) for entry in part.split(";")) if name]


def parse_talk(line: str) -> dict[str, Writable]:
    """Return the talk written as ``Title | Speaker; Speaker | lang``; each part may be empty.

    Raises:
        ValueError: Where the line has more parts, or says nothing.
    """
    title, speakers, lang, *more = [*_parts(line), "", "", ""]
    if any(more) or not (title or _several(speakers)):
        raise ValueError("Write: Title | Speaker; Speaker | language, such as en")
    talk: dict[str, Writable] = {"title": title} if title else {}
    if names := _several(speakers):
        talk["speakers"] = list(names)
    return talk | ({"lang": lang} if lang else {})


def parse_count(text: str) -> dict[str, Writable]:
    """Return a head count written as ``47``, ``45-50`` or ``about 60``.

    Raises:
        ValueError: Where it is none of these.
    """
    match = COUNT.fullmatch(one_line(text))
    if match is None:
        raise ValueError("Write a number, such as 47, 45-50 or about 60")
    if match["high"]:
        return {"min": int(match["low"]), "max": int(match["high"])}
    count: dict[str, Writable] = {"count": int(match["low"])}
    return count | ({"approx": True} if match["about"] else {})


def parse_lesson(line: str, handbook: Handbook) -> dict[str, Writable]:
    """Return the lesson written as ``Title | Text | basis | playbook; playbook``.

    Its id is made from the title. The basis is ``observed`` where none is given.

    Raises:
        ValueError: Where a part is missing, or a playbook is not there, in words for whoever
            typed it.
    """
    title, text, basis, playbooks, *more = [*_parts(line), "", "", ""]
    if any(more) or not (title and text):
        raise ValueError("Write: Title | What it taught | stated or observed | playbook")
    lesson: dict[str, Writable] = {
        "id": short_slug(title) or "lesson",
        "title": title,
        "text": text,
        "basis": basis or "observed",
    }
    if names := _several(playbooks):
        for name in names:
            if wrong := no_playbook(name, handbook):
                raise ValueError(wrong)
        lesson["playbooks"] = list(names)
    return lesson


def no_slug(text: str) -> str:
    """Return why a text cannot name a file or an entry; empty where it can."""
    if SLUG.fullmatch(text):
        return ""
    better = slug_of(text)
    return f"Use small letters a-z, digits and single hyphens{better and f': {better}'}."


def no_playbook(name: str, handbook: Handbook) -> str:
    """Return why a lesson cannot name a playbook; empty where it can."""
    slug, _, heading = name.partition("#")
    page = handbook.playbooks.get(slug)
    if page is None:
        hint = did_you_mean(slug, list(handbook.playbooks), "The playbooks are")
        return f"Found no playbook '{slug}'. {hint}"
    if heading and heading not in page.headings:
        hint = did_you_mean(heading, sorted(page.headings), "Its headings are")
        return f"Found no heading '{heading}' in {slug}. {hint}"
    if not page.shows_lessons:
        return f"The playbook '{slug}' does not show lessons. Add {{{{ lessons() }}}} to it."
    return ""
