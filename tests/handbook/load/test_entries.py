"""Names of entries that are shown themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handbook.load.entries import is_name

if TYPE_CHECKING:
    from tests.conftest import Project


@pytest.mark.parametrize("name", ["Door", "C++", "no-show", "\u8336", "A/V"])
def test_a_word_of_any_script_is_a_name(name: str) -> None:
    """Whatever can be read."""
    assert is_name(name)


@pytest.mark.parametrize("name", ["", " ", "a\nb", "\u200d", "a\u200bb", "...", "x" * 61])
def test_what_cannot_be_read_is_no_name(name: str) -> None:
    """Nothing, more than a line, or more than a name."""
    assert not is_name(name)


def test_a_name_that_cannot_be_shown_is_left_out(project: Project) -> None:
    """The rest of the glossary stays."""
    project.write("data/glossary.yml", '"": {means: Nothing.}\nDoor: {means: A way in.}\n')

    assert set(project.load().glossary) == {"Door"}
