"""Write-ups of many shapes: facts become fields, and sentences stay their author's."""

from __future__ import annotations

from typing import Any

import pytest

from handbook.importers import Imported, Known
from handbook.importers.registry import kinds_of, read_files
from handbook.model import Group, Handbook

TEA = Known(Handbook(groups={"tea-club": Group(id="tea-club", name="Tea Club", country="FR")}))

OURS = Known(TEA.handbook, group="tea-club")

VISIT = """\
Title: A visit to the Tea Club
Date: 2014-12-24 14:35
Author: Flavia Leaf
Slug: dijon-december-4-tea-meetup

I run three clubs in Milan. I'll start with the [last meetup](https://example.org/events/7).

On December 4th, I had the pleasure to attend Dijon's tea meetup. At least 45 people were there.
The talks that were presented are:

* C'est quoi le thé ?
* [Beyond the Pot](https://speakerdeck.com/leaf/beyond-the-pot)
* [Thé sous pression](https://example.org/decks/pression.odp) - Bo Root

There were around 50 ppl. The meetup was organized in a local college.

Some pictures were tweeted through [@teaclub](https://twitter.com/teaclub)'s account:

![0](https://example.org/a.jpg)
![A full table](https://example.org/b.jpg)
"""

HANGOUT = """\
The Tea Club held its first meetup in Poland yesterday with up to 50 people joining us at peak
times, both physically as well as online via Google Hangout and IRC Chat. Please find below our
recorded sessions.

Tim Bell, CERN


Boris Renn, Mirabilis


Lessons Learned

Let me share with you what we drew from our first evening:

Expect beginners. Most people know next to nothing about tea, so begin with the water.

Tune into the world. It is a joy to talk with people from Kenya and India at the same time. We \
welcomed attendees from nine countries in Europe and Africa.
"""


def read(text: str, name: str = "tea.md", known: Known = OURS) -> Imported:
    """Return what comes of one write-up."""
    return read_files("write-up", {name: text}, known)


def event(text: str, name: str = "tea.md", known: Known = OURS) -> Any:
    """Return a write-up's event."""
    return read(text, name, known).drafts[-1].record


def said(imported: Imported) -> str:
    """Return every oddity with its line."""
    return "\n".join(f"{oddity.line}: {oddity.message}" for oddity in imported.oddities)


def test_a_visit_becomes_an_event_with_its_program() -> None:
    """Pelican's metadata, a list of talks with slides, pictures, two numbers and a place."""
    found = event(VISIT, known=TEA)

    assert (found["title"], found["date"]) == ("Tea Club, December 2014", "2014-12-04")
    assert "year from its own date" in found["date_note"]
    assert found["place"] == {"city": "Dijon", "country": "FR", "venue": {"kind": "college"}}
    assert found["format"] == "in-person"
    assert (found["attendance"]["min"], found["attendance"]["max"]) == (45, 50)
    assert found["talks"] == [
        {"title": "C'est quoi le thé ?", "lang": "fr"},
        {"title": "Beyond the Pot", "slides": "https://speakerdeck.com/leaf/beyond-the-pot"},
        {
            "title": "Thé sous pression",
            "speakers": [{"name": "Bo Root"}],
            "lang": "fr",
            "slides": "https://example.org/decks/pression.odp",
        },
    ]
    assert [photo["credit"] for photo in found["photos"]] == ["@teaclub", "@teaclub"]
    assert found["photos"][1]["alt"] == "A full table"
    assert found["links"][0]["url"] == "https://example.org/events/7"
    assert found["sources"][0]["author"] == "Flavia Leaf"


def test_a_post_without_any_front_matter_is_read_too() -> None:
    """Its day is counted back from the day in its address."""
    known = Known(TEA.handbook, url="https://example.org/2013/06/07/first-evening")

    found = event(HANGOUT, "first.txt", known)

    assert (found["date"], found["place"], found["format"]) == (
        "2013-06-06",
        {"country": "PL"},
        "hybrid",
    )
    assert found["attendance"]["max"] == 50
    assert found["attendance"]["basis"] == "peak"
    assert [channel["name"] for channel in found["channels"]] == ["Google Hangout", "IRC"]
    assert found["reach"] == {
        "countries": 9,
        "regions": ["Europe", "Africa"],
        "spoken_with": ["KE", "IN"],
    }
    assert found["talks"][0] == {
        "speakers": [{"name": "Tim Bell", "affiliation": "CERN"}],
        "recorded": True,
    }


def test_a_day_counted_from_nowhere_is_asked_for() -> None:
    """The event is filed as undated until somebody says when "yesterday" was."""
    imported = read(HANGOUT)

    assert imported.drafts[-1].path.startswith("data/events/undated/")
    assert '1: "yesterday" needs the day it was written: give it with --published' in said(
        imported
    )


def test_lessons_are_listed_with_their_line_and_not_copied() -> None:
    """A sentence belongs to whoever wrote it."""
    imported = read(HANGOUT)

    assert "lessons" not in imported.drafts[-1].record
    assert "15: a lesson to write in your own words: 'Expect beginners." in said(imported)


def test_lessons_of_the_users_own_are_taken_over() -> None:
    """With --own-words."""
    found = event(HANGOUT, known=Known(TEA.handbook, own_words=True))

    assert [lesson["id"] for lesson in found["lessons"]] == [
        "expect-beginners",
        "tune-into-the-world",
    ]
    assert found["lessons"][0]["text"].startswith("Most people know")


@pytest.mark.parametrize(
    ("name", "front"),
    [
        ("a.md", "---\ntitle: Tea night\ndate: 2024-05-03\n---\n"),
        ("a.md", '+++\ntitle = "Tea night"\ndate = 2024-05-03\n+++\n'),
        ("a.md", "Title: Tea night\nDate: 2024-05-03 18:00\n\n"),
        ("a.rst", "Tea night\n#########\n\n:date: 2024-05-03\n\n"),
        ("2024-05-03-tea-night.md", "---\ntitle: Tea night\n---\n"),
    ],
    ids=["YAML", "TOML", "Pelican", "reStructuredText", "Jekyll's file name"],
)
def test_front_matter_of_every_engine_is_read(name: str, front: str) -> None:
    """The title is the source's, the date counts "yesterday"."""
    found = event(f"{front}We met yesterday.\n", name)

    assert found["date"] == "2024-05-02"
    assert found["sources"][0]["title"] == "Tea night"
    assert found["sources"][0]["date"] == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("## Talks\n\n- Green tea by Ada Leaf (Acme)", ("Green tea", "Ada Leaf", "Acme")),
        ("## Talks\n\n- Ada Leaf: Green tea", ("Green tea", "Ada Leaf", None)),
        ("## Charlas\n\n- Té verde - Ada Leaf", ("Té verde", "Ada Leaf", None)),
        ("## Agenda\n\n- 18:30 - Ada Leaf - Green tea", ("Green tea", "Ada Leaf", None)),
        ("Agenda:\n* Green tea (Ada Leaf)", ("Green tea", "Ada Leaf", None)),
        ('## Talks\n\n* "Green tea" by\n  [Ada](https://a.org)', ("Green tea", "Ada", None)),
        ("## Talk 1: Green tea\n**Speaker:** Ada Leaf, Acme",
         ("Green tea", "Ada Leaf", "Acme")),
        ("## Talks\n**By:** Ada Leaf\n\n**Title:** Green tea", ("Green tea", "Ada Leaf", None)),
        ("## Agenda\n\n### Green tea\n\n[Ada Leaf](https://a.org):\n\n> Hot.",
         ("Green tea", "Ada Leaf", None)),
        ("| Time | Talk | Who |\n|--|--|--|\n| 18:30 | Green tea | Ada Leaf (Acme) |",
         ("Green tea", "Ada Leaf", "Acme")),
        ("<h2>Talks</h2><h3>Green tea</h3>\n<h4>Ada Leaf</h4>",
         ("Green tea", "Ada Leaf", None)),
    ],
)  # fmt: skip
def test_a_talk_is_found_in_any_shape(text: str, talk: tuple[str, str, str | None]) -> None:
    """Lists, tables, headings and labels of real write-ups."""
    (found,) = event(f"# Tea Club, 2 May 2024\n\n{text}\n")["talks"]

    speaker = found["speakers"][0]
    assert (found["title"], speaker["name"], speaker.get("affiliation")) == talk


def test_restructured_text_has_lists_tables_and_pictures() -> None:
    """The same facts from the other markup."""
    text = (
        "Tea Club\n========\n\n:date: 2024-05-02\n:location: The Pot\n\nTalks\n-----\n\n"
        "* `Green tea <https://example.org/a.pdf>`_ by Ada Leaf\n\n"
        ".. image:: https://example.org/a.jpg\n   :alt: A full table\n"
    )

    found = event(text, "tea.rst")

    assert found["talks"][0]["slides"] == "https://example.org/a.pdf"
    assert found["talks"][0]["speakers"] == [{"name": "Ada Leaf"}]
    assert found["photos"][0]["alt"] == "A full table"
    assert found["place"]["venue"] == {"name": "The Pot"}


@pytest.mark.parametrize(
    ("sentence", "attendance"),
    [
        ("About 30 people came.", {"count": 30, "approx": True}),
        ("Over 30 people came.", {"min": 30}),
        ("11 or 12 people showed up.", {"min": 11, "max": 12}),
        ("Fifty people attended.", {"count": 50}),
        (
            "77 members were registered and 21 members attended.",
            {"count": 21, "registered": 77},
        ),
        ("40 people signed up.", {"count": 40, "basis": "registered"}),
        ("We expected 80 people to come.", {}),
        ("O encontro contou com cerca de 50 participantes.", {"count": 50, "approx": True}),
    ],
)
def test_numbers_say_how_sure_they_are(sentence: str, attendance: dict[str, object]) -> None:
    """What was hoped for is no head count."""
    found = event(f"{sentence}\n").get("attendance", {})

    assert {key: found.get(key) for key in attendance} == attendance
    assert bool(found) is bool(attendance)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("We met on 4th of December 2014.", "2014-12-04"),
        ("We met on Dec. 4, 2014.", "2014-12-04"),
        ("No dia 23 de março de 2024 fizemos o encontro.", "2024-03-23"),
        ("- Data: 13/06/2018", "2018-06-13"),
        (
            "We met on 2014-12-04. See you at the next meeting on January 8th, 2015!",
            "2014-12-04",
        ),
        ("See you at the next meeting on January 8th, 2015!", None),
        ("---\ntitle: Minutes of March\ndate: 2014-04-02\n---\nHello.", "2014-03"),
    ],
)
def test_days_are_read_and_not_guessed(text: str, date: str | None) -> None:
    """In words of several languages; a month alone stays a month."""
    assert event(f"{text}\n").get("date") == date


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Time: 18:30 - 21:00", "18:30", "21:00"),
        ("Hora: 7pm", "19:00", None),
        ("We talked from 6 to 8:30pm.", "18:00", "20:30"),
        ("We grew from 6 to 8 people.", None, None),
    ],
)
def test_times_need_a_zone(text: str, start: str | None, end: str | None) -> None:
    """Where it is not given, the list asks for it."""
    day = f"Tea on 2024-05-02.\n\n{text}\n"

    found = event(day, known=Known(group="tea-club", timezone="Europe/Paris"))

    assert (found.get("start"), found.get("end")) == (start, end)
    assert ("--timezone" in said(read(day))) is bool(start)


def test_the_city_may_stand_at_the_end_of_a_long_title() -> None:
    """All words of a title tell, however many there are."""
    title = "How we ran one more evening of tea, cake and lightning talks with you all in Vichy"

    found = event(f"Title: {title}\n\nThe meetup in Vichy was held on 4 December 2014.\n")

    assert found["place"] == {"city": "Vichy", "country": "FR"}


def test_what_cannot_be_told_is_asked_for() -> None:
    """No group, no event; several events, no single file."""
    nobody = read("# 2 May\n\nWe met.\n", known=Known())
    many = read("- Date: 2024-05-02\n\n- Date: 2024-06-02\n")

    assert nobody.drafts == many.drafts == ()
    assert "say which with --group" in said(nobody)
    assert "events on 2 days" in said(many)


@pytest.mark.parametrize(
    "text",
    [
        """\
# Tea Club

## Meetup 1

* Date: 2024-05-02

**Talks:**

* Green (Ada Leaf)

## Meetup 2

* Date: 2024-06-06

**Talks:**

* Black (Bo Root)
""",
        """\
# Tea Club

## Talks of 2 May 2024

* Green (Ada Leaf)

## Talks of 6 June 2024

* Black (Bo Root)
""",
    ],
    ids=["labels", "headings"],
)
def test_a_list_of_meetups_becomes_an_event_each(text: str) -> None:
    """Each section with a day of its own; many groups keep such a page."""
    first, second = (draft.record for draft in read(text).drafts)

    assert (first["date"], second["date"]) == ("2024-05-02", "2024-06-06")
    assert first["talks"] == [{"title": "Green", "speakers": [{"name": "Ada Leaf"}]}]
    assert second["talks"] == [{"title": "Black", "speakers": [{"name": "Bo Root"}]}]


def test_the_days_of_a_conference_are_one_event() -> None:
    """They follow each other."""
    text = "# TeaCon\n\n## Day 1, 3 May 2024\n\nTea.\n\n## Day 2, 4 May 2024\n\nMore tea.\n"

    assert [draft.record.get("date") for draft in read(text).drafts] == ["2024-05-03"]


def test_links_into_meeting_rooms_stay_out() -> None:
    """They would let anybody in."""
    imported = read("We met at <https://zoom.us/j/123> and <https://example.org/tea>.\n")

    links = imported.drafts[-1].record["links"]
    assert links == [{"url": "https://example.org/tea", "title": "https://example.org/tea"}]
    assert "meeting room" in said(imported)


def test_broken_front_matter_is_told_and_the_text_read() -> None:
    """The line is the one in the file."""
    imported = read("---\ntitle: Tea\ntags: [a\n---\nWe met on 2024-05-02.\n")

    assert imported.drafts[-1].record["date"] == "2024-05-02"
    assert "the front matter was left out" in said(imported)


def test_prose_is_recognized_by_its_ending() -> None:
    """Nothing else tells it."""
    assert kinds_of("tea.md", "We met.") == ["write-up"]
    assert kinds_of("tea.py", "We met.") == []


@pytest.mark.parametrize(
    ("entry", "talk"),
    [
        (
            "The Pot by Bo Root ([slides](https://example.org/pot.pdf))",
            {
                "title": "The Pot",
                "speakers": [{"name": "Bo Root"}],
                "slides": "https://example.org/pot.pdf",
            },
        ),
        (
            "[The Pot](https://example.org/pot) by Ada",
            {
                "title": "The Pot",
                "speakers": [{"name": "Ada"}],
                "links": [{"url": "https://example.org/pot"}],
            },
        ),
    ],
)
def test_a_link_beside_a_name_is_no_company_and_no_part_of_the_title(
    entry: str, talk: dict[str, Any]
) -> None:
    """Slides behind the name, or the title a link."""
    assert event(f"# Tea Club\n\n2024-05-02\n\n## Talks\n\n* {entry}\n")["talks"] == [talk]
