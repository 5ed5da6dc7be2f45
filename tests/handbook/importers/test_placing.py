"""Where imported records belong, what they are called, and in which order their keys stand."""

from __future__ import annotations

from typing import Any

import pytest

from handbook.importers import Draft, Known
from handbook.importers.differing import differences
from handbook.importers.fitting import fitted
from handbook.importers.placing import event_path, record_in_order, source
from handbook.importers.there import placed
from handbook.model import Event, Group, Handbook

RECORD: dict[str, Any] = {"title": "Tea", "group": "tea-club", "sources": [{"title": "A page"}]}


@pytest.mark.parametrize(
    ("record", "path"),
    [
        ({"date": "2024-05-02"}, "data/events/2024/2024-05-02-tea-club.yml"),
        (
            {"date": "2024-05-02", "place": {"city": "Lyon"}},
            "data/events/2024/2024-05-02-lyon.yml",
        ),
        ({"date": "2024-05"}, "data/events/2024/2024-05-tea-club.yml"),
        ({}, "data/events/undated/tea-club-tea.yml"),
    ],
)
def test_an_event_is_filed_by_its_date(record: dict[str, str], path: str) -> None:
    """As exactly as it is known."""
    assert event_path({**RECORD, **record}) == path


def test_keys_are_in_the_order_of_the_model_and_nothing_is_empty() -> None:
    """Zero is not empty: nobody came."""
    values = {
        "talks": [{"lang": "fr", "title": "Thé", "slides": None}, {}],
        "attendance": {"count": 0, "approx": False},
        "place": {"country": "FR", "city": "Lyon", "venue": {}},
        "title": "Tea",
    }

    ordered = record_in_order(values)

    assert list(ordered) == ["title", "place", "attendance", "talks"]
    assert ordered["place"] == {"city": "Lyon", "country": "FR"}
    assert ordered["attendance"] == {"count": 0}
    assert ordered["talks"] == [{"title": "Thé", "lang": "fr"}]
    assert list(source("A page", date="2024", url="https://a.org")) == [
        "title",
        "url",
        "date",
        "read",
    ]


def evening(**more: object) -> dict[str, Any]:
    """Return an event in Lyon on the second of May."""
    return {**RECORD, "date": "2024-05-02", "place": {"city": "Lyon"}, **more}


def on_record(name: str, record: dict[str, Any]) -> Handbook:
    """Return a handbook that has one event."""
    return Handbook(events={name: Event.model_validate({**record, "id": name})})


def paths(records: list[dict[str, Any]], handbook: Handbook) -> list[str]:
    """Return the names of the files that records get."""
    drafts = placed([Draft(event_path(record), record) for record in records], handbook)
    return [draft.path.removeprefix("data/events/2024/") for draft in drafts]


def test_events_of_one_day_get_names_of_their_own() -> None:
    """By the group, by the title, then by number."""
    records = [evening(), evening(group="jam-club"), evening(), evening(title="Jam"), evening()]

    assert paths(records, Handbook()) == [
        "2024-05-02-lyon.yml",
        "2024-05-02-jam-club.yml",
        "2024-05-02-tea-club.yml",
        "2024-05-02-tea-club-jam.yml",
        "2024-05-02-tea-club-tea.yml",
    ]


def test_another_groups_event_of_that_day_and_city_keeps_its_name() -> None:
    """The import's is not taken for it."""
    handbook = on_record("2024-05-02-lyon", evening(group="jam-club"))

    assert paths([evening()], handbook) == ["2024-05-02-tea-club.yml"]


def test_of_two_events_of_a_group_and_day_the_known_one_is_found_by_its_title() -> None:
    """Whichever comes first, and a second import finds both."""
    handbook = on_record("2024-05-02-lyon", evening(title="Jam"))
    records = [evening(), evening(title="Jam")]

    assert paths(records, handbook) == ["2024-05-02-tea-club.yml", "2024-05-02-lyon.yml"]


def test_an_event_without_a_date_is_found_by_its_title() -> None:
    """Its group may have others of which no date is known."""
    handbook = on_record("tea-one", RECORD)
    other = {**RECORD, "title": "Jam"}

    drafts = placed([Draft(event_path(each), each) for each in (RECORD, other)], handbook)

    assert [draft.path for draft in drafts] == [
        "data/events/undated/tea-one.yml",
        "data/events/undated/tea-club-jam.yml",
    ]


@pytest.mark.parametrize("date", ["2024-05-02", "2024-05"])
def test_an_event_the_handbook_has_keeps_its_file(date: str) -> None:
    """Its name may be another one than an import would choose."""
    known = Event.model_validate({**RECORD, "id": "2024-05-02-spring", "date": "2024-05-02"})
    record = {**RECORD, "date": date}

    (draft,) = placed([Draft(event_path(record), record)], Handbook(events={known.id: known}))

    assert draft.path == "data/events/2024/2024-05-02-spring.yml"


def test_a_group_is_found_by_any_of_its_names() -> None:
    """With its accents or without."""
    group = Group(id="mtl", name="Montréal-Python", also_named=["MP"])
    known = Known(Handbook(groups={"mtl": group}))

    assert known.group_for("Montreal Python") == ("mtl", False)
    assert known.group_for("mp") == ("mtl", False)
    assert known.group_for("Tea Club") == ("tea-club", True)
    assert known.group_for("Index") == ("index-group", True)
    assert known.group_for("Минск") == ("group", True)


def test_what_does_not_fit_is_cut_and_told() -> None:
    """The rest of the talk, and the event, stay."""
    talks: list[Any] = [{"title": "Tea", "slides": "htp:x", "minutes": -3}, {"title": "\x07"}]
    draft = Draft("data/events/undated/tea.yml", {**RECORD, "talks": talks})

    imported = fitted(draft, file="a.json")

    assert imported.drafts[0].record["talks"] == [{"title": "Tea"}]
    assert {oddity.file for oddity in imported.oddities} == {"a.json"}
    assert sum("left out talks.0" in oddity.message for oddity in imported.oddities) == 2


def test_a_record_that_cannot_be_saved_is_told() -> None:
    """An event without any source is none."""
    imported = fitted(Draft("data/events/undated/tea.yml", {"title": "Tea"}), file="a.md")

    assert imported.drafts == ()
    assert "not taken over at all" in imported.oddities[-1].message


def test_differences_name_what_an_import_has_beyond_a_file() -> None:
    """What only the file has is no difference: a person knew more."""
    there = {"title": "Tea", "talks": [{"title": "Green"}], "summary": "Nice."}
    new = {"title": "Coffee", "talks": [{"title": "Green"}, {"title": "Black"}], "date": "2024"}

    assert list(differences(there, new)) == [
        "title: the file has 'Tea'; the import has 'Coffee'",
        "talks.1: not in the file; the import has title 'Black'",
        "date: not in the file; the import has '2024'",
    ]
