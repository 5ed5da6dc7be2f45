"""A new event's file: good as it is, whatever was typed, and good with any comment taken up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handbook.check import check_texts, validate
from handbook.check.sense.agreement import check_event_sense
from handbook.model import Event, Handbook, Page
from handbook.model.site.filing import event_names
from handbook.model.site.pages import MacroCall
from handbook.read import compose
from handbook.scaffold import NewFile, complaint, event_file
from handbook.scaffold.answers import one_line
from handbook.scaffold.optional import HEAD

if TYPE_CHECKING:
    from handbook.write import Writable

HANDBOOK = Handbook(
    pages={
        "playbooks/find-a-venue.md": Page(
            "playbooks/find-a-venue.md", "Find a venue", calls=(MacroCall("lessons", (), 1, 1),)
        )
    }
)
LEAST: dict[str, Any] = {"title": "Tea", "group": "tea-club", "sources": [{"title": "Page"}]}
FULL: dict[str, Any] = {
    **LEAST,
    "date": "2024-05-02",
    "start": "18:30",
    "timezone": "Europe/Paris",
    "place": {"city": "Lyon", "country": "FR"},
    "attendance": {"count": 12},
    "talks": [{"title": "Green tea", "speakers": ["Ada Leaf"], "lang": "no"}],
}


def read(file: NewFile) -> Event:
    """Return the event a file holds, which must have no problem."""
    document = compose(file.path, file.text)
    name = file.path.rpartition("/")[2].removesuffix(".yml")
    event, problems = validate(document, Event, given={"id": name})
    assert [*document.problems, *problems] == []
    assert event is not None
    told = [*check_event_sense(event, document), *check_texts(document)]
    # Among all texts there are some like those that a program misread, and the check says so.
    assert [one for one in told if one.code != "HB509"] == []
    return event


def uncommented(text: str) -> str:
    """Return the comments of a new file as lines of data."""
    lines = text.splitlines(keepends=True)
    return "".join(line.removeprefix("# ") for line in lines if line != "#\n")


def made(record: dict[str, Writable]) -> NewFile:
    """Return the file of a record under the name it gets by itself."""
    return event_file(record, next(event_names(record)), HANDBOOK)


@given(text=st.text(min_size=1, max_size=400))
@example("Tea: a beginning")
@example("NO")
@example("19:30")
@example("2014")
@example("@home with 'quotes' and \"more\"")
@example("# Meetup #42")
@example("“Tea”")
@example("\u2018Tea\u2019")
@example("- Tea")
@example("Tea 🍵 with 👩‍💻 and é")
@example("yes")
@example("~")
@example("{{ talks() }}")
@example("<<: *tea")
@example("Tea " * 100)
def test_whatever_is_typed_is_what_the_file_says(text: str) -> None:
    """A colon, a quote, a number, an emoji: no title breaks the file or changes in it."""
    text = one_line(text)
    if not text or complaint(Event, {"title": text}):
        return
    talk: dict[str, Any] = {"title": text, "speakers": [text]}

    event = read(made({**LEAST, "title": text, "talks": [talk], "place": {"city": text}}))

    assert (event.title, event.place.city) == (text, text)
    assert (event.talks[0].title, event.talks[0].speakers[0].name) == (text, text)


@pytest.mark.parametrize("record", [LEAST, FULL, {**LEAST, "date": "2024"}])
def test_the_file_passes_as_it_is_and_with_all_comments_taken_up(
    record: dict[str, Writable],
) -> None:
    """Somebody who removes every comment sign has a good file still."""
    file = made(record)
    head, _, rest = file.text.partition(HEAD)

    read(file)
    read(NewFile(file.path, head + uncommented(rest)))


@pytest.mark.parametrize("record", [LEAST, FULL])
def test_every_key_is_there_or_offered(record: dict[str, Writable]) -> None:
    """Nobody has to look up what else can be said; without a date its end has no meaning."""
    file = made(record)
    offered = set(re.findall(r"^#? ?([a-z_]+):", file.text, re.MULTILINE))
    dated = {"date", "end_date"} if "date" not in record else set()

    assert set(Event.model_fields) - {"id"} - dated <= offered


def test_each_comment_can_be_taken_up_alone() -> None:
    """Most people will use one or two."""
    file = made(FULL)
    head, _, rest = file.text.partition(HEAD)

    for block in rest.split("#\n"):
        read(NewFile(file.path, head + uncommented(block)))


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (FULL, "data/events/2024/2024-05-02-lyon.yml"),
        ({**LEAST, "date": "2024-05"}, "data/events/2024/2024-05-tea-club.yml"),
        (LEAST, "data/events/undated/tea-club-tea.yml"),
        (
            {**FULL, "place": {"city": "Île-de-France"}},
            "data/events/2024/2024-05-02-ile-de-france.yml",
        ),
        ({**FULL, "place": {"city": "Łódź"}}, "data/events/2024/2024-05-02-lodz.yml"),
        ({**FULL, "place": {"city": "東京"}}, "data/events/2024/2024-05-02-tea-club.yml"),
    ],
)
def test_the_file_is_named_by_date_and_place(record: dict[str, Writable], path: str) -> None:
    """As the page on adding an event says; a name no address can have gives way."""
    assert made(record).path == path


def test_keys_stand_in_the_order_of_the_model() -> None:
    """Every file reads alike."""
    keys = list(compose("", made(dict(reversed(FULL.items()))).text).data or ())

    assert keys == [key for key in Event.model_fields if key in FULL]


def test_an_editor_without_settings_finds_the_schema() -> None:
    """The first line leads from the file to its schema."""
    file = made(FULL)

    assert file.text.startswith(
        "# yaml-language-server: $schema=../../schema/event.schema.json\n"
    )
