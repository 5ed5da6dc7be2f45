"""Saved pages of event sites, by the JSON-LD in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.handbook.importers.conftest import Import

EVENT = {
    "@context": "https://schema.org",
    "@type": "Event",
    "name": "Tea",
    "startDate": "2024-05-02",
    "organizer": {"@type": "Organization", "name": "Tea Club"},
}


def page(**more: object) -> str:
    """Return a page with one event."""
    return f'<script type="application/ld+json">\n{json.dumps(EVENT | more)}\n</script>'


def test_a_page_of_luma(import_file: Import) -> None:
    """The country settles the zone; a comma too many and a CDATA section are read past."""
    result = import_file("luma.html", "json-ld")
    night, conference, after = result.events

    assert (night["start"], night["end"], night["timezone"]) == (
        "18:30",
        "21:00",
        "Europe/Prague",
    )
    assert night["place"]["venue"]["name"] == "Impact Hub"
    assert night["format"] == "in-person"
    assert "zoom" not in str(night).replace("Zoom: here", "")
    assert night["talks"] == [{"speakers": ["Jo Doe"]}]
    assert result.says("9: a comma behind the last entry")
    assert result.says("another organizer, “Ann”")
    assert result.says("image left out: a picture comes without a licence")
    assert conference["talks"][0]["video"] == "https://youtu.be/z"
    assert conference["place"]["city"] == "Berlin"
    assert after["date"] == "2024-07-05"


def test_a_page_of_wordpress(import_file: Import) -> None:
    """Its texts are HTML in HTML, and its performer is the word Organization."""
    result = import_file("wordpress.html", "json-ld")

    assert [event["title"] for event in result.events] == ["Tea in May – outside"]  # noqa: RUF001
    assert result.says("is there twice: the fuller one was taken")
    outside = result.events[0]
    assert outside["summary"] == "Write to"
    assert outside["place"]["venue"] == {"name": "Teahouse", "address": "5 Rue du Thé, 69003"}
    assert "talks" not in outside
    assert "tea@" not in str(result.events)


def test_a_page_of_eventbrite(import_file: Import) -> None:
    """Postponed, in two places at once, and with a capacity that is no head count."""
    result = import_file("eventbrite.html", "json-ld")
    event = result.events[0]

    assert event["status"] == "postponed"
    assert event["format"] == "hybrid"
    assert event["timezone"] == "Europe/London"
    assert event["place"]["country"] == "GB"
    assert "attendance" not in event
    assert "zoom" not in str(result.events)
    assert result.says("maximumAttendeeCapacity left out: a capacity is not a head count")
    assert result.says("a meeting room's address was left out")


def test_a_file_of_json_alone(import_file: Import) -> None:
    """An offset without a country leaves the zone open, which is said."""
    result = import_file("gancio.json", "json-ld")
    event = result.events[0]

    assert (event["start"], event["timezone"]) == ("18:00", "Etc/GMT-1")
    assert event["place"]["venue"]["name"] == "Casa del tè"
    assert result.says("kept as Etc/GMT-1")
    assert result.says("no country at the end")


def test_the_user_knows_the_country(import_file: Import) -> None:
    """Then the offset is that of a place."""
    result = import_file("gancio.json", "json-ld", country="IT", city="Turin")

    assert result.events[0]["timezone"] == "Europe/Rome"
    assert result.events[0]["place"]["country"] == "IT"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": None}, "without a name"),
        ({"startDate": None}, "has no date"),
        ({"startDate": "soon"}, "startDate “soon” is no date"),
        ({"endDate": "2024-05-01T10:00"}, ""),
        ({"eventStatus": "EventRescheduled"}, "EventRescheduled has no field"),
        ({"eventAttendanceMode": "Both"}, "“Both” is no way to take part"),
        ({"location": 5}, ""),
        ({"location": {"address": {"addressCountry": "Atlantis"}}}, "“Atlantis” is not known"),
        ({"url": "javascript:alert(1)"}, "is no web address"),
        ({"audience": {"x": 1}}, "audience left out"),
        ({"subEvent": [{"@type": "Event"}]}, "neither a title nor a speaker"),
        ({"workPerformed": {"@type": "CreativeWork", "name": "x"}}, "is no recording"),
        ({"organizer": {"@type": "Person", "name": "Ada"}}, "after a person"),
        ({"organizer": []}, "after the file"),
        ({"performer": [{"@type": "Organization", "name": "ACME"}]}, "“ACME” is no person"),
    ],
)
def test_what_cannot_be_taken_over_is_told(
    import_text: Import, more: dict[str, Any], words: str
) -> None:
    """The event is kept with what is left of it."""
    result = import_text("tea.html", page(**more), "json-ld")

    assert len(result.events) == 1
    assert not words or result.says(words)


def test_broken_json_is_explained_with_its_line(import_text: Import) -> None:
    """What stands before the break is kept; the next script is read all the same."""
    broken = (
        '<script type="application/ld+json">\n{"@type": "Event",\n "name" "Tea"}\n</script>\n'
    )
    result = import_text("tea.html", broken + page(), "json-ld")

    assert len(result.events) == 1
    assert "3: not JSON: no colon behind the key “name”; what stands from here" in str(
        result.said
    )


def test_two_values_in_one_script(import_text: Import) -> None:
    """Pages do it, and both are read."""
    two = page().replace("\n</script>", f"\n{json.dumps(EVENT | {'name': 'Coffee'})}</script>")
    result = import_text("tea.html", two, "json-ld")

    assert {event["title"] for event in result.events} == {"Tea", "Coffee"}
    assert result.says("2 values one behind the other")


def test_a_forgotten_comma_is_read_as_if_it_was_there(import_text: Import) -> None:
    """Pages made from templates have it."""
    text = page().replace('"startDate": "2024-05-02", ', '"startDate": "2024-05-02"\n')
    result = import_text("tea.html", text, "json-ld")

    assert result.events[0]["group"] == "tea-club"
    assert result.says("3: no comma between two entries")
