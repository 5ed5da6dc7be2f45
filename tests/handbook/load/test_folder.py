"""A folder becomes a handbook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbook.load import load

if TYPE_CHECKING:
    from tests.conftest import Project

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec="utf-8"), max_size=30)
    | st.sampled_from(["2014-12-04", "FR", "fr", "https://a.org", "7pm", "tea-club", "own"])
)
GOOD_EVENT = """\
title: Tea in May
group: tea-club
date: 2024-05-02
start: "18:30"
timezone: Europe/Paris
place: {city: Lyon, country: FR, venue: {kind: cafe}}
format: hybrid
channels: [{name: IRC, kind: chat}]
attendance: {count: 12, basis: estimate}
talks:
  - {title: A pot of green tea, speakers: [Ada Leaf, {name: Bo Cup}], lang: fr}
photos: [{url: "https://example.org/a.jpg", alt: A pot}]
lessons: [{id: doors, title: Doors, text: Ask., basis: stated, playbooks: [find-a-venue]}]
sources: [{title: The announcement, url: "https://example.org/tea", date: 2024-05}]
"""
JSON = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
)


def test_records_are_found_by_name(project: Project) -> None:
    """One to a file, many to a file, and pages."""
    handbook, problems = load(project.root)

    assert problems == []
    assert list(handbook.events) == ["2024-05-02-tea"]
    assert handbook.groups["tea-club"].name == "Tea Club"
    assert handbook.citations["tea-guide"].short == "Tea guide"
    assert handbook.playbooks["find-a-venue"].shows_lessons
    assert handbook.lessons_by_playbook["find-a-venue"][0].id == "2024-05-02-tea#doors"


def test_a_broken_record_does_not_take_the_others_with_it(project: Project) -> None:
    """The rest of the handbook can be shown."""
    project.write("data/events/2024/2024-06-01-cake.yml", "title: Cake: a beginning\n")

    handbook, problems = load(project.root)

    assert list(handbook.events) == ["2024-05-02-tea"]
    assert handbook.broken == {"events/2024-06-01-cake"}
    assert len(problems) == 1


def test_an_empty_folder_is_an_empty_handbook(tmp_path: Path) -> None:
    """There is nothing wrong with it."""
    handbook, problems = load(tmp_path)

    assert (dict(handbook.events), problems) == ({}, [])


@pytest.mark.parametrize(
    "name", ["README.md", ".DS_Store", "Thumbs.db", "events/2024/.x.yml.swp"]
)
def test_files_that_systems_and_editors_leave_are_passed_over(
    project: Project, name: str
) -> None:
    """Nobody put them there on purpose."""
    project.write(f"data/{name}", b"\x00")

    assert project.problems() == []


@pytest.mark.parametrize(
    ("place", "hint"),
    [
        (
            "events/2024/2024-05-02-cake.yaml",
            "Rename it to data/events/2024/2024-05-02-cake.yml.",
        ),
        (
            "events/2024/2024-05-02-cake.YML",
            "Rename it to data/events/2024/2024-05-02-cake.yml.",
        ),
        (
            "events/2024/2024-05-02-cake.yml.txt",
            "Rename it to data/events/2024/2024-05-02-cake.yml.",
        ),
        ("events/2024/2024-05-02-cake", "Rename it to data/events/2024/2024-05-02-cake.yml."),
        ("events/2024/cake.jpg", "pictures and slides are linked"),
        ("events/2024-05-02-cake.yml", "Move it to data/events/2024/2024-05-02-cake.yml."),
        ("2024-05-02-cake.yml", "Move it to data/events/2024/2024-05-02-cake.yml."),
        ("events/cake.yml", "cake.yml, with its own year and date."),
        ("events/2024/may/cake.yml", "cake.yml, with its own year and date."),
        ("groups/fr/cake.yml", "Move it to data/groups/cake.yml."),
        ("evnts/2024/cake.yml", "cake.yml, with its own year and date."),
        ("topcs.yml", "Rename it to data/topics.yml."),
        ("events/2024/Orléans Café.yml", "orleans-cafe.yml"),
        ("events/2024/茶.yml", "small letters"),
        ("events/2024/cake.yml", "as it is known: data/events/2024/2024-cake.yml"),
        ("events/2024/20240502-cake.yml", "data/events/2024/2024-05-02-cake.yml"),
        ("events/2024/02-05-2024-cake.yml", "data/events/2024/2024-05-02-cake.yml"),
        ("events/2024/2024-05-02-cake.yml.orig", "Delete it"),
        ("events/2024/2024-05-02-cake.ics", "handbook import"),
        ("2024/2024-05-02-cake.yml", "Move it to data/events/2024/2024-05-02-cake.yml."),
        ("people/ada.yml", "write 'ada:' there"),
        ("group/cake.yml", "Move it to data/groups/cake.yml."),
    ],
)
def test_a_misplaced_file_is_told_where_it_belongs(
    project: Project, place: str, hint: str
) -> None:
    """It would be ignored otherwise, and nobody would know why."""
    project.write(f"data/{place}", project.read(project.event))

    (problem,) = project.problems()
    assert (problem.code, problem.place) == ("HB008", f"data/{place}:1:1")
    assert hint in problem.hint


@pytest.mark.parametrize("place", ["events/2024-05-02-cake.yml", "docs/events/cake.yaml"])
def test_an_event_beside_the_data_is_told_where_it_belongs(
    project: Project, place: str
) -> None:
    """Nobody would read it, and nobody would know why."""
    project.write(place, project.read(project.event))

    (problem,) = project.problems()
    assert (problem.code, problem.place) == ("HB008", f"{place}:1:1")
    assert "data/events/20" in problem.hint


def test_schemas_lie_in_a_folder_of_their_own(project: Project) -> None:
    """They are made from the models, and are no data."""
    project.write("data/schema/event.schema.json", "{}")

    assert project.problems() == []


def test_an_entry_whose_name_cannot_be_an_address_is_shown_at_its_name(
    project: Project,
) -> None:
    """Not at what it holds."""
    project.write("data/topics.yml", "Our Rooms:\n  title: Rooms\n")

    (problem,) = project.problems()
    assert (problem.line, problem.column) == (1, 1)
    assert "Try our-rooms." in problem.hint


def _places(
    node: dict[str, Any] | list[Any], way: tuple[Any, ...] = ()
) -> list[tuple[Any, ...]]:
    """Return the way to every node of plain data."""
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    found = [way]
    for key, value in entries:
        found += (
            _places(value, (*way, key)) if isinstance(value, (dict, list)) else [(*way, key)]
        )
    return found


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_a_value_or_key_becomes_the_event_loads_or_has_a_problem(
    project: Project, data: st.DataObject
) -> None:
    """No change of a good event that can be written as YAML gives a traceback."""
    event = yaml.load(GOOD_EVENT, yaml.BaseLoader)  # noqa: S506 - makes nothing but text
    *way, last = data.draw(st.sampled_from(_places(event)[1:]))
    parent: Any = event
    for step in way:
        parent = parent[step]
    if isinstance(parent, dict) and data.draw(st.booleans()):
        parent[data.draw(st.text(max_size=10))] = parent.pop(last)
    else:
        parent[last] = data.draw(JSON)
    project.write(project.event, json.dumps(event))

    handbook, problems = load(project.root)

    assert problems or "2024-05-02-tea" in handbook.events
    assert all(problem.hint for problem in problems)
