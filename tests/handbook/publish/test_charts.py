"""The files of numbers behind pictures."""

from __future__ import annotations

import pytest

from tests.handbook.publish.books import HOSTILE, book, event, files


def names(published: dict[str, bytes]) -> set[str]:
    """Return the files of charts, without their folder."""
    return {path.rpartition("/")[2] for path in published if path.startswith("files/charts/")}


def test_there_is_a_file_for_every_picture_and_no_other() -> None:
    """A group gets one from its third number on; turnout needs both numbers of an event."""
    few = [event(f"2026-05-0{day}-tea", attendance={"count": day}) for day in (1, 2)]
    third = event("2026-05-03-tea", attendance={"count": 9, "registered": 20})

    assert names(files(book(*few))) == {"formats.csv"}
    assert names(files(book(*few, third))) == {
        "attendance-tea-club.csv",
        "attendance.csv",
        "formats.csv",
        "turnout.csv",
    }


def test_a_range_is_two_numbers_and_unknown_is_empty() -> None:
    """A spreadsheet can count with them; the words beside them say how they were told."""
    told = [
        event("2026-05-01-tea", date="2026-05-01", attendance={"min": 20, "max": 25}),
        event("2026-05-02-tea", date="2026-05-02", attendance={"min": 30}),
        event("2026-05-03-tea", date="2026-05-03", attendance={"count": 8, "basis": "peak"}),
        event("2026-05-04-tea", date="2026-05-04"),
    ]

    raw = files(book(*told))["files/charts/attendance-tea-club.csv"].decode("utf-8-sig")

    assert raw.splitlines() == [
        "Date,Event,People,At least,At most,How known,Signed up",
        "2026-05-01,Tea,20\u201325,20,25,,",
        "2026-05-02,Tea,at least 30,30,,,",
        "2026-05-03,Tea,8,8,8,peak,",
        "2026-05-04,Tea,,,,,",
    ]


@pytest.mark.parametrize("name", ["formula", "plus", "at", "full-width"])
def test_no_cell_is_calculated(name: str) -> None:
    """A spreadsheet shows a hostile title as text."""
    told = [
        event(f"2026-05-0{day}-tea", title=HOSTILE[name], attendance={"count": day})
        for day in (1, 2, 3)
    ]

    raw = files(book(*told))["files/charts/attendance-tea-club.csv"].decode("utf-8-sig")

    assert f"'{HOSTILE[name]}" in raw.replace('""', '"')
