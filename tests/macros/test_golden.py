"""What each macro gives, held against golden files that were looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.registry import MACROS
from tests.macros.conftest import Book

GOLDEN = Path(__file__).parent / "golden"
SHOWN = {
    "calculator": 'calculator("turnout", limit="limit", food="food")',
    "book-contents": "book_contents()",
    "calendars": "calendars()",
    "chart-attendance-none": 'chart("attendance", group="north-group")',
    "chart-formats": 'chart("formats")',
    "chart-languages": 'chart("languages")',
    "chart-turnout": 'chart("turnout")',
    "checklist-sections": 'checklist("night")',
    "checklist-tasks": 'checklist("plan")',
    "checklist-filter": 'checklist("plan-online")',
    "cite": 'cite("guide", "own")',
    "event": 'event("2024-03-07-north")',
    "event-facts": 'event_facts("2024-03-07-north")',
    "event-facts-unknown": 'event_facts("south-evening")',
    "event-facts-online": 'event_facts("2024-05-online")',
    "event-sources": 'event_sources("2024-03-07-north")',
    "event-map": "event_map()",
    "events": "events()",
    "events-by-year": "events(by_year=true)",
    "events-none": "events(year=1999)",
    "events-past": 'events(when="past")',
    "events-upcoming": 'events(when="upcoming")',
    "event-index": "event_index()",
    "data-files": "data_files()",
    "events-alike": "events_alike(first=true)",
    "events-alike-none": "events_alike(people=900)",
    "events-like-yours": "events_like_yours()",
    "evidence": 'evidence("run-the-night")',
    "evidence-none": 'evidence("quiet")',
    "glossary": "glossary()",
    "group": 'group("north-group", text="the group")',
    "group-attendance": 'group_attendance("north-group")',
    "group-facts": 'group_facts("north-group")',
    "group-lessons": 'group_lessons("north-group")',
    "group-lessons-none": 'group_lessons("south-group")',
    "group-talks": 'group_talks("north-group")',
    "groups": "groups()",
    "lesson": 'lesson("2024-03-07-north#ring-twice")',
    "lesson-library": "lesson_library()",
    "lesson-library-shelf": 'lesson_library("format/hybrid")',
    "lessons-elsewhere": 'lessons("find-a-venue")',
    "lessons-event": 'lessons(event="2024-03-07-north")',
    "lessons-folded": 'lessons("run-the-night")',
    "lessons-none": 'lessons("quiet")',
    "likeness-points": "likeness_points()",
    "numbers": 'numbers("turnout")',
    "people": "people()",
    "person": 'person("A. Example")',
    "person-facts": 'person_facts("ada")',
    "person-talks": 'person_talks("ada")',
    "photos": 'photos("2024-03-07-north")',
    "photos-none": 'photos("south-evening")',
    "place-events": 'place_events("fr")',
    "place-facts": 'place_facts("fr")',
    "place-groups": 'place_groups("fr")',
    "place-lessons": 'place_lessons("fr")',
    "places": "places()",
    "planner": 'planner("plan")',
    "playbooks": "playbooks()",
    "read-next": 'read_next("2024-03-07-north")',
    "recordings": 'recordings("2024-03-07-north")',
    "recordings-none": 'recordings("south-evening")',
    "references": "references()",
    "stat": 'stat("talks")',
    "talk-index": "talk_index()",
    "talks": 'talks("2024-03-07-north")',
    "talks-caption": 'talks("2024-05-online", caption="Our programme")',
    "talks-none": 'talks("south-evening")',
    "template": 'template("room")',
    "templates": "templates()",
    "topic-lessons": 'topic_lessons("venue")',
    "topics": "topics()",
}
"""The calls whose HTML is kept in golden files."""
FROM_THE_CODE = {"problem_codes", "macro_reference", "data_reference", "event_form"}
"""Macros that show the code itself, which changes with it."""


@pytest.mark.parametrize(("name", "call"), SHOWN.items(), ids=SHOWN)
def test_golden(book: Book, golden: Callable[[Path, str], None], name: str, call: str) -> None:
    """The macro gives the HTML that was looked at and kept."""
    html = book.html(f"{{{{ {call} }}}}")

    assert book.problems == []
    golden(GOLDEN / f"{name}.html", html + "\n")


@pytest.mark.parametrize(
    "call", [*SHOWN.values(), *(f"{name}()" for name in sorted(FROM_THE_CODE))]
)
def test_every_macro_gives_valid_html(book: Book, call: str) -> None:
    """A parser has nothing to repair in what a macro gives, alone or in an admonition."""
    book.tree(f"{{{{ {call} }}}}")
    book.tree(f"!!! note\n\n    - one\n\n        {{{{ {call} }}}}\n")


def test_every_macro_is_shown_here() -> None:
    """No macro is without a golden file."""
    called = {call.partition("(")[0] for call in SHOWN.values()}

    assert called | FROM_THE_CODE == set(MACROS)
