"""The handbook's links, both ways."""

from __future__ import annotations

from handbook.model import (
    Checklist,
    Event,
    Handbook,
    PartialDate,
    Person,
    archived_copy,
    person_id,
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


def test_a_name_in_any_script_makes_an_address() -> None:
    """Letters that are not Latin stay, signs go."""
    assert person_id("Zoë Łuk-Ász") == "zoe-łuk-asz"
    assert person_id("Юля") == "юля"
    assert person_id("!?") == ""
    assert handbook().person("!?").id == "unnamed"
    assert handbook().person("Юля").id == "юля"


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
