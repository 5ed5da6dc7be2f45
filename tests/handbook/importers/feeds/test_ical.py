"""Calendars of Meetup, Google, Outlook and others, as events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.handbook.importers.conftest import Import


def calendar(*lines: str, name: str = "Tea Club") -> str:
    """Return a calendar of one event."""
    head = ["BEGIN:VCALENDAR", f"X-WR-CALNAME:{name}", "BEGIN:VEVENT", "UID:1"]
    return "\r\n".join([*head, *lines, "END:VEVENT", "END:VCALENDAR", ""])


def test_a_calendar_of_meetup_gives_all_its_events(import_file: Import) -> None:
    """Time, place, page and group are where the file has them."""
    result = import_file("meetup.ics", "ical")
    march, weekend, night, cancelled = result.events

    assert march["title"] == "March evening: typing, testing"
    assert (march["start"], march["end"]) == ("18:00", "21:00")
    assert march["timezone"] == "Europe/Prague"
    assert march["place"]["city"] == "Brno"
    assert march["place"]["venue"] == {"name": "Impact Hub", "address": "Cyrilská 7"}
    assert march["links"] == ["https://www.meetup.com/brno-python-pizza/events/1/"]
    assert result.groups == {"data/groups/brno-python-pizza.yml": "Brno Python Pizza"}
    assert (weekend["date"], weekend["end_date"]) == ("2024-06-01", "2024-06-02")
    assert (night["timezone"], night["end"], night["format"]) == (
        "Europe/Berlin",
        "01:00",
        "online",
    )
    assert cancelled["status"] == "cancelled"
    assert (cancelled["start"], cancelled["timezone"]) == ("19:00", "Europe/Berlin")


def test_doors_and_addresses_of_people_do_not_become_public(import_file: Import) -> None:
    """What was in the description is listed by its line, and not repeated in the list."""
    result = import_file("meetup.ics", "ical")
    everything = str(result.events) + str(result.said)

    assert "zoom.us" not in everything
    assert "example.org" not in everything
    assert "17: “March evening: typing, testing”: a meeting room's address in its" in str(
        result.said
    )
    assert result.says("an e-mail address in its description was left out")
    assert result.says("the people invited (ATTENDEE)")


def test_outlook_names_zones_in_its_own_ways(import_file: Import) -> None:
    """A list of cities and a zone of its own name are both found; what is private stays out."""
    result = import_file("outlook.ics", "ical")
    autumn, winter = result.events

    assert autumn["timezone"] == "Europe/Amsterdam"
    assert winter["timezone"] == "Europe/Zurich"
    assert "end" not in winter
    assert result.says("ends before it starts")
    assert result.says("marked as private")
    assert "Dentist" not in str(result.events)
    assert "371" not in str(autumn["summary"])
    assert "aB3dEf" not in str(autumn["summary"])
    assert "+41" not in str(autumn["summary"])
    assert autumn["group"] == "tea-club-bern"


def test_google_writes_universal_time_and_names_its_zone_above(import_file: Import) -> None:
    """The time in the file is half past four; in Lyon it was half past six."""
    result = import_file("google.ics", "ical")
    green, first, moved, day = result.events

    assert (green["title"], green["start"], green["end"]) == ("Green tea", "18:30", "21:00")
    assert green["place"]["city"] == "Lyon"
    assert green["summary"].startswith("**Green tea**\nBring a cup.")
    assert "[More](https://example.org/tea)" in green["summary"]
    assert result.says("“Tea” is there twice: the newer one was taken")
    assert first["date"] == "2024-01-03"
    assert result.says("repeats until 20241231")
    assert moved["date"] == "2024-02-08"
    assert (day["date"], "end_date" in day) == ("2024-09-14", False)
    assert "meet.google.com" not in str(result.events)


def test_a_time_in_universal_time_alone_is_kept_and_doubted(import_text: Import) -> None:
    """Nobody can tell what the clock in the room showed."""
    result = import_text("a.ics", calendar("SUMMARY:Tea", "DTSTART:20240102T173000Z"), "ical")

    assert result.events[0]["timezone"] == "UTC"
    assert result.says("kept as UTC")


def test_the_user_may_say_the_zone(import_text: Import) -> None:
    """It holds for times that have none of their own."""
    text = calendar("SUMMARY:Tea", "DTSTART:20240102T173000")
    plain = import_text("a.ics", text, "ical").events[0]
    told = import_text("b.ics", text.replace("Tea Club", "B"), "ical", timezone="Asia/Kolkata")

    assert "start" not in plain
    assert (told.events[0]["start"], told.events[0]["timezone"]) == ("17:30", "Asia/Kolkata")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("DTSTART:20241332T250000", "is no date"),
        ("DTSTART:soon", "is no date"),
        ("DTSTART;TZID=Mars/Base:20240101T190000", "the time zone “Mars/Base” is not known"),
        ("GEO:1;2", "no field for GEO"),
        ("CATEGORIES:a,b", "no field for CATEGORIES"),
        ("STATUS:TENTATIVE", "STATUS TENTATIVE"),
        ("URL:javascript:alert(1)", "was left out"),
        ("DURATION:x", "is no length"),
        ("RDATE:20240101,20250101", "more dates were left out: 20240101,20250101"),
        ("LOCATION:TBA", "not settled"),
        ("ATTACH:cid:1", "an attachment was left out"),
        ("BEGIN:VTODO", "is not closed"),
    ],
)
def test_what_cannot_be_taken_over_is_told(import_text: Import, line: str, words: str) -> None:
    """The event is kept with what is left of it."""
    lines = ["SUMMARY:Tea", line]
    if not line.startswith("DTSTART"):
        lines.append("DTSTART;VALUE=DATE:20240102")
    result = import_text("a.ics", calendar(*lines), "ical")

    assert [event["title"] for event in result.events] == ["Tea"]
    assert result.says(words)


def test_a_text_that_was_not_folded_is_read_on(import_text: Import) -> None:
    """Some programs break a description's lines without the space that iCalendar asks for."""
    text = calendar(
        "SUMMARY:Tea", "DTSTART;VALUE=DATE:20240102", "DESCRIPTION:One", "Two", "Six"
    )

    result = import_text("a.ics", text, "ical")

    assert result.events[0]["summary"] == "One\nTwo\nSix"
    assert result.says("8: a line that is no property was read as going on with the last")


def test_entries_of_a_conference_program_are_talks(import_text: Import) -> None:
    """Pretalx exports a calendar with one entry for each talk."""
    text = calendar(
        "SUMMARY:Green tea - Ada Leaf, Bo Ek",
        "DTSTART;TZID=Europe/Paris:20240102T093000",
        "DTEND;TZID=Europe/Paris:20240102T100000",
        "LOCATION:Big room",
        name="Tea Days",
    ).replace("X-WR-CALNAME", "PRODID:-//pretalx//cfp.example.org//\r\nX-WR-CALNAME")
    result = import_text("a.ics", text, "ical")

    assert result.events[0]["title"] == "Tea Days"
    assert result.talks == [
        {
            "title": "Green tea",
            "speakers": ["Ada Leaf", "Bo Ek"],
            "start": "09:30",
            "minutes": 30,
            "note": "room: Big room",
        }
    ]


def test_a_group_that_is_there_already_is_used(import_text: Import) -> None:
    """No second file is made for it."""
    text = calendar("SUMMARY:Tea", "DTSTART;VALUE=DATE:20240102")
    result = import_text("a.ics", text, "ical", group="tea-club")

    assert result.events[0]["group"] == "tea-club"


def test_without_a_name_the_group_is_called_after_the_file_and_that_is_said(
    import_text: Import,
) -> None:
    """An address of a person is no name of a group."""
    text = calendar("SUMMARY:Tea", "DTSTART;VALUE=DATE:20240102", name="ada@example.org")
    result = import_text("calendars/lyon-tea.ics", text, "ical")

    assert result.events[0]["group"] == "lyon-tea"
    assert result.says("the group is named “lyon-tea” after the file")


def test_meetup_names_the_group_in_the_description_and_the_address(import_text: Import) -> None:
    """Its calendar of one event is named after the event, and its organizer is a reminder."""
    lines = (
        "SUMMARY:Hack night",
        "DTSTART;TZID=America/New_York:20180724T190000",
        "DESCRIPTION:Code for Tea\\nTuesday\\, July 24 at 7:00 PM\\n\\nCome.",
        "ORGANIZER;CN=Meetup Reminder:MAILTO:info@meetup.com",
        "LOCATION:Art club (Bou de Sant Pere 8\\, Barcelona\\, Spain",
        "URL:https://www.meetup.com/Code-for-Tea/events/249894034/",
    )
    text = calendar(*lines, name="Events - Hack night.ics")
    described = import_text("a.ics", text, "ical")
    other = text.replace("DESCRIPTION", "X-NOTE").replace("2018", "2019")
    addressed = import_text("b.ics", other, "ical")

    assert described.groups == {"data/groups/code-for-tea.yml": "Code for Tea"}
    assert addressed.events[0]["group"] == "code-for-tea"
    assert described.events[0]["place"]["city"] == "Barcelona"


def test_a_time_in_another_country_s_zone_is_told_in_the_place_s(import_text: Import) -> None:
    """A calendar kept in New York may hold an evening in Berlin."""
    lines = (
        "SUMMARY:Tea",
        "DTSTART;TZID=America/New_York:20240605T120000",
        "LOCATION:Hub\\, Main St 5\\, Berlin\\, Germany",
    )
    result = import_text("a.ics", calendar(*lines), "ical")

    assert (result.events[0]["start"], result.events[0]["timezone"]) == (
        "18:00",
        "Europe/Berlin",
    )
    assert result.says("times in America/New_York were changed to those of Europe/Berlin")


def test_the_same_evening_is_taken_once(import_text: Import) -> None:
    """Two calendars glued together hold it twice, under two numbers."""
    one = calendar("SUMMARY:Tea", "DTSTART;VALUE=DATE:20240605")
    result = import_text("a.ics", one + one.replace("UID:1", "UID:2"), "ical")

    assert len(result.events) == 1
    assert result.says("“Tea” on 2024-06-05 is there already: left out")


def test_blanks_and_doors_are_left_out_of_any_field(import_text: Import) -> None:
    """A title, a place or a link may hold them as well as a description."""
    lines = (
        "SUMMARY:[SOLD OUT] Tea with ada@example.org",
        "DTSTART;VALUE=DATE:20240605",
        "DESCRIPTION:Speaker: TBA. [Mail](mailto:a@b.org)\\, chat at discord.gg/abc",
        "LOCATION:Hall TODO: which\\, Lyon\\, France",
        "ATTACH:https://discord.gg/abc",
    )
    event = import_text("a.ics", calendar(*lines), "ical").events[0]

    assert event["title"] == "Tea with"
    assert event["summary"] == "Speaker: . Mail, chat at"
    assert "links" not in event
    assert "TODO" not in str(event)


def test_luma_tells_the_place_in_the_description(import_text: Import) -> None:
    """Its own page stands where the place belongs; the evening was not online."""
    page = "LOCATION:https://lu.ma/event/evt-abc"
    told = "DESCRIPTION:Look at it\\n\\nAddress:\\nTea House\\nLyon\\, France\\n\\nBy Ada"
    when = ("DTSTART:20240502T160000Z", "SUMMARY:Tea")

    [event] = import_text("a.ics", calendar(*when, page, told), "ical").events

    assert event["place"] == {"city": "Lyon", "country": "FR", "venue": {"name": "Tea House"}}
    assert "format" not in event


def test_a_group_that_the_user_names_is_not_called_after_the_file(import_text: Import) -> None:
    """Where the calendar has no name of its own."""
    text = calendar("DTSTART:20240502T160000Z", "SUMMARY:Tea", name="")

    result = import_text("outlook.ics", text, "ical", group="tea-club")

    assert result.groups == {"data/groups/tea-club.yml": "tea-club"}
