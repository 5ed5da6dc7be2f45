"""Programs of pretalx, frab and Sessionize: one event with its talks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.handbook.importers.conftest import Import


def test_a_schedule_of_pretalx(import_file: Import) -> None:
    """Two days, rooms and tracks: what has no field of its own stands in the note."""
    result = import_file("schedule.json", "pretalx")
    event = result.events[0]
    welcome, workshop = result.talks

    assert (event["date"], event["end_date"]) == ("2024-11-02", "2024-11-03")
    assert (event["kind"], event["timezone"]) == ("conference", "Europe/Paris")
    assert result.groups == {"data/groups/demo-days.yml": "Demo Days"}
    assert welcome["speakers"] == ["Ann Li"]
    assert (welcome["start"], welcome["minutes"], welcome["lang"]) == ("09:00", 30, "en")
    assert welcome["abstract"] == "Hello\n\nMore\nwords"
    assert welcome["slides"] == "https://cfp.example.org/media/a.pdf"
    assert {"url": "https://example.org/code", "title": "Code"} in welcome["links"]
    assert workshop["kind"] == "workshop"
    assert workshop["note"] == "2024-11-03; room: Main; Workshop"
    assert result.says("“Hands on” was not to be recorded")


def test_a_schedule_as_xml(import_file: Import) -> None:
    """Frab's older form says the same."""
    result = import_file("schedule.xml", "pretalx")
    talk = result.talks[0]

    assert result.events[0]["title"] == "Демо & Co"
    assert talk["speakers"] == ["Ann Li", "Bo"]
    assert talk["video"] == "https://youtu.be/abc"
    assert talk["slides"] == "https://example.org/a.pdf"
    assert (talk["minutes"], talk["lang"]) == (45, "de")
    assert result.says("17: “First” was not to be recorded")


def test_xml_that_defines_entities_is_refused(import_text: Import) -> None:
    """A few lines could fill all memory."""
    text = '<!DOCTYPE x [<!ENTITY a "b">]>\n<schedule><conference></conference></schedule>'
    result = import_text("schedule.xml", text, "pretalx")

    assert result.events == []
    assert result.says("entities of their own are not read")


def test_a_list_from_the_api(import_file: Import) -> None:
    """Only what was held counts; the rest is listed with its line."""
    result = import_file("pretalx-api.json", "pretalx", title="Demo Days 2024")
    lightning, other = result.talks

    assert result.events[0]["title"] == "Demo Days 2024"
    assert (lightning["kind"], lightning["lang"]) == ("lightning", "de")
    assert lightning["slides"] == "https://x.org/s.pdf"
    assert other["title"] == "T3"
    assert "3: “T2” is withdrawn: left out" in result.said


def test_the_view_all_of_sessionize(import_file: Import) -> None:
    """Speakers, rooms and categories are numbers there; a break is no talk."""
    result = import_file("sessionize-all.json", "sessionize", title="DevFest", group="gdg")

    assert result.talks == [
        {
            "title": "Keynote: The Web",
            "speakers": ["Ann Li"],
            "start": "09:00",
            "minutes": 45,
            "abstract": "d",
            "video": "https://youtu.be/abc",
            "note": "room: Aula; Level: Intro; for everyone",
        }
    ]
    assert "3: “Lunch” is no talk but a part of the day: left out" in result.said
    assert "4: “No” is “Declined”, not accepted: left out" in result.said


def test_the_grid_of_sessionize(import_file: Import) -> None:
    """A session stands there twice, by room and by time; it is one talk."""
    result = import_file("sessionize-grid.json", "sessionize", timezone="America/New_York")

    assert [(talk["title"], talk["start"]) for talk in result.talks] == [("W", "10:00")]
    assert result.talks[0]["minutes"] == 210


def test_the_table_of_sessionize(import_file: Import) -> None:
    """Its column of e-mail addresses is never kept."""
    result = import_file("devfest-2025.csv", "sessionize")
    talk = result.talks[0]

    assert (talk["start"], talk["minutes"]) == ("18:00", 45)
    assert talk["speakers"] == ["Ann Li", "Bo"]
    assert talk["abstract"] == "Line\ntwo"
    assert "@" not in str(result.events)
    assert "1: the column “owner email” is private: left out" in result.said
    assert "4: “Talk two” is “Declined”, not accepted: left out" in result.said


@pytest.mark.parametrize(
    "talk",
    [
        {},
        {"title": None, "persons": None, "date": 5, "duration": []},
        {"title": 5, "duration": "99999:99", "start": "x", "links": "no", "language": "xx-yy"},
        {"title": "T", "date": "9999-12-31T23:59:00+00:00", "duration": "23:00"},
        {"title": "T", "persons": [None, {"public_name": ["x"]}], "attachments": [None, {}]},
        {"title": "T" * 900, "abstract": "A" * 30_000},
    ],
)
def test_wrong_types_do_no_harm(import_text: Import, talk: dict[str, Any]) -> None:
    """Whatever a field holds, a talk comes out or is listed."""
    days = [{"date": "2024-01-02", "rooms": {"Main": [talk], "Other": None}}, None]
    conference = {"title": "Tea Days", "days": days}
    text = json.dumps({"schedule": {"version": "1", "conference": conference}})
    result = import_text("s.json", text, "pretalx")

    assert len(result.talks) == 1 or result.says("left out")


def test_a_talk_that_is_listed_twice_is_one(import_text: Import) -> None:
    """Given twice at two times of day it is two."""
    talks = [
        {"title": "Tea", "date": f"2024-01-02T{hour}:00:00+01:00", "persons": [{"name": "A B"}]}
        for hour in ("09", "09", "14")
    ]
    days = [{"date": "2024-01-02", "rooms": {"Main": talks}}]
    text = json.dumps({"schedule": {"conference": {"title": "Tea Days", "days": days}}})
    result = import_text("s.json", text, "pretalx")

    assert [talk["start"] for talk in result.talks] == ["09:00", "14:00"]
    assert result.says("the talk “Tea” (room: Main) is there already: left out")
