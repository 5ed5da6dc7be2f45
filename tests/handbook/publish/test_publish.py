"""Generated pages and files, held against golden files.

To renew them after a change that is meant: `pytest --renew-golden`, then read the difference.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from jinja2 import Environment

from handbook.load import JINJA_SYNTAX
from handbook.model import Event, Group, Handbook, Template
from handbook.publish import publish
from handbook.read import compose

if TYPE_CHECKING:
    from tests.conftest import Golden

GOLDEN = Path(__file__).parent / "golden"
LEAST: dict[str, object] = {
    "id": "least",
    "title": "Tea",
    "group": "tea-club",
    "sources": [{"title": "A letter"}],
}
FULL: dict[str, object] = {
    "id": "full",
    "title": "OpenStack Rhône-Alpes, December",
    "group": "tea-club",
    "kind": "workshop",
    "date": "2014-12-04",
    "end_date": "2014-12-05",
    "start": "18:30",
    "end": "21:00",
    "timezone": "Europe/Paris",
    "place": {"city": "Lyon", "country": "FR", "venue": {"kind": "college"}},
    "format": "hybrid",
    "channels": [{"name": "IRC", "kind": "chat"}],
    "attendance": {"min": 45, "max": 50, "basis": "estimate"},
    "summary": "An evening.",
    "talks": [{"title": "Tea", "speakers": ["Ada Leaf"], "recorded": True}],
    "photos": [{"url": "https://example.org/a.jpg", "alt": "A pot"}],
    "lessons": [{"id": "doors", "title": "Doors", "text": "Ask.", "basis": "stated"}],
    "sources": [{"title": "A letter", "url": "https://example.org"}],
    "confidence": "high",
}
NASTY = {
    "braces": "{{ lessons() }} {% raw %} {# x #}",
    "pipes-and-brackets": "a | b <script>alert(1)</script> [x](y) ](javascript:z)",
    "quotes": "She said \"it's\" \\ 'so' & more",
    "markdown": '--8<-- "secrets.txt" ```fence # * _ ~ `',
    "emoji": "Tea 🫖👩🏽‍💻 and cake",
    "right-to-left": "שלום עולם, مرحبا",
    "yaml": "a: b # c --- ... : - &x *y !z",
    "end-of-front-matter": "--- title: x",
    "long": "Tea and " * 50,
}


def pages(*events: dict[str, object], **fields: object) -> dict[str, str]:
    """Return what is published for events, by path."""
    found = {str(event["id"]): Event.model_validate(event) for event in events}
    book = Handbook(events=found, **fields)  # type: ignore[arg-type]
    return {output.path: str(output.content) for output in publish(book)}


GROUPS = {"tea-club": Group(id="tea-club", name="Tea Club {{ x }}")}


@pytest.mark.parametrize("event", [LEAST, FULL], ids=lambda event: str(event["id"]))
def test_an_event_page_is_what_an_author_would_write(
    golden: Golden, event: dict[str, object]
) -> None:
    """A section for all that is known, and none for what is not."""
    golden(
        GOLDEN / f"event-{event['id']}.md",
        pages(event, groups=GROUPS)[f"events/{event['id']}.md"],
    )


@pytest.mark.parametrize("kind", NASTY)
def test_a_title_is_text_whatever_is_in_it(golden: Golden, kind: str) -> None:
    """Front matter that can be read, nothing a macro or a theme would act on."""
    title = NASTY[kind].strip()[:400]
    group = {"tea-club": Group(id="tea-club", name=title)}
    page = pages({**LEAST, "title": title}, groups=group)["events/least.md"]

    golden(GOLDEN / f"title-{kind}.md", page)
    front = compose("x.md", page.split("---\n")[1]).data
    assert isinstance(front, dict)
    assert not set("{}<>") & set(f"{front['title']} {front['description']}")
    body = Environment(**JINJA_SYNTAX).parse(page).body  # type: ignore[arg-type]  # noqa: S701
    assert body, "Jinja can read the page"
    assert page.count("{{") == 3, "the page's own three macros"


@pytest.mark.parametrize(
    "odd", ["\ufffe", "\uffff", "\ufdd0", "\x85", "\u2028", "\ufeff", "🫖", "\U0001fffe"]
)
def test_a_title_survives_every_character(odd: str) -> None:
    """MkDocs reads the front matter with YAML, which refuses some characters as they are."""
    event = Event.model_validate(LEAST).model_copy(update={"title": f"Tea{odd}time"})
    outputs = publish(Handbook(events={"least": event}))
    [page] = [str(output.content) for output in outputs if output.path == "events/least.md"]

    front = yaml.safe_load(page.split("---\n")[1])
    assert front["title"] == f"Tea{odd}time"


def test_a_group_page_counts_its_events(golden: Golden) -> None:
    """One event is not 1 events."""
    published = pages(LEAST, groups={**GROUPS, "cake": Group(id="cake", name="Cake")})

    golden(GOLDEN / "group.md", published["groups/tea-club.md"])
    assert "1 recorded event," in published["groups/tea-club.md"]
    assert "0 recorded events," in published["groups/cake.md"]


def test_a_template_has_a_page_and_a_file(golden: Golden) -> None:
    """The file is the text, to the letter; a Markdown one keeps engines from rendering it."""
    text = "Dear [NAME],\n\n{{ welcome }} & <b>you</b>\n"
    template = Template.model_validate(
        {
            "id": "mail",
            "title": "A mail",
            "description": "To invite",
            "format": "markdown",
            "blanks": {"NAME": "Who"},
            "text": text,
        }
    )
    published = pages(templates={"mail": template})

    golden(GOLDEN / "template.md", published["templates/mail.md"])
    assert published["templates/files/mail.md.txt"].strip() == text.strip()


def test_every_page_names_the_file_its_pencil_opens() -> None:
    """An undated event lies in a folder of its own; a place is made of many files."""
    events = [Event.model_validate(event) for event in (LEAST, FULL)]
    book = Handbook(events={event.id: event for event in events}, groups=GROUPS)

    records = ("events/", "groups/", "lessons/", "people/", "places/")
    found = [output for output in publish(book) if output.path.startswith(records)]

    assert {output.path: output.edit_path for output in found} == {
        "events/least.md": "data/events/undated/least.yml",
        "events/full.md": "data/events/2014/full.yml",
        "groups/tea-club.md": "data/groups/tea-club.yml",
        "people/ada-leaf.md": None,
        "places/fr.md": None,
        "places/fr/lyon.md": None,
        "lessons/venue/college.md": None,
        "lessons/format/hybrid.md": None,
        "lessons/size/21-50.md": None,
    }
