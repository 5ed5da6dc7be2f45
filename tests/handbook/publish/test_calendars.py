"""Calendars, read back by two other readers of iCalendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from handbook.load import load
from handbook.model import Handbook
from handbook.model.values.prose import plain_text
from handbook.publish.ical_zones import zone
from handbook.publish.site import Site
from tests.handbook.publish.books import HOSTILE, SITE, book, event, files, hostile_event

PROJECT = Path(__file__).parents[3]
ALL = "calendars/events.ics"
EVENING: dict[str, Any] = {
    "date": "2026-05-07",
    "start": "19:00",
    "end": "21:30",
    "timezone": "Europe/Paris",
    "place": {"city": "Lyon", "country": "FR", "venue": {"name": "The Pot, upstairs"}},
    "format": "hybrid",
    "summary": "An *evening* of [tea](https://tea.example/).",
    "talks": [
        {"title": "Green; and black", "speakers": ["Ada Leaf", "Bo Cup"], "start": "19:10"},
        {"title": "Open floor"},
    ],
}


@pytest.fixture(scope="module")
def real() -> Handbook:
    """Return the real handbook."""
    return load(PROJECT)[0]


def calendars(handbook: Handbook, site: Site = SITE) -> dict[str, bytes]:
    """Return the calendars that are published, by path."""
    return {path: raw for path, raw in files(handbook, site).items() if path.endswith(".ics")}


def entries(raw: bytes) -> dict[str, Any]:
    """Return the events of a calendar by their UID, as icalendar reads them."""
    found = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    by_uid = {str(entry["UID"]): entry for entry in found}
    assert len(by_uid) == len(found)
    return by_uid


def only(raw: bytes) -> Any:
    """Return the one event of a calendar."""
    [entry] = entries(raw).values()
    return entry


def test_every_calendar_is_read_by_others_as_it_was_meant(real: Handbook) -> None:
    """Both readers find the same events, and their dates are those of the data."""
    days = {e.id: e for e in real.events.values() if e.date and e.date.is_day}
    found = calendars(real)

    assert len(found) > 50
    assert set(entries(found[ALL])) == {SITE.uid(name) for name in days}
    for raw in found.values():
        theirs = vobject.readOne(raw.decode()).vevent_list
        assert {entry.uid.value for entry in theirs} == set(entries(raw))
        for entry in theirs:
            wanted = days[entry.uid.value.partition("@")[0]]
            begins = entry.dtstart.value
            assert entry.summary.value == wanted.title
            if wanted.start:
                assert begins.astimezone(UTC) == wanted.begins
            else:
                assert begins == wanted.date.first


def test_calendars_hold_to_the_form(real: Handbook) -> None:
    """Lines of at most 75 octets that end in CR LF, and never in the middle of a character."""
    for raw in calendars(real).values():
        assert raw.endswith(b"END:VCALENDAR\r\n")
        for line in raw.removesuffix(b"\r\n").split(b"\r\n"):
            assert len(line) <= 75
            assert b"\n" not in line
            assert b"\r" not in line
            line.decode()


def test_each_group_and_country_has_its_events(real: Handbook) -> None:
    """An entry is the same, to the byte, in every calendar it stands in."""
    found = calendars(real)
    group = entries(found["calendars/groups/openstack-rhone-alpes.ics"])
    country = entries(found["calendars/countries/fr.ics"])

    assert SITE.uid("2014-12-04-lyon") in group
    assert group.keys() <= country.keys() <= entries(found[ALL]).keys()
    for uid, entry in group.items():
        assert entry.to_ical() == country[uid].to_ical()


def test_an_evening_says_all_that_is_known() -> None:
    """When, where, what it is about, who speaks, and where to read more."""
    entry = only(calendars(book(event(**EVENING)))[ALL])

    assert entry.decoded("DTSTART") == datetime(
        2026, 5, 7, 19, 0, tzinfo=ZoneInfo("Europe/Paris")
    )
    assert entry.decoded("DTEND") - entry.decoded("DTSTART") == timedelta(hours=2, minutes=30)
    assert str(entry["LOCATION"]) == "The Pot, upstairs, Lyon, France"
    assert str(entry["DESCRIPTION"]) == (
        "An evening of tea (https://tea.example/).\n\n"
        "- 19:10 Ada Leaf, Bo Cup: Green; and black\n- Open floor\n\n"
        "https://tea.example/book/events/2026-05-07-tea/"
    )
    assert entry["CATEGORIES"].cats == ["meetup", "hybrid", "tea"]
    assert entry["STATUS"] == "CONFIRMED"
    assert entry["URL"] == "https://tea.example/book/events/2026-05-07-tea/"


def test_a_day_without_an_hour_is_a_whole_day() -> None:
    """Its end is the day after, which does not count."""
    entry = only(calendars(book(event(date="2026-05-07")))[ALL])

    assert entry.decoded("DTSTART") == date(2026, 5, 7)
    assert entry.decoded("DTEND") == date(2026, 5, 8)


def test_several_days_end_after_the_last() -> None:
    """Also where the first has an hour."""
    days = {"date": "2026-05-07", "end_date": "2026-05-09"}
    hours = {"start": "09:00", "end": "17:00", "timezone": "Asia/Kolkata"}

    assert only(calendars(book(event(**days)))[ALL]).decoded("DTEND") == date(2026, 5, 10)
    entry = only(calendars(book(event(**days, **hours)))[ALL])
    assert entry.decoded("DTEND") == datetime(2026, 5, 9, 17, tzinfo=ZoneInfo("Asia/Kolkata"))


def test_no_end_is_made_up() -> None:
    """An evening whose end nobody wrote down has none."""
    evening = {key: value for key, value in EVENING.items() if key != "end"}

    assert "DTEND" not in only(calendars(book(event(**evening)))[ALL])


@pytest.mark.parametrize("when", [{}, {"date": "2026"}, {"date": "2026-05"}])
def test_an_event_without_a_day_is_in_no_calendar(when: dict[str, Any]) -> None:
    """And a calendar of nothing, which would not be valid, is not there."""
    assert calendars(book(event(**when, place={"country": "FR"}))) == {}


def test_a_cancelled_event_stays_and_says_so() -> None:
    """Whoever subscribed sees it called off, not gone; it outdoes what they have."""
    before = only(calendars(book(event(**EVENING)))[ALL])
    after = only(calendars(book(event(**EVENING, status="cancelled")))[ALL])

    assert after["UID"] == before["UID"]
    assert after["STATUS"] == "CANCELLED"
    assert after["SUMMARY"] == "Cancelled: Tea"
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTAMP") > before.decoded("DTSTAMP")


def test_every_change_of_an_announced_event_counts_up() -> None:
    """Put off, called off, and held after all with the revision raised."""
    steps: list[dict[str, Any]] = [
        {},
        {"status": "postponed"},
        {"status": "cancelled"},
        {"revision": 1},
        {"revision": 1, "status": "cancelled"},
        {"revision": 1_000_000},
    ]
    found = [only(calendars(book(event(**EVENING, **step)))[ALL]) for step in steps]
    sequence = [int(entry["SEQUENCE"]) for entry in found]

    assert sequence == sorted(set(sequence))
    assert [entry["STATUS"] for entry in found][1] == "TENTATIVE"
    assert max(sequence) < 2**31


def test_an_entry_is_the_same_one_when_the_site_moves() -> None:
    """Its UID comes from the event and the repository, never from the address."""
    moved = Site("http://localhost:8000/", "Other name", key=SITE.key)
    before = only(calendars(book(event(**EVENING)))[ALL])
    after = only(calendars(book(event(**EVENING)), moved)[ALL])

    assert before["UID"] == after["UID"] == "2026-05-07-tea@tea.book"


def test_a_calendar_says_what_it_is() -> None:
    """Programs show its name and know when to look again."""
    raw = calendars(book(event(**EVENING)))["calendars/groups/tea-club.ics"]
    calendar = icalendar.Calendar.from_ical(raw)

    assert calendar["VERSION"] == "2.0"
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "Tea Club (The Tea Book)"
    assert calendar["X-WR-TIMEZONE"] == "Europe/Paris"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in raw
    assert calendar["X-PUBLISHED-TTL"] == "PT12H"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_stays_text(text: str) -> None:
    """Whatever an event is called, it is called that for both readers, and adds nothing."""
    raw = calendars(book(hostile_event(text)))[ALL]
    entry, theirs = only(raw), vobject.readOne(raw.decode()).vevent
    wanted = " ".join(text.split())

    assert str(entry["SUMMARY"]) == theirs.summary.value == wanted
    assert str(entry["LOCATION"]) == f"{wanted}, {wanted}, {wanted}, France"
    assert plain_text(text) in str(entry["DESCRIPTION"])
    assert entry.subcomponents == []
    assert {child.name for child in theirs.getChildren()} == set(entry)


def test_prose_of_several_lines_adds_no_property() -> None:
    """Line ends of every kind become line ends of the text."""
    prose = "One\nTWO:2\nATTACH:https://evil.example/\u2028X:4\n\nEND:VEVENT"
    entry = only(calendars(book(event(date="2026-05-07", summary=prose)))[ALL])

    assert "ATTACH" not in entry
    assert "END:VEVENT" in str(entry["DESCRIPTION"])


ZONES = (
    "Europe/Paris",
    "America/New_York",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Europe/Dublin",
    "Pacific/Apia",
    "UTC",
)


@pytest.mark.parametrize("name", ZONES)
def test_a_time_zone_is_the_one_of_the_database(name: str) -> None:
    """What the file says of a zone gives the same hours, for a program that knows no zones."""
    raw = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + zone(name, 2005, 2026) + b"END:VCALENDAR\r\n"
    theirs: Any
    [theirs] = icalendar.Calendar.from_ical(raw).walk("VTIMEZONE")
    told, known = theirs.to_tz(lookup_tzid=False), ZoneInfo(name)
    noon = datetime(2005, 1, 1, 12)  # noqa: DTZ001 - a time of the place

    for day in range(0, 22 * 365, 3):
        local = noon + timedelta(days=day)
        assert local.replace(tzinfo=told).utcoffset() == known.utcoffset(local), local


def test_the_same_data_gives_the_same_bytes(real: Handbook) -> None:
    """Nothing in a calendar comes from the clock or from an order of chance."""
    again = load(PROJECT)[0]

    assert calendars(real) == calendars(again)
