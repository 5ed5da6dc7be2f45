"""Tables of talks, with whatever columns and signs people use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.handbook.importers.conftest import Import


def test_a_table_with_semicolons(import_file: Import) -> None:
    """Rows of one evening are one event; every other thing is told with its line."""
    result = import_file("talks.csv", "csv")
    winter, january, undated = result.events

    assert (winter["title"], winter["date"]) == ("Winter meetup", "2014-12-04")
    assert winter["place"] == {"city": "Lyon", "country": "FR"}
    assert winter["attendance"] == {"count": 45}
    first, second = winter["talks"]
    assert first["title"] == "A; B c"
    assert first["speakers"] == [{"name": "Ann Li", "affiliation": "ACME"}, "Bo Ek"]
    assert second["speakers"] == ["Doe, Jane"]
    assert second["recorded"] is True
    assert january["date"] == "2015-01-05"
    assert "date" not in undated
    assert "@b.org" not in str(result.events)
    assert "1: the column “speaker email” is private: left out" in result.said
    assert "1: no field for the column “twitter”: left out" in result.said
    assert "4: attendance “50”, where the event has “45”: left out" in result.said
    assert "7: a row with neither a title nor a speaker is no talk" in result.said
    assert "8: the date “foo” is none we know: left out" in result.said


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_separator(import_text: Import, sign: str) -> None:
    """The header tells which one it is, also with a byte order mark in front."""
    rows = [
        ["Talk", "Presenter", "When", "User group"],
        ["Tea", "Ada Leaf", "2024-05-02", "Tea"],
    ]
    text = "\ufeff" + "\r\n".join(sign.join(row) for row in rows)
    result = import_text("t.csv", text, "csv")

    assert result.talks == [{"title": "Tea", "speakers": ["Ada Leaf"]}]
    assert result.events[0]["group"] == "tea"


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        (["13/12/2014", "04/12/2014"], ["2014-12-04", "2014-12-13"]),
        (["12/13/2014", "12/04/2014"], ["2014-12-04", "2014-12-13"]),
        (["Dec 4, 2014", "December 2014"], ["2014-12", "2014-12-04"]),
        (["2014", "4. Dezember 2014"], ["2014", "2014-12-04"]),
    ],
)
def test_dates_as_people_write_them(
    import_text: Import, dates: list[str], found: list[str]
) -> None:
    """Day and month are told by the whole column."""
    text = "title,date,group\n" + "\n".join(f'T,"{date}",G' for date in dates)
    result = import_text("t.csv", text, "csv")

    assert sorted(event["date"] for event in result.events) == found


def test_a_date_that_can_be_read_in_two_ways_is_not_guessed(import_text: Import) -> None:
    """The talk is kept without it."""
    result = import_text("t.csv", "title,date,group\nT,04/12/2014,G\n", "csv")

    assert "date" not in result.events[0]
    assert result.says("2: the date “04/12/2014” could be read in two ways")


def test_times_lengths_and_links(import_text: Import) -> None:
    """What is not understood is told by its line."""
    text = (
        "title,group,start,duration,slides,lang,abstract\n"
        'A,G,6:30 PM,1h 15,https://example.org/a.pdf,French,"One\n\nTwo"\n'
        "B,G,late,long,javascript:x,Klingon?,\n"
    )
    result = import_text("t.csv", text, "csv")
    first, second = result.talks

    assert (first["start"], first["minutes"], first["lang"]) == ("18:30", 75, "fr")
    assert first["abstract"] == "One\n\nTwo"
    assert second == {"title": "B"}
    assert "5: start “late” was not understood: left out" in result.said
    assert "5: minutes “long” was not understood: left out" in result.said
    assert "5: the language “Klingon?” is not known" in result.said


def test_ten_thousand_rows_come_out_as_ten_thousand_talks(import_text: Import) -> None:
    """None is lost on the way."""
    rows = (f"T{i},{2000 + i % 20}-01-{1 + i % 28:02},G,Ada Leaf" for i in range(10_000))
    result = import_text("t.csv", "\n".join(["title,date,group,speaker", *rows]), "csv")

    assert len(result.talks) == 10_000


def test_one_row_a_speaker_makes_one_talk(import_text: Import) -> None:
    """Rows of one evening with one title are one talk; Meetup's address has the group."""
    text = (
        "date,presenter,title,meetup_url\n"
        "2017-04-06,Ada Leaf,Green tea,https://www.meetup.com/Tea-Club/events/1/\n"
        "2017-04-06,Bo Ek,Green tea,https://www.meetup.com/Tea-Club/events/1/\n"
    )
    result = import_text("t.csv", text, "csv")

    assert result.talks == [{"title": "Green tea", "speakers": ["Ada Leaf", "Bo Ek"]}]
    assert result.events[0]["group"] == "tea-club"
    assert "3: the talk above again: “Bo Ek” joined its speakers" in result.said


def test_a_name_in_two_columns(import_text: Import) -> None:
    """Forms ask for it so."""
    text = "First Name,Last name,Title of the talk,Email\nAda,Leaf,Tea,a@example.org\n"

    assert import_text("t.csv", text, "csv").talks == [
        {"title": "Tea", "speakers": ["Ada Leaf"]}
    ]
