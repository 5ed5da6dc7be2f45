"""Which part of a prose text is code, which is shown as it stands."""

from __future__ import annotations

import pytest

from handbook.model.values.backticks import without_code


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("no code", "no code"),
        ("a `b` c `d` e", "a  c  e"),
        ("a ``b ` c`` d", "a  d"),
        ("a\n```\n<b>\n```\nc", "a\n\nc"),
        ("an open ` tick", "an open ` tick"),
        ("``a` b", "``a` b"),
        ("`a ``b`` c` d", " d"),
    ],
)
def test_code_stands_between_as_many_backticks(text: str, left: str) -> None:
    """As CommonMark reads it: the next run of the same length closes it."""
    assert without_code(text) == left


def test_a_wall_of_backticks_is_read_once() -> None:
    """A file may be nothing else, and the check still ends."""
    wall = "`" * 500_000
    parted = " ".join("`" * length for length in range(1, 1_000))

    assert without_code(wall) == wall
    assert without_code(parted) == parted
