"""The handbook's links, both ways."""

from __future__ import annotations

from handbook.model import (
    Checklist,
    Event,
    Group,
    Handbook,
    PartialDate,
    Person,
    archived_copy,
)


def event(name: str, date: str | None = None, **fields: object) -> Event:
    """Return an event with no more than it needs."""
    given = {"title": name, "group": "tea-club", "sources": [{"title": "A letter"}], **fields}
    return Event.model_validate({"id": name, "date": date, **given})


def handbook(*events: Event, **fields: object) -> Handbook:
    """Return a handbook of events."""
    return Handbook(events={event.id: event for event in events}, **fields)  # type: ignore[arg-type]


LESSON = {"id": "doors", "title": "Doors", "text": "Ask.", "basis": "stated"}


def test_events_come_newest_first_and_undated_ones_last() -> None:
    """Everywhere they are listed."""
    book = handbook(
        event("undated"), event("b", "2014"), event("a", "2014-12"), event("c", "2020")
    )

    assert [found.id for found in book.newest_events] == ["c", "a", "b", "undated"]
    assert [found.id for found in book.events_by_group["tea-club"]] == [
        "c",
        "a",
        "b",
        "undated",
    ]


def test_a_lesson_is_found_from_its_playbooks_and_by_its_name() -> None:
    """A heading in the name of the playbook does not matter."""
    taught = event("tea", lessons=[{**LESSON, "playbooks": ["venue#early", "food"]}])
    book = handbook(taught)

    assert [t.id for t in book.lessons_by_playbook["venue"]] == ["tea#doors"]
    assert [t.id for t in book.lessons_by_playbook["food"]] == ["tea#doors"]
    assert book.lessons_by_id["tea#doors"].anchor == "lesson-tea--doors"


def test_a_speaker_is_one_person_under_every_name() -> None:
    """`data/people.yml` knows the aliases; others are made from the name."""
    ada = Person(id="ada-leaf", name="Ada Leaf", aliases=["@ada"])
    talks = [{"title": "Tea", "speakers": ["@Ada", "Bo Cup"]}, {"speakers": ["Ada Leaf"]}]
    book = handbook(event("tea", talks=talks), people={"ada-leaf": ada})

    assert set(book.speakers) == {"Ada Leaf", "Bo Cup"}
    assert book.person("@ADA") is ada
    assert book.person("Bo Cup").id == "bo-cup"


def test_a_listed_person_shares_no_address_with_somebody_else() -> None:
    """Who is listed as ada is not the Ada of another source."""
    listed = Person(id="ada", name="Ada Leaf")
    talks = [{"speakers": ["Ada"]}, {"speakers": ["Ada Leaf"]}]
    book = handbook(event("tea", talks=talks), people={"ada": listed})

    assert {slug: one.person.name for slug, one in book.spoken.items()} == {
        "ada-2": "Ada",
        "ada": "Ada Leaf",
    }


def test_people_have_all_their_talks_and_spellings() -> None:
    """Two spellings that differ in accents alone are one person."""
    first = event("a", "2014", talks=[{"title": "One", "speakers": ["Zoë Cup", "Bo"]}])
    second = event("b", "2015", talks=[{"title": "Two", "speakers": ["Zoe Cup"]}])
    spoken = handbook(first, second).spoken

    assert list(spoken) == ["bo", "zoe-cup"]
    assert [one.talk.title for one in spoken["zoe-cup"].given] == ["Two", "One"]
    assert (spoken["zoe-cup"].person.name, spoken["zoe-cup"].spellings) == (
        "Zoe Cup",
        ("Zoë Cup",),
    )


def test_somebody_called_index_does_not_take_the_lists_address() -> None:
    """people/index.md is the list of all."""
    assert handbook().person("Index").page == "people/index-person.md"


def test_places_gather_events_and_groups() -> None:
    """A city stands under its country; a city without a country stands nowhere."""
    lyon = {"city": "Lyon", "country": "FR"}
    club = Group(id="tea-club", name="Tea Club", city="Paris", country="FR")
    book = handbook(
        event("a", "2014", place=lyon),
        event("b", "2015", place=lyon),
        event("c", place={"city": "Nowhere"}),
        groups={"tea-club": club},
    )

    assert list(book.places) == ["fr", "fr/lyon", "fr/paris"]
    assert [found.id for found in book.places["fr/lyon"].events] == ["b", "a"]
    assert book.places["fr/paris"].groups == (club,)
    assert book.places["fr/paris"].events == ()
    found = book.place_of(book.events["a"])
    assert found is not None
    assert found.page == "places/fr/lyon.md"
    assert book.place_of(book.events["c"]) is None


def test_lessons_are_found_by_their_topics() -> None:
    """Under each of them."""
    book = handbook(event("tea", lessons=[{**LESSON, "topics": ["rooms", "food"]}]))

    assert [t.id for t in book.lessons_by_topic["food"]] == ["tea#doors"]
    assert set(book.lessons_by_topic) == {"rooms", "food"}


def test_a_checklist_takes_its_tasks_from_another_by_format_size_and_phase() -> None:
    """And none where that other one is not there."""
    task = {"day": -1, "phase": "before", "title": "T"}
    source = Checklist.model_validate(
        {
            "id": "all",
            "title": "All",
            "phases": [{"id": "before", "title": "Before", "from": -9, "to": -1}],
            "tasks": [
                {**task, "id": "room", "formats": ["in-person"], "size": "minimal"},
                {**task, "id": "call", "formats": ["online"], "size": "full"},
            ],
        }
    )
    wanted = {"id": "some", "title": "S", "filter": {"checklist": "all", "format": "online"}}
    some = Checklist.model_validate(wanted)

    assert [t.id for t in handbook(checklists={"all": source}).tasks(some)] == ["call"]
    assert handbook().tasks(some) == []


def test_an_archived_copy_is_asked_for_near_the_date() -> None:
    """As exactly as the date is known."""
    url = "https://example.org/tea"

    assert archived_copy(url, PartialDate(2014, 12)).endswith(f"/201412/{url}")
    assert archived_copy(url, None).endswith(f"/2*/{url}")
