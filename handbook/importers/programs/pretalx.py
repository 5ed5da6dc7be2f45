"""Programs exported by pretalx and frab: schedule.json, schedule.xml, and pretalx's API.

Source: the c3voc's schedule format, and pretalx's documentation of its API.
"""

from __future__ import annotations

import re
from typing import Any

from handbook.importers.foreign.cleaning import one_line
from handbook.importers.foreign.first_sign import JSON, begins_with
from handbook.importers.foreign.json_lines import Node, nodes, read_json
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.importers.imported import Imported
from handbook.importers.known import Known
from handbook.importers.programs.frab_xml import schedule_of_xml
from handbook.importers.programs.pretalx_talks import listed_slot, scheduled_slot
from handbook.importers.programs.program import Slot, link_of, program_values, series

NAME = "pretalx"
XML = re.compile(r"<schedule[\s>].*<conference[\s>]", re.DOTALL)
CODED = re.compile(r'"(code|guid)"\s*:')
SCHEDULED = re.compile(r'"schedule"\s*:\s*\{')
LISTED = re.compile(r'"(submission_type|submission_type_id|slot_count|content_locale)"\s*:')
"""Keys that only pretalx's lists of submissions have."""
WHAT = "program (pretalx)"
HEAD = 4000
"""Characters by which a file is known."""


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is a program of pretalx or frab."""
    del name
    if begins_with(text, "<"):
        return XML.search(text[:HEAD]) is not None
    if not begins_with(text, *JSON):
        return False
    scheduled = SCHEDULED.search(text[:HEAD]) and ("conference" in text or CODED.search(text))
    return bool(scheduled or LISTED.search(text))


def read(name: str, text: str, known: Known) -> Imported:
    """Return the event a program is of, and what was not understood of it.

    Args:
        name: The file's name, as the user gave it.
        text: What it holds.
        known: What the handbook and the user say already.
    """
    harvest = Harvest(name, known)
    is_xml = begins_with(text, "<")
    found = schedule_of_xml(text, harvest) if is_xml else read_json(text, harvest)
    for value in found:
        _program(value, harvest)
    return harvest.imported


def _program(value: Any, harvest: Harvest) -> None:  # noqa: ANN401 - whatever the file holds
    root = value if isinstance(value, Node) else Node()
    schedule = root.get("schedule")
    if isinstance(schedule, Node) and isinstance(schedule.get("conference"), Node):
        _conference(schedule, harvest)
        return
    listed = root.get("results") if "results" in root else root.get("schedule", value)
    entries = _submissions(listed)
    if root.get("next"):
        harvest.odd(1, "the list goes on in another page: this file is a part of it")
    slots = [listed_slot(entry, harvest) for entry in entries]
    held = [slot for slot in slots if slot]
    if held:
        _add(program_values(_title_of(entries, harvest), held, harvest, WHAT), harvest, 1)
    else:
        harvest.odd(1, "no talk was found")


def _submissions(value: Any) -> list[Node]:  # noqa: ANN401 - whatever the file holds
    """Return the submissions in a list, or in boxes of days, times and rooms in each other."""
    if isinstance(value, Node):
        if "title" in value:
            return [value]
        return [entry for inside in value.values() for entry in _submissions(inside)]
    if isinstance(value, list):
        return [entry for inside in value for entry in _submissions(inside)]
    return []


def _conference(schedule: Node, harvest: Harvest) -> None:
    conference: Node = schedule["conference"]
    zone = one_line(conference.get("time_zone_name") or conference.get("timezone")) or None
    slots: list[Slot] = []
    for day in nodes(conference.get("days")):
        rooms = day.get("rooms")
        for room, talks in rooms.items() if isinstance(rooms, dict) else ():
            for talk in nodes(talks):
                slot = scheduled_slot(
                    talk, one_line(room), one_line(day.get("date")), zone, harvest
                )
                slots += [slot] if slot else []
    title = one_line(conference.get("title"))
    if not title:
        harvest.odd(conference.line, "the conference has no title")
        title = one_line(conference.get("acronym")) or "Untitled"
    urls = (schedule.get("base_url"), conference.get("url"), schedule.get("url"))
    url = next(
        (u for u in (link_of(v, title, harvest, conference.line) for v in urls) if u), None
    )
    values = program_values(title, slots, harvest, WHAT, url)
    values |= {**_days(conference, values), "kind": "conference"}
    harvest.odd(conference.line, f"{quoted(title)}: a conference, as the file calls it")
    _add(values, harvest, conference.line, url)


def _title_of(entries: list[Node], harvest: Harvest) -> str:
    names = {one_line(entry.get("event")) for entry in entries} - {""}
    if len(names) == 1:
        return names.pop()
    return harvest.called()


def _add(values: dict[str, Any], harvest: Harvest, line: int, url: str | None = None) -> None:
    title = str(values["title"])
    group = series(title)
    if group != title and not harvest.known.group:
        harvest.odd(line, f"the group was named {quoted(group)} after {quoted(title)}")
    harvest.event(values, group, line, url=url)


def _days(conference: Node, values: dict[str, Any]) -> dict[str, Any]:
    """Return the days a conference itself names, where its talks lie between them."""
    first, last = one_line(conference.get("start"))[:10], one_line(conference.get("end"))[:10]
    dates = [str(d) for d in (values["date"], values["end_date"]) if d]
    if first and last >= first and all(first <= day <= last for day in dates):
        return {"date": first, "end_date": last if last > first else None}
    return {}
