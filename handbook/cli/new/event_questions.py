"""What is asked about a new event, in the order somebody would tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from urllib.parse import urlsplit

import click

from handbook.cli.new.ask import Answers, Question, held_to
from handbook.cli.new.which_group import ask_which_group
from handbook.model import Event, Handbook, PartialDate, Source
from handbook.model.site.filing import DATED, RESERVED, event_names
from handbook.scaffold import (
    NewFile,
    complaint,
    event_file,
    known_of,
    no_slug,
    parse_count,
    parse_lesson,
    parse_talk,
)
from handbook.write import Writable


def ask_for_event(answers: Answers, handbook: Handbook) -> list[NewFile]:
    """Return the files of a new event: its group's where that is new, and its own, last."""
    asking = _Asking(answers, handbook)
    asking.basics()
    asking.when_and_where()
    asking.what()
    asking.sources()
    name = asking.name()
    return [*asking.files, event_file(asking.record, name, handbook)]


@dataclass
class _Asking:
    """An event half told."""

    answers: Answers
    handbook: Handbook
    record: dict[str, Writable] = field(default_factory=dict)
    files: list[NewFile] = field(default_factory=list)

    def basics(self) -> None:
        self._ask("title", "Title of the event", required=True)
        self.record["group"] = self._group()
        self._ask("date", "Date, as exactly as known (2014-12-04, 2014-12 or 2014)")
        for event in self.handbook.events_by_group.get(str(self.record["group"]), []):
            if event.date and str(event.date) == self.record.get("date"):
                click.echo(f"On record already: {event.id}, {event.title}", err=True)

    def _ask(
        self, key: str, words: str, *, required: bool = False, suggestion: str = ""
    ) -> None:
        flag = f"--{key.replace('_', '-')}"
        question = Question(flag, words, self._rule(key), suggestion, required)
        if answer := self.answers.get(question):
            self.record[key] = answer

    def _rule(self, key: str) -> Callable[[str], str]:
        """Return what holds an answer against the model, and against the date for an end."""
        begun = {name: self.record[name] for name in ("date",) if name in self.record}
        with_it = begun if key == "end_date" else {}
        return lambda text: complaint(Event, {**with_it, key: text})

    def _group(self) -> str:
        slug, new = ask_which_group(self.answers, self.handbook)
        if new:
            group, file = new
            self.files.append(file)
            self.handbook = replace(self.handbook, groups={**self.handbook.groups, slug: group})
        return slug

    def when_and_where(self) -> None:
        group = str(self.record["group"])
        known = known_of(self.handbook, group)
        country = self._placed("country", "Country, two letters such as FR", known.country)
        known = known_of(self.handbook, group, country=country)
        city = self._placed("city", "City", known.city)
        place: dict[str, Writable] = {"city": city} if city else {}
        if country:
            place["country"] = country
        if place:
            self.record["place"] = place
        self._ask("format", "Format: in-person, online or hybrid", suggestion=known.format)
        self._ask_times(known_of(self.handbook, group, city=city, country=country).timezone)

    def _placed(self, key: str, words: str, suggestion: str) -> str:
        question = Question(f"--{key}", words, held_to(Event, "place", key), suggestion)
        return self.answers.get(question)

    def _ask_last_day(self) -> None:
        """Ask for the last day where it is given, or where the end is before the start."""
        times: dict[str, Writable] = {
            key: self.record[key] for key in ("start", "end") if key in self.record
        }
        if self.answers.given.get("end_date"):
            self._ask("end_date", "Last day")
        elif wrong := complaint(Event, times):
            if not self.answers.asks:
                self.answers.wrong.append(f"--end: {wrong} Name it with --end-date.")
            day = str(self.record.get("date", ""))
            last = PartialDate.parse(day).last if day else date.max
            later = str(last + timedelta(days=1)) if last < date.max else ""
            self._ask("end_date", "It ended on", required=True, suggestion=later)

    def _ask_times(self, zone: str) -> None:
        self._ask("start", "Start, in local time (18:30)")
        self._ask("end", "End")
        self._ask_last_day()
        if "start" in self.record or "end" in self.record:
            if not self.answers.asks and self.answers.given.get("timezone") is None and zone:
                self.record["timezone"] = zone
                click.echo(f"Time zone: {zone}", err=True)
            else:
                self._ask("timezone", "Time zone", required=True, suggestion=zone)
        elif self.answers.given.get("timezone"):
            self._ask("timezone", "Time zone")

    def what(self) -> None:
        question = Question("--count", "How many came (47, 45-50 or about 60)", _no_count)
        if count := self.answers.get(question):
            self.record["attendance"] = parse_count(count)
        talk = Question(
            "--talk", "A talk: Title | Speaker; Speaker | language (empty: no more)"
        )
        if talks := self.answers.several(talk, self._talk):
            self.record["talks"] = list(talks)
        words = (
            "A lesson: Title | What it taught | stated or observed | playbook (empty: no more)"
        )
        if lessons := self.answers.several(Question("--lesson", words), self._lesson):
            self.record["lessons"] = _with_own_ids(lessons)

    def _talk(self, line: str) -> dict[str, Writable]:
        return _held("talks", parse_talk(line))

    def _lesson(self, line: str) -> dict[str, Writable]:
        return _held("lessons", parse_lesson(line, self.handbook))

    def sources(self) -> None:
        words = "Source: address of a public page about it"
        url = self.answers.get(Question("--source-url", words, held_to(Source, "url")))
        host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
        title = Question(
            "--source-title",
            "Source: its title, or what it is",
            held_to(Source, "title"),
            f"Page about it on {host}" if host else "",
            required=not (url or self.answers.given.get("source_url")),
        )
        told = self.answers.get(title) or (f"Page about it on {host}" if host else "")
        source: dict[str, Writable] = {"title": told}
        if url:
            source["url"] = url
        self.record["sources"] = [source]

    def name(self) -> str:
        """Return the file's name, one that is free."""
        if self.answers.missing or self.answers.wrong:
            return "event"
        suggestion = next(event_names(self.record))
        free = next(name for name in event_names(self.record) if not self._name_taken(name))
        question = Question("--name", "Name of its file", self._name_taken, free, required=True)
        if self.answers.asks or self.answers.given.get("name"):
            return self.answers.get(question)
        if free != suggestion and not self.answers.takes_suggestions:
            self.answers.wrong.append(
                f"{self._name_taken(suggestion)} Name it with --name, such as --name {free}"
            )
        return free

    def _name_taken(self, name: str) -> str:
        if name in RESERVED["events"]:
            return f"The name '{name}' is taken by the site itself."
        if wrong := no_slug(name):
            return wrong
        taken = name in self.handbook.events or f"events/{name}" in self.handbook.broken
        return f"There is an event '{name}' already." if taken else self._date_in_name(name)

    def _date_in_name(self, name: str) -> str:
        expected = next(event_names(self.record))
        dated = str(self.record.get("date", "no date"))
        if DATED.match(name) and not f"{name}-".startswith(f"{dated}-"):
            return f"A name can only start with the event's own date: {expected}"
        return ""


def _no_count(text: str) -> str:
    try:
        return complaint(Event, {"attendance": parse_count(text)})
    except ValueError as error:
        return str(error)


def _held(key: str, entry: dict[str, Writable]) -> dict[str, Writable]:
    """Return an entry that the model takes.

    Raises:
        ValueError: In words for whoever typed it.
    """
    if wrong := complaint(Event, {key: [entry]}):
        raise ValueError(wrong)
    return entry


def _with_own_ids(lessons: list[dict[str, Writable]]) -> list[Writable]:
    """Return lessons of which no two have the same id."""
    taken: dict[str, int] = {}
    found: list[Writable] = []
    for lesson in lessons:
        name = str(lesson["id"])
        taken[name] = taken.get(name, 0) + 1
        found.append({**lesson, "id": name if taken[name] == 1 else f"{name}-{taken[name]}"})
    return found
