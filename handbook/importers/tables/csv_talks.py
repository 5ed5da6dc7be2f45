"""Talks from a table: a CSV file by comma, semicolon or tab, one talk a row."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import Any

from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.first_sign import JSON, begins_with
from handbook.importers.foreign.meetup import group_in_address
from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.whereabouts import country_of, place_in_line
from handbook.importers.foreign.written_dates import day_before_month, written_date
from handbook.importers.foreign.zones import zone_named
from handbook.importers.harvest import Harvest
from handbook.importers.imported import Imported
from handbook.importers.known import Known
from handbook.importers.programs.program import link_of, series
from handbook.importers.programs.sessionize_table import is_table
from handbook.importers.tables.csv_columns import PRIVATE, are_talks, fields_of
from handbook.importers.tables.csv_rows import talk_of
from handbook.importers.tables.rows import Row, header, plain_name, rows
from handbook.model import PartialDate
from handbook.model.values.private import MAIL

NAME = "csv"
OTHER_FORMATS = (*JSON, "<", "BEGIN:", "---")
VENUE = {"name": "venue", "address": "address"}
OF_THE_EVENT = ("place", "city", "country", "venue", "address", "attendance", "timezone", "url")
"""Columns that say something about the event, the same in all rows of its talks."""


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is a table of talks, by the names of its columns."""
    del name
    if begins_with(text, *OTHER_FORMATS) or is_table(text):
        return False
    return are_talks(header(text))


def read(name: str, text: str, known: Known) -> Imported:
    """Return the events of a table of talks, and what was not understood of it.

    Rows of one day, group and event's name make one event.

    Args:
        name: The file's name, as the user gave it.
        text: What it holds.
        known: What the handbook and the user say already.
    """
    harvest = Harvest(name, known)
    table: list[Row] = []
    try:
        table.extend(rows(text))
    except csv.Error as error:
        last = table[-1].line + 1 if table else 1
        harvest.odd(last, f"the table cannot be read from here on: {error}")
    names = [plain_name(name) for name in table[0].fields] if table else []
    if are_talks(names):
        _Table.of(table[0], harvest).read(table[1:])
    else:
        harvest.odd(1, "the first line names no columns, such as title, speaker and date")
    return harvest.imported


@dataclass
class _Evening:
    """The rows of one event."""

    line: int
    group: str
    title: str
    date: str | None
    said: dict[str, str] = field(default_factory=dict)
    talks: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class _Table:
    columns: dict[str, int]
    names: list[str]
    harvest: Harvest
    evenings: dict[tuple[str, str, str], _Evening] = field(default_factory=dict)

    @classmethod
    def of(cls, head: Row, harvest: Harvest) -> _Table:
        names = [plain_name(name) for name in head.fields]
        columns = fields_of(names)
        for number, name in enumerate(names):
            if PRIVATE.search(name):
                harvest.odd(head.line, f"the column {quoted(name)} is private: left out")
            elif name and number not in columns.values():
                harvest.odd(head.line, f"no field for the column {quoted(name)}: left out")
        return cls(columns, names, harvest)

    def read(self, found: list[Row]) -> None:
        column = self.columns.get("date", -1)
        texts = [row.fields[column] for row in found if 0 <= column < len(row.fields)]
        day_first = day_before_month(texts)
        for row in found:
            self._row(row, self._values(row), day_first=day_first)
        for evening in self.evenings.values():
            self._add(evening)

    def _values(self, row: Row) -> dict[str, str]:
        if len(row.fields) > len(self.names):
            beyond = ", ".join(text for text in row.fields[len(self.names) :] if text)
            self.harvest.odd(row.line, f"more fields than columns: {quoted(beyond)} left out")
        values = {}
        for name, number in self.columns.items():
            text = row.fields[number] if number < len(row.fields) else ""
            if name != "abstract" and MAIL.search(text):
                self.harvest.odd(row.line, f"an e-mail address in {name} was left out")
                text = MAIL.sub("", text).replace("<>", "").replace("()", "")
            values[name] = text if name == "abstract" else one_line(text)
        return {name: text for name, text in values.items() if text}

    def _row(self, row: Row, values: dict[str, str], *, day_first: bool | None) -> None:
        written = values.get("date", "")
        date = written_date(written, day_first=day_first)
        if written and date is None:
            why = "could be read in two ways" if written[:1].isdigit() else "is none we know"
            self.harvest.odd(row.line, f"the date {quoted(written)} {why}: left out")
        group = values.get("group") or group_in_address(values.get("url", ""))
        given = bool(group or self.harvest.known.group)
        group = group or series(values.get("event", "")) or self.harvest.unnamed_group()
        if not given:
            self.harvest.odd(row.line, f"no group: {quoted(group)} was taken for one")
        title = values.get("event") or self._title(group, date, row.line)
        key = (date or "", group.casefold(), title.casefold())
        evening = self.evenings.setdefault(key, _Evening(row.line, group, title, date))
        self._about(evening, values, row.line)
        talk = talk_of(values, row.line, self.harvest)
        before = evening.talks[-1] if evening.talks else {}
        if talk and talk["title"] and talk["title"] == before.get("title"):
            self._joined(before, talk, row.line)
        elif talk:
            evening.talks.append(talk)
        else:
            self.harvest.odd(row.line, "a row with neither a title nor a speaker is no talk")

    def _joined(self, talk: dict[str, Any], again: dict[str, Any], line: int) -> None:
        """Add the speakers of a row to the talk above, of which it has the title."""
        added = [one for one in again["speakers"] if one not in talk["speakers"]]
        talk["speakers"] += added
        names = ", ".join(one["name"] if isinstance(one, dict) else one for one in added)
        self.harvest.odd(line, f"the talk above again: {quoted(names)} joined its speakers")
        for key, value in again.items():
            talk[key] = talk.get(key) or value

    def _title(self, group: str, date: str | None, line: int) -> str:
        message = "events without a title were named after their group and date"
        self.harvest.odd(line, message)
        return f"{group}, {PartialDate.parse(date).text}" if date else group

    def _about(self, evening: _Evening, values: dict[str, str], line: int) -> None:
        for name in OF_THE_EVENT:
            text = values.get(name, "")
            first = evening.said.setdefault(name, text) or text
            evening.said[name] = first
            if text and text != first:
                message = (
                    f"{name} {quoted(text)}, where the event has {quoted(first)}: left out"
                )
                self.harvest.odd(line, message)

    def _add(self, evening: _Evening) -> None:
        said, line, harvest = evening.said, evening.line, self.harvest
        url = link_of(said["url"], evening.title, harvest, line)
        values = {
            "title": evening.title,
            "date": evening.date,
            "timezone": self._timezone(said["timezone"], line),
            "place": self._place(said, line),
            "attendance": self._attendance(said["attendance"], line),
            "talks": evening.talks,
            "links": [url] if url else [],
            "sources": [harvest.source(f"{evening.group}: table of talks", url)],
        }
        harvest.event(values, evening.group, line)

    def _timezone(self, text: str, line: int) -> str | None:
        zone = zone_named(text) if text else None
        if text and zone is None:
            self.harvest.odd(line, f"the time zone {quoted(text)} is not known")
        return zone

    def _place(self, said: dict[str, str], line: int) -> dict[str, Any]:
        country = country_of(said["country"])
        if said["country"] and country is None:
            self.harvest.odd(line, f"the country {quoted(said['country'])} is not known")
        place = place_in_line(said["place"], self.harvest, line) if said["place"] else {}
        venue = {**(place.get("venue") or {})}
        venue |= {key: said[of] for key, of in VENUE.items() if said[of]}
        city = said["city"] or place.get("city")
        return {"city": city, "country": country or place.get("country"), "venue": venue}

    def _attendance(self, text: str, line: int) -> dict[str, Any]:
        digits = text.replace(",", "").replace("~", "").removeprefix("about ").strip()
        if digits.isascii() and digits.isdecimal() and len(digits) < 7:  # noqa: PLR2004 - a million
            return {"count": int(digits), "approx": digits != text.replace(",", "")}
        if text:
            self.harvest.odd(line, f"the attendance {quoted(text)} is no number: left out")
        return {}
