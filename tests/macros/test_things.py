"""What pages tell programs: things in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup

from handbook.model import Event, Handbook
from macros.blocks.facts import event_facts
from macros.context import Context
from macros.markup.linked_data import linked_data
from macros.things import event_thing, group_thing, locality_thing, person_thing
from tests.handbook.publish.books import HOSTILE, book, event, hostile_event
from tests.site.structured import faults

BASE = "https://tea.example/book/"
PLACE = {"city": "Lyon", "country": "FR", "venue": {"name": "The Pot"}}


def read(element: Markup) -> dict[str, Any]:
    """Return what an element says, as a browser and a JSON reader find it."""
    [script] = BeautifulSoup(f"<p>{element}</p>", "html.parser").find_all("script")
    found: dict[str, Any] = json.loads(script.string or "")
    return found


def thing(held: Event) -> dict[str, Any]:
    """Return an event as its page tells it."""
    here = Context(book(held), f"events/{held.id}.md", site_url=BASE)
    return read(linked_data(event_thing(here, held)))


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        ({"date": "2024-05-02"}, "2024-05-02", None),
        ({"date": "2024-05"}, None, None),
        ({"date": "2024"}, None, None),
        ({}, None, None),
        ({"date": "2024-05-02", "end_date": "2024-05-03"}, "2024-05-02", "2024-05-03"),
        (
            {
                "date": "2024-05-02",
                "start": "18:30",
                "end": "21:00",
                "timezone": "Europe/Paris",
            },
            "2024-05-02T18:30:00+02:00",
            "2024-05-02T21:00:00+02:00",
        ),
    ],
)
def test_dates_are_as_exact_as_known(
    given: dict[str, str], start: str | None, end: str | None
) -> None:
    """A month is no date to schema.org, so it is left out instead of made up."""
    told = thing(event(**given))

    assert (told.get("startDate"), told.get("endDate")) == (start, end)


@pytest.mark.parametrize(
    ("format_", "mode", "kinds"),
    [
        ("in-person", "Offline", ["Place"]),
        ("online", "Online", ["VirtualLocation"]),
        ("hybrid", "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_the_format_decides_where_one_can_take_part(
    format_: str, mode: str, kinds: list[str]
) -> None:
    """A room, the network, or both."""
    told = thing(event(format=format_, place=PLACE))
    places = told["location"] if isinstance(told["location"], list) else [told["location"]]

    assert told["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in places] == kinds


@pytest.mark.parametrize(
    ("status", "name"), [("cancelled", "EventCancelled"), ("postponed", "EventPostponed")]
)
def test_a_cancelled_event_says_so(status: str, name: str) -> None:
    """Search engines show it to those who had it in mind."""
    assert thing(event(status=status))["eventStatus"] == f"https://schema.org/{name}"


def test_a_talk_after_midnight_has_no_hour() -> None:
    """Its clock shows an hour of the next day, which nobody wrote down."""
    talks = [{"title": "Late", "start": "00:30"}, {"title": "Early", "start": "19:00"}]
    told = thing(event(date="2024-05-02", start="18:30", timezone="Europe/Paris", talks=talks))

    assert [talk["startDate"] for talk in told["subEvent"]] == [
        "2024-05-02",
        "2024-05-02T19:00:00+02:00",
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_value_ends_the_element_or_changes_its_meaning(text: str) -> None:
    """What a record says comes out as it was, and in the vocabulary's own forms."""
    told = thing(hostile_event(text))

    assert told["name"] == " ".join(text.split())
    assert told["subEvent"]["name"] == told["name"]
    assert not list(faults(told))


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c", "]]>&amp;"],
)
def test_an_element_cannot_be_broken_out_of(text: str) -> None:
    """Not a single sign stays that HTML or a script reader could take for its own."""
    element = linked_data({"@type": "Thing", "name": text})
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix(
        "</script>"
    )

    assert not set("<>&\u2028\u2029") & set(inside)
    assert read(element)["name"] == text


def test_what_is_unknown_is_left_out_at_every_depth() -> None:
    """An empty value would say that there is none."""
    told = read(
        linked_data({"@type": "Thing", "name": "Tea", "image": {"url": None}, "url": []})
    )

    assert told == {"@context": "https://schema.org", "@type": "Thing", "name": "Tea"}


def test_things_are_told_on_their_own_page_of_a_site_with_an_address() -> None:
    """Elsewhere they would be told twice; without an address they would have no name."""
    held = event()
    home = f"events/{held.id}.md"

    def told(path: str, site_url: str) -> bool:
        here = Context(book(held), path, site_url=site_url)
        return "application/ld+json" in event_facts(here, held.id)

    assert told(home, BASE)
    assert not told(home, "")
    assert not told("playbooks/pour.md", BASE)


def test_groups_people_and_places_are_in_the_vocabulary() -> None:
    """Whatever is known or not known of them."""
    held = event(place=PLACE, talks=[{"title": "A pot", "speakers": ["Ada Leaf"]}])
    handbook: Handbook = book(held)
    here = Context(handbook, "index.md", site_url=BASE)
    things = [
        *(group_thing(here, group) for group in handbook.groups.values()),
        *(person_thing(here, one, ["A. Leaf"]) for one in handbook.spoken.values()),
        *(locality_thing(here, place) for place in handbook.places.values()),
    ]

    assert len(things) == 4
    assert not [fault for one in things for fault in faults(read(linked_data(one)))]
