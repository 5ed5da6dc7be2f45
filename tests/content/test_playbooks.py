"""Every playbook has the parts readers rely on, at a length and level they can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handbook.load import read_body
from handbook.model import Handbook

PLAYBOOKS = [
    "start-a-group",
    "pick-your-audience",
    "plan-the-first-event",
    "find-a-venue",
    "find-speakers",
    "remote-and-hybrid",
    "promote",
    "registration-and-no-shows",
    "money-and-sponsors",
    "run-the-night",
    "workshops-and-other-formats",
    "record-and-share",
    "after-the-event",
    "keep-it-going",
    "share-the-work",
    "join-the-global-community",
    "hand-over-or-close",
    "safety",
    "accessibility-and-inclusion",
    "privacy-and-records",
]
PARTS = [
    "What you will have",
    "When to start",
    "What to do",
    "What it costs",
    "What goes wrong, and what then",
    "Numbers",
    "Checklist",
    "Template",
    "What real events learned",
    "Read next",
]
WORD = re.compile(r"[\w'’-]+")  # noqa: RUF001 - authors write both apostrophes
HARDEST = 10
"""Automated Readability Index allowed: a reader of fifteen or sixteen follows it."""


def body(root: Path, slug: str) -> str:
    """Return a playbook's text as its author wrote it."""
    return read_body(root, f"playbooks/{slug}.md")


def sentences(text: str) -> list[str]:
    """Return the sentences of a page's paragraphs and list items, without markup or macros."""
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\]\([^)]*\)", "", text)
    lines = [
        line for line in text.split("\n") if not line.lstrip().startswith(("#", "|", "!!!"))
    ]
    flowing = re.sub(r"[*_`\[\]]", "", "\n".join(lines))
    pieces = re.split(r"(?<=[.!?:])\s+|\n\s*\n|\n\s*(?:-|\d+\.)\s", flowing)
    return [piece for piece in pieces if len(piece.split()) > 1]


def readability(text: str) -> float:
    """Return the Automated Readability Index (Smith and Senter, AMRL-TR-66-220, 1967)."""
    found = sentences(text)
    words = [word for line in found for word in WORD.findall(line)]
    return 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / len(found) - 21.43


def test_there_are_twenty_in_the_order_of_the_work(handbook: Handbook) -> None:
    """Readers find the twenty playbooks in the order they need them."""
    assert list(handbook.playbooks) == PLAYBOOKS


@pytest.mark.parametrize("slug", PLAYBOOKS)
def test_it_has_its_parts_in_order(root: Path, slug: str) -> None:
    """A reader who knows one playbook finds their way in every other."""
    headings = re.findall(r"^## (.+)$", body(root, slug), flags=re.MULTILINE)

    assert [heading for heading in headings if heading in PARTS] == PARTS


@pytest.mark.parametrize("slug", PLAYBOOKS)
def test_it_says_what_stands_behind_it(handbook: Handbook, slug: str) -> None:
    """Evidence is named at the top, lessons are shown once, numbers stand beside them."""
    calls = [call.name for call in handbook.playbooks[slug].calls]

    assert calls.count("evidence") == 1
    assert calls.count("lessons") == 1
    assert "numbers" in calls
    assert calls.count("lesson") <= 2


@pytest.mark.parametrize("slug", PLAYBOOKS)
def test_it_has_a_checklist_and_a_template(root: Path, handbook: Handbook, slug: str) -> None:
    """There is something to tick and something to copy."""
    text = body(root, slug)
    ticked = "checklist" in {call.name for call in handbook.playbooks[slug].calls}

    assert ticked or text.count("- [ ]") >= 6
    assert "../templates/" in text or "```text" in text


@pytest.mark.parametrize("slug", PLAYBOOKS)
def test_it_can_be_read_in_ten_minutes(root: Path, slug: str) -> None:
    """A page is long enough to help and short enough to be read."""
    text = re.sub(r"\{\{.*?\}\}", "", body(root, slug), flags=re.DOTALL)

    assert 700 <= len(text.split()) <= 1_900


@pytest.mark.parametrize("slug", PLAYBOOKS)
def test_it_is_plain_english(root: Path, slug: str) -> None:
    """Someone who learned English as a second language can follow it."""
    assert readability(body(root, slug)) < HARDEST


@pytest.mark.parametrize("slug", PLAYBOOKS)
def test_its_description_fits_a_search_result(handbook: Handbook, slug: str) -> None:
    """The one sentence that search engines show is there and not cut."""
    assert 40 <= len(handbook.playbooks[slug].description) <= 155


def test_every_lesson_has_a_home(handbook: Handbook) -> None:
    """No lesson is left without a playbook that shows it."""
    homeless = [taught.id for taught in handbook.lessons if not taught.lesson.playbooks]

    assert homeless == []


def test_no_lesson_teaches_the_same_playbook_twice(handbook: Handbook) -> None:
    """A lesson stands once on a page."""
    for taught in handbook.lessons:
        homes = [home.partition("#")[0] for home in taught.lesson.playbooks]
        assert len(homes) == len(set(homes)), taught.id
