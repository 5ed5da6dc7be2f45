"""The contributor pages can be followed to the letter."""

from __future__ import annotations

import re
from pathlib import Path

from handbook.check import validate
from handbook.load import read_body
from handbook.model import Event, Group, Handbook
from handbook.read import compose


def yaml_blocks(root: Path, page: str) -> list[str]:
    """Return the YAML examples of a page, in order."""
    text = read_body(root, page)
    return re.findall(r"^```yaml\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)


def test_the_steps_of_adding_an_event_make_a_valid_file(root: Path, handbook: Handbook) -> None:
    """Whoever pastes each step below the one before has an event without a problem."""
    least, group, more, lessons = yaml_blocks(root, "contributing/add-an-event.md")
    document = compose("event.yml", least + more + lessons)
    event, problems = validate(document, Event, given={"id": "2014-12-04-lyon"})

    assert (document.problems, problems) == ((), [])
    assert event is not None
    assert event.group in handbook.groups
    assert set(event.lessons[0].playbooks) <= set(handbook.playbooks)
    assert set(event.lessons[0].topics) <= set(handbook.topics)
    assert validate(compose("group.yml", group), Group, given={"id": "g"})[1] == []


def test_the_least_there_is_to_write_is_enough(root: Path) -> None:
    """The page says "this is enough", and it is."""
    least = yaml_blocks(root, "contributing/add-an-event.md")[0]

    assert validate(compose("event.yml", least), Event, given={"id": "lyon"})[1] == []
