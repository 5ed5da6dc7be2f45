"""Pages as far as the data needs to know them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from handbook.load import read_body
from handbook.model import Page

if TYPE_CHECKING:
    from tests.conftest import Project


@pytest.fixture
def page(project: Project) -> Callable[[str], Page]:
    """Return a function that gives what is read from a page's text."""

    def read(text: str) -> Page:
        project.write("docs/x.md", text)
        return project.load().pages["x.md"]

    return read


def test_front_matter_gives_title_and_place(page: Callable[[str], Page]) -> None:
    """The lines of the body are counted from the top of the file."""
    found = page("---\ntitle: Tea\norder: 7\npart: Do\n---\n\n\n# Another\n\n{{ talks() }}\n")

    assert (found.title, found.order, found.part) == ("Tea", 7, "Do")
    assert (found.body_line, found.calls[0].line, found.calls[0].column) == (8, 10, 4)


def test_without_front_matter_the_first_heading_is_the_title(
    page: Callable[[str], Page],
) -> None:
    """And without one, the file's name."""
    assert page("# Tea {#top}\n").title == "Tea"
    assert page("Tea.\n").title == "x"


def test_a_rule_at_the_top_of_a_page_is_no_front_matter(page: Callable[[str], Page]) -> None:
    """MkDocs takes three dashes alone for it."""
    assert not page("----\n\n# Tea\n").is_broken


def test_headings_have_the_addresses_the_site_gives_them(page: Callable[[str], Page]) -> None:
    """Accents, code, repeated headings, addresses of their own, and none in a code block."""
    found = page("# Thé `vert`\n## Two\n## Two\n## Own {#mine}\n```\n# not me\n```\n")

    assert found.headings == {"the-vert", "two", "two_1", "mine"}


def test_calls_in_loops_filters_and_arguments_count(page: Callable[[str], Page]) -> None:
    """A lesson may be printed inside a condition."""
    found = page("{% if 1 %}{{ lesson('a#b') | upper }}{% endif %} {{ stat(events()) }}\n")

    assert {call.name for call in found.calls} == {"lesson", "stat", "events"}
    assert found.placed_lessons == {"a#b"}


@pytest.mark.parametrize(
    "text", ["{% raw %}{{ lessons() }}{% endraw %}", "---\nrender_macros: false\n---\n{{ x( }}"]
)
def test_what_is_not_rendered_is_no_call(page: Callable[[str], Page], text: str) -> None:
    """Code samples may show braces."""
    found = page(text)

    assert found.calls == ()
    assert not found.is_broken


def test_the_body_is_what_comes_after_the_front_matter(project: Project) -> None:
    """MkDocs drops the empty lines between them as well."""
    project.write("docs/x.md", "---\ntitle: Tea\n---\n\n\nText.\n")

    assert read_body(project.root, "x.md") == "Text.\n"


@pytest.mark.parametrize(
    "line",
    [
        "title: 3.5",
        "title: 2024-05-02",
        "title: yes",
        "title: [Tea]",
        "description: 1:30:00",
        "tags: [tea, 2024]",
        "tags: tea",
        "Title: Tea",
        "desciption: Tea",
        "search: 2",
        "search: {bost: 2}",
        "search: {boost: high}",
        "search: {exclude: 1}",
        "render_macros: no",
        "order: " + "9" * 5000,
        "order: -1",
    ],
    ids=lambda line: line[:30],
)
def test_front_matter_that_the_site_cannot_use_is_a_problem(
    project: Project, line: str
) -> None:
    """MkDocs would end with a traceback, or drop it without a word."""
    project.write("docs/x.md", f"---\n{line}\n---\nTea.\n")

    (problem,) = project.problems()
    assert (problem.code, problem.line) == ("HB009", 2)
    assert problem.hint


@pytest.mark.parametrize(
    "line",
    [
        'title: "2024"',
        "title: '12:30'",
        "title: >\n  2024",
        "title:",
        "subtitle: 3",
        "tags: [tea, '2024']",
        "hide: [toc]",
        "search: {boost: 0.5, exclude: true}",
        "order: 12",
    ],
)
def test_front_matter_that_the_site_can_use_is_fine(project: Project, line: str) -> None:
    """Pages may have keys of their own."""
    project.write("docs/x.md", f"---\n{line}\n---\nTea.\n")

    assert project.problems() == []


def test_a_playbook_without_front_matter_is_told_what_it_needs(project: Project) -> None:
    """It has no place in the order of the work."""
    project.write(project.playbook, "# Find a venue\n\n{{ lessons() }}\n")

    (problem,) = project.problems()
    assert problem.code == "HB009"
    assert "no title and no order" in problem.message


STEPS = """\
# Tea

## What to do

Before the first step.

### 1. Boil `water`

Use a *pot* {{ cite("own") }}.

- One
- Two

| not | this |
|---|---|

#### A detail

Also [text](x.md).

### 2. Pour

## Numbers

### Not a step

Nor this.
"""


def test_the_steps_are_what_stands_below_what_to_do(page: Callable[[str], Page]) -> None:
    """Each with its address, and with the words of paragraphs and lists."""
    first, second = page(STEPS).steps

    assert (first.title, first.anchor) == ("1. Boil water", "1-boil-water")
    assert first.text == 'Use a pot {{ cite("own") }}. One Two A detail Also text.'
    assert (second.title, second.anchor, second.text) == ("2. Pour", "2-pour", "")


def test_a_page_without_such_a_heading_has_no_steps(page: Callable[[str], Page]) -> None:
    """It tells of something else than what to do."""
    assert page("# Tea\n\n## Why\n\n### 1. Thirst\n").steps == ()
