"""What a line with a broken macro is told."""

from __future__ import annotations

import pytest

from handbook.load.braces import cause


@pytest.mark.parametrize("wall", ["{{a(", "{{ a", "{% a(", "{{ (", '{{a("'])
def test_a_line_of_nothing_but_macros_is_read_once(wall: str) -> None:
    """A page may hold one, and the check still ends."""
    message, hint = cause("unexpected end", wall * 20_000)

    assert message
    assert hint
