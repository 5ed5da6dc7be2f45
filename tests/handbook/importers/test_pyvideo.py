"""PyVideo's files, eight of them as they are: each shows something odd, and none loses a talk.

The files are from PyVideo's data, which is in the public domain (CC0-1.0).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from handbook.importers import Imported, Known
from handbook.importers.registry import kinds_of, read_files
from handbook.model import Group, Handbook

FOLDER = Path(__file__).parent / "pyvideo"
FILES = {
    path.relative_to(FOLDER.parent).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(FOLDER.rglob("*.json"))
}
CATEGORY = "talks/category.json"


def read(known: Known | None = None, **videos: dict[str, Any]) -> Imported:
    """Return what comes of a category "Tea Club" and of videos by their files' names."""
    texts = {CATEGORY: json.dumps({"title": "Tea Club"})}
    for name, data in videos.items():
        texts[f"talks/videos/{name}.json"] = json.dumps(video(**data))
    return read_files("pyvideo", texts, known or Known())


def video(**more: Any) -> dict[str, Any]:
    """Return a file as PyVideo has it."""
    return {
        "title": "Green tea",
        "recorded": "2024-05-02",
        "speakers": ["Ada Leaf"],
        "videos": [{"type": "youtube", "url": "https://youtu.be/abc"}],
        **more,
    }


def talks(imported: Imported) -> list[Any]:
    """Return every talk, in the order of the drafts."""
    return [talk for draft in imported.drafts for talk in listed(draft.record.get("talks"))]


def listed(value: Any) -> list[Any]:
    """Return a record's list, empty where it has none."""
    return value or []


def said(imported: Imported) -> str:
    """Return every oddity's message."""
    return "\n".join(oddity.message for oddity in imported.oddities)


def test_no_talk_of_the_real_files_is_lost() -> None:
    """Eight files, eight talks, whatever is wrong with each."""
    imported = read_files("pyvideo", FILES, Known())

    assert len(FILES) == 9
    assert len(talks(imported)) == 8
    assert all(kinds_of(name, text) == ["pyvideo"] for name, text in FILES.items())


@pytest.mark.parametrize(
    "oddity",
    [
        "the key ',duration' was read as 'duration'",
        "the duration 40 cannot be a talk's seconds; left out",
        "the description is HTML; its words and links were taken over",
        "'ChiPy:' was dropped from the title's start",
        "the recording http://s3.us.archive.org/ndvchipy/Ultimate_Language_Shootout_IV_.mp4 is",
        "left out links.0.url, 'http://python-%20twiggy.googlecode.com'",
        "the time of '2023-05-11T19:00:00' was left out",
        "'thumbnail_url' of 7 files was not taken over",
    ],
)
def test_what_is_odd_about_the_real_files_is_told(oddity: str) -> None:
    """Each was found in PyVideo's data; silence about it would be a guess."""
    assert oddity in said(read_files("pyvideo", FILES, Known()))


def test_talks_of_a_day_are_an_event_of_the_group() -> None:
    """Two talks on one evening, one a month later."""
    imported = read(a={}, b={"title": "Oolong"}, c={"recorded": "2024-06-06"})

    assert [draft.path for draft in imported.drafts] == [
        "data/groups/tea-club.yml",
        "data/events/2024/2024-05-02-tea-club.yml",
        "data/events/2024/2024-06-06-tea-club.yml",
    ]
    assert imported.drafts[1].record["title"] == "Tea Club, 2 May 2024"
    assert [talk["title"] for talk in talks(imported)] == ["Green tea", "Oolong", "Green tea"]


def test_a_group_the_handbook_has_is_not_written_again() -> None:
    """It is found by its name, whatever its file is called."""
    group = Group(id="lyon-tea", name="Tea Club")

    imported = read(Known(Handbook(groups={"lyon-tea": group})), a={})

    assert [draft.path for draft in imported.drafts] == [
        "data/events/2024/2024-05-02-lyon-tea.yml"
    ]


def test_a_category_named_after_an_edition_is_one_event() -> None:
    """A conference's days are not meetups."""
    texts = {CATEGORY: json.dumps({"title": "TeaCon 2024"})}
    for day in ("03", "04"):
        texts[f"talks/videos/{day}.json"] = json.dumps(video(recorded=f"2024-05-{day}"))

    group, event = read_files("pyvideo", texts, Known()).drafts

    assert group.record["name"] == "TeaCon"
    assert event.record["title"] == "TeaCon 2024"
    assert (event.record["date"], event.record["end_date"]) == ("2024-05-03", "2024-05-04")
    assert event.record["kind"] == "conference"


def test_a_talk_without_a_date_is_filed_as_undated() -> None:
    """The day is not guessed, and the talk is not dropped."""
    imported = read(a={"recorded": None})

    assert imported.drafts[1].path.startswith("data/events/undated/")
    assert "date" not in imported.drafts[1].record
    assert "no date of recording" in said(imported)


@pytest.mark.parametrize(
    ("speakers", "names", "oddity"),
    [
        (["Ada Leaf and Bo Root"], ["Ada Leaf", "Bo Root"], "was taken for 2 names"),
        (["Unknown"], [], "is nobody's name"),
        ([""], [], "a speaker without a name"),
        (None, [], ""),
        ("Ada Leaf", ["Ada Leaf"], ""),
        ([{"name": "Ada Leaf"}, 7], ["Ada Leaf", "7"], ""),
    ],
    ids=["two in one", "unknown", "empty", "null", "no list", "objects"],
)
def test_speakers_are_names(speakers: object, names: list[str], oddity: str) -> None:
    """Whatever the list holds."""
    imported = read(a={"speakers": speakers})

    assert [s["name"] for s in listed(talks(imported)[0].get("speakers"))] == names
    assert oddity in said(imported)


def test_what_else_a_talk_has_finds_its_field() -> None:
    """Language, length, slides, the licence, a second recording, and other links."""
    imported = read(
        a={
            "language": "fra",
            "duration": 1810,
            "copyright_text": "CC BY",
            "quality_notes": "<p>Quiet &amp; dark</p>",
            "videos": [
                {"type": "mp4", "url": "https://example.org/a.mp4"},
                {"type": "youtube", "url": "https://youtu.be/abc"},
            ],
            "related_urls": [
                "https://example.org/a.pdf",
                {"label": "Code", "url": "https://b.org"},
            ],
        }
    )
    (talk,) = talks(imported)

    assert (talk["lang"], talk["minutes"], talk["note"]) == ("fr", 30, "Quiet & dark")
    assert talk["video"] == {"url": "https://youtu.be/abc", "note": "Licence as listed: CC BY"}
    assert talk["slides"]["url"] == "https://example.org/a.pdf"
    assert [link["url"] for link in talk["links"]] == [
        "https://example.org/a.mp4",
        "https://b.org",
    ]


def test_a_link_that_all_talks_share_belongs_to_the_evening() -> None:
    """It would stand there once for each talk."""
    page = {"related_urls": [{"label": "Tea night 5", "url": "https://example.org/5"}]}

    _, event = read(a=page, b=page).drafts

    assert event.record["links"] == [{"url": "https://example.org/5", "title": "Tea night 5"}]
    assert all("links" not in talk for talk in listed(event.record["talks"]))


def test_files_that_are_no_talks_are_told_with_their_line() -> None:
    """The rest is read."""
    imported = read_files(
        "pyvideo",
        {
            "videos/a.json": "{\n  oops",
            "videos/b.json": "[]",
            "videos/c.json": json.dumps(video()),
        },
        Known(),
    )

    assert len(talks(imported)) == 1
    assert [(o.file, o.line) for o in sorted(imported.oddities)][:2] == [
        ("videos/a.json", 2),
        ("videos/b.json", 1),
    ]
