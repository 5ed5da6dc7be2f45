"""For any content at all: no traceback, and nothing gone that is not told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.importers import Imported, Known
from handbook.importers.registry import IMPORTERS
from handbook.model import Event, Group
from tests.handbook.importers.conftest import FILES

FEEDS = ("ical", "json-ld", "pretalx", "sessionize", "csv")
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside),
    max_leaves=8,
)
"""Any JSON value."""
WORDS = st.sampled_from(
    (
        *("2024-05-02", "2024-05-02T18:30:00+05:30", "20240502T183000Z", "9999-12-31T23:59Z"),
        *("0001-01-01T00:00:00+14:00", "a@b.org", "https://zoom.us/j/1", "<b>x", "\x00\u202e"),
        *("Berlin, Germany", "P9999999999D", "25:61", "TBA", "\ud800", "&lt;p&gt;", "1e999"),
    )
)
VALUE = WORDS | ANY
LINE = st.sampled_from(
    (
        *("DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "URL", "RRULE", "ORGANIZER"),
        *("DESCRIPTION", "STATUS", "BEGIN", "END", "DTSTART;TZID=X", "DTSTART;VALUE=DATE", " "),
    )
)


def fits(imported: Imported) -> None:
    """Fail where a draft is not what the model asks for."""
    for draft in imported.drafts:
        model = Group if "/groups/" in draft.path else Event
        stem = draft.path.rpartition("/")[2].removesuffix(".yml")
        model.model_validate({**draft.record, "id": stem})


def read(kind: str, name: str, text: str) -> Imported:
    """Import a text as a file of a kind."""
    imported = IMPORTERS[kind].read(name, text, Known())
    fits(imported)
    return imported


@pytest.mark.parametrize("kind", FEEDS)
@given(text=st.text(max_size=300) | VALUE.map(json.dumps))
@settings(max_examples=60)
def test_any_text_is_read_without_a_traceback(kind: str, text: str) -> None:
    """Also by the importer of another format."""
    read(kind, "any.file", text)
    assert IMPORTERS[kind].recognizes("any.file", text) in (True, False)


@pytest.mark.parametrize("kind", FEEDS)
@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.name)
def test_a_file_cut_anywhere_is_read_as_far_as_it_goes(kind: str, path: Path) -> None:
    """A download that broke off is told, not fatal."""
    text = path.read_text(encoding="utf-8")
    for end in range(0, len(text), max(1, len(text) // 23)):
        read(kind, path.name, text[:end])


@given(lines=st.lists(st.tuples(LINE, WORDS | st.text(max_size=12)), max_size=12))
@settings(max_examples=150)
def test_an_event_of_a_calendar_comes_out_or_is_told(lines: list[tuple[str, str]]) -> None:
    """Whatever its lines hold."""
    content = "\n".join(f"{name}:{value}" for name, value in lines)
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{content}\nEND:VEVENT\nEND:VCALENDAR"
    imported = read("ical", "a.ics", text)

    assert imported.drafts or imported.oddities


@given(
    more=st.dictionaries(
        st.sampled_from(
            (
                *("name", "startDate", "endDate", "location", "organizer", "performer", "url"),
                *("subEvent", "eventStatus", "description", "sameAs", "duration", "@id"),
                *("workPerformed", "superEvent", "image", "eventAttendanceMode"),
            )
        ),
        VALUE | st.dictionaries(st.sampled_from(("@type", "name", "address", "url")), VALUE),
    )
)
@settings(max_examples=150)
def test_an_event_of_a_page_comes_out_or_is_told(more: dict[str, Any]) -> None:
    """Whatever its fields hold."""
    imported = read("json-ld", "a.json", json.dumps({"@type": "Event", "name": "T", **more}))

    assert imported.drafts or imported.oddities


@given(
    sessions=st.lists(
        st.dictionaries(
            st.sampled_from(
                (
                    *("title", "description", "startsAt", "endsAt", "speakers", "roomId"),
                    *("status", "recordingUrl", "categories", "isPlenumSession", "room"),
                )
            ),
            VALUE,
        ),
        max_size=4,
    )
)
@settings(max_examples=100)
def test_every_session_is_a_talk_or_is_told(sessions: list[dict[str, Any]]) -> None:
    """Sessions in are talks out and sessions left out."""
    given_sessions = [{**session, "isServiceSession": False} for session in sessions]
    imported = read("sessionize", "a.json", json.dumps({"sessions": given_sessions}, indent=1))
    talks = [talk for draft in imported.drafts for talk in draft.record.get("talks", [])]

    told = [odd for odd in imported.oddities if "left out" in odd.message]
    assert len(talks) == len(sessions) or told


@given(rows=st.lists(st.lists(WORDS | st.text(max_size=10), max_size=6), max_size=6))
@settings(max_examples=150)
def test_every_row_is_a_talk_or_is_told(rows: list[list[str]]) -> None:
    """Commas, quotes and line breaks included."""
    lines = [",".join(f'"{field}"' for field in row) for row in rows]
    imported = read("csv", "a.csv", "\n".join(["title,speaker,date,start,slides", *lines]))

    assert imported.drafts or imported.oddities or not any("".join(row).strip() for row in rows)
