"""Sessionize's table of sessions, saved as CSV, in the shape of its JSON."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from handbook.importers.foreign.json_lines import Node
from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.written_dates import written_clock, written_date
from handbook.importers.harvest import Harvest
from handbook.importers.tables.rows import Row, header, plain_name, rows

OWN = {"session id", "title"}
FIELDS = {
    "title": "title",
    "description": "description",
    "room": "room",
    "recording link": "recordingUrl",
    "live link": "liveUrl",
    "status": "status",
    "scheduled at": "startsAt",
}
PEOPLE = ("speakers", "owner")
SILENT = {
    "session id",
    "owner informed",
    "owner confirmed",
    "scheduled duration",
    "speaker ids",
}
WRITTEN = re.compile(
    r"(?P<day>\d{1,2} [A-Za-z]{3,} \d{4})(?: (?P<clock>\d{1,2}:\d\d(?: ?[AaPp][Mm])?))?"
)
"""``14 Mar 2024 06:00 PM``, as the table has it."""


def is_table(text: str) -> bool:
    """Tell whether a text is Sessionize's table of sessions."""
    return set(header(text)) >= OWN


def table(text: str, harvest: Harvest) -> Iterator[Node]:
    """Yield the sessions of a table as its JSON would have them.

    Args:
        text: The file.
        harvest: Where it is noted what was left out.
    """
    found = rows(text)
    try:
        names = [plain_name(name) for name in next(found).fields]
        _columns(names, harvest)
        for row in found:
            yield _session(row, names, harvest)
    except csv.Error as error:
        harvest.odd(1, f"the table cannot be read to its end: {error}")


def _columns(names: list[str], harvest: Harvest) -> None:
    for name in names:
        if "mail" in name:
            harvest.odd(1, f"the column {quoted(name)} is private: left out")
        elif name and name not in FIELDS and name not in SILENT and name not in PEOPLE:
            harvest.odd(1, f"no field for the column {quoted(name)}: left out")


def _session(row: Row, names: list[str], harvest: Harvest) -> Node:
    given = dict(zip(names, row.fields, strict=False))
    session = Node({key: given.get(name) or None for name, key in FIELDS.items()})
    session.line = row.line
    people = next((given[name] for name in PEOPLE if given.get(name)), "")
    session["speakers"] = [Node(fullName=one.strip()) for one in people.split(",")]
    session["startsAt"] = start = _iso(session["startsAt"] or "")
    minutes = re.match(r"\d{1,4}", given.get("scheduled duration", ""))
    if start and minutes:
        session["minutes"] = int(minutes[0])
    if len(row.fields) > len(names):
        harvest.odd(row.line, "a row with more fields than the header has columns")
    return session


def _iso(text: str) -> str:
    """Return a date and time of the table by ISO 8601; other texts as they are."""
    found = WRITTEN.fullmatch(" ".join(text.split()))
    day = written_date(found["day"]) if found else None
    if found is None or day is None:
        return text
    if found["clock"] is None:
        return day
    clock = written_clock(found["clock"])
    return f"{day}T{clock}" if clock else text
