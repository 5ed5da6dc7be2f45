"""What one foreign file yields: drafts that fit the model, and everything that did not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handbook.importers.fitting import cut_to_fit
from handbook.importers.foreign.quoting import quoted
from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.known import Known
from handbook.importers.placing import event_path, group_draft, source
from handbook.importers.sensible import folded, talks_once, talks_within
from handbook.importers.unpublished import publishable
from handbook.model import Event, Group
from handbook.write import Writable

FULL_DATE = len("2014-12-04")
ANY_ID = "imported"
"""Stands for an event's id, which comes from its file's name."""


@dataclass
class Harvest:
    """Gathers the drafts and oddities of one foreign file."""

    file: str
    """The foreign file, as the caller named it."""
    known: Known
    """What the handbook and the user say already."""
    _events: list[Draft] = field(default_factory=list)
    _groups: dict[str, Draft] = field(default_factory=dict)
    _odd: dict[str, list[int]] = field(default_factory=dict)
    _starts: dict[tuple[str, str, str], list[Any]] = field(default_factory=dict)
    _ids: dict[str, tuple[str, bool]] = field(default_factory=dict)

    def odd(self, line: int, message: str) -> None:
        """Note something that was not taken over, or with a doubt; alike notes become one."""
        self._odd.setdefault(message, []).append(line)

    def event(
        self, values: Mapping[str, Any], group: str, line: int, **about: str | None
    ) -> None:
        """Add an event, and its group where the handbook has none of that name.

        Args:
            values: Fields of an event, all but the group.
            group: The group's name as the foreign file writes it.
            line: Where the event stands in the file, from 1.
            about: Fields of the group, should it be new.
        """
        identity, new = self.group_for(group)
        self._mind_the_words(values)
        record = self._fitted({**values, "group": identity}, line)
        if record is None:
            return
        self._events.append(Draft(event_path(record), record))
        if new and identity not in self._groups:
            self._new_group(identity, group, line, about)

    def _mind_the_words(self, values: Mapping[str, Any]) -> None:
        """Note once that sentences of others are in the records, unless they are the user's."""
        texts = [values.get("summary"), *(t.get("abstract") for t in values.get("talks", ()))]
        if any(texts) and not (self.known.own_words or self.known.licence):
            message = (
                "descriptions are taken over word for word: keep what their licence allows"
            )
            if message not in self._odd:
                self.odd(1, message)

    def group_for(self, name: str) -> tuple[str, bool]:
        """Return a group's id, and whether the handbook has no file of it yet.

        Args:
            name: The group's name as the foreign file writes it.
        """
        if name not in self._ids:
            self._ids[name] = self.known.group_for(name)
        return self._ids[name]

    def source(self, title: str, url: str | None = None) -> dict[str, Writable]:
        """Return the entry of ``sources`` for this file, with what the user said about it.

        Args:
            title: A description of the file.
            url: Where the file says it was published.
        """
        known = self.known
        return source(title, url=known.url or url, date=known.published, licence=known.licence)

    def unnamed_group(self) -> str:
        """Return a group's name where the file gives none: the user's, else the file's own."""
        known = self.known
        return known.handbook.group_name(known.group) if known.group else stem(self.file)

    def called(self) -> str:
        """Return the event's name where the file has none: the user's, else the file's own."""
        name = stem(self.file)
        if not self.known.title:
            self.odd(1, f"the file does not name the event: it is called {quoted(name)}")
        return self.known.title or name

    def _fitted(self, given: Mapping[str, Any], line: int) -> dict[str, Any] | None:
        name = quoted(given.get("title") or "an event without a title")

        def tell(what: str) -> None:
            self.odd(line, f"{name}: {what}")

        values = publishable(given, tell)
        values["title"] = values.get("title") or "Untitled"
        values["talks"] = talks_once(talks_within(values, tell), tell)
        record, reasons = cut_to_fit(
            {**values, "place": self._place(values)}, Event, {"id": ANY_ID}
        )
        for reason in reasons:
            tell(reason)
        if record is None:
            self.odd(line, f"{name} was not taken over")
            return None
        return None if self._is_there(record, line) else record

    def _is_there(self, record: Mapping[str, Any], line: int) -> bool:
        """Tell whether the file had this event before; one evening may have two of a name."""
        date = str(record.get("date", ""))
        key = (folded(record["title"]), str(record["group"]), date)
        starts = self._starts.setdefault(key, [])
        start = record.get("start")
        there = bool(starts) and (start is None or None in starts or start in starts)
        if there and len(date) == FULL_DATE:
            self.odd(line, f"{quoted(record['title'])} on {date} is there already: left out")
            return True
        starts.append(start)
        return False

    def _place(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return an event's place, with what the user said about those that name none."""
        place = dict(values.get("place") or {})
        if values.get("format") != "online" and not place.get("country"):
            place["country"] = self.known.country
            place.setdefault("city", self.known.city)
        return place

    def _new_group(
        self, identity: str, name: str, line: int, about: Mapping[str, str | None]
    ) -> None:
        draft = group_draft(identity, name or identity, **about)
        record, reasons = cut_to_fit(draft.record, Group, {"id": identity})
        for reason in reasons:
            self.odd(line, f"the group {quoted(name)}: {reason}")
        self._groups[identity] = Draft(draft.path, record or {"name": identity})

    @property
    def imported(self) -> Imported:
        """Everything gathered so far."""
        oddities = [_oddity(self.file, *noted) for noted in self._odd.items()]
        drafts = (*self._groups.values(), *self._events)
        return Imported(drafts, tuple(sorted(oddities)))


def _oddity(file: str, message: str, lines: list[int]) -> Oddity:
    if len(lines) > 1:
        message = f"{message} ({len(lines)} times, the last in line {max(lines)})"
    return Oddity(file, min(lines), message)


def stem(file: str) -> str:
    """Return a file's name without folders and ending."""
    name = file.replace("\\", "/").rpartition("/")[2]
    return name.rpartition(".")[0] or name or "unnamed"
