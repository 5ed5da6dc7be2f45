"""Entries put into a file in their place, and a playbook's line into the navigation."""

from __future__ import annotations

import pytest

from handbook.scaffold import with_entry, with_nav_line

ENTRY = "beta:\n  name: Beta\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ENTRY),
        ("# People\n", "# People\n" + ENTRY),
        ("# People\nalpha:\n  name: A", "# People\nalpha:\n  name: A\n" + ENTRY),
        (
            "# People\nalpha:\n  name: A\n# of gamma\ngamma:\n  name: C\n",
            "# People\nalpha:\n  name: A\n" + ENTRY + "# of gamma\ngamma:\n  name: C\n",
        ),
        ("# People\ngamma:\n  name: C\n", "# People\n" + ENTRY + "gamma:\n  name: C\n"),
        ("zeta: {}\nalpha: {}\n", "zeta: {}\nalpha: {}\n" + ENTRY),
    ],
)
def test_an_entry_comes_in_its_place_of_the_alphabet(before: str, after: str) -> None:
    """Every other line, and the comment above the next entry, stays."""
    assert with_entry(before, "beta", {"name": "Beta"}) == after


NAV = """\
nav:
  - Playbooks:
      - Begin:
          - playbooks/start.md
          - playbooks/venue.md
      - Do:
          - Run it: playbooks/run.md
"""


def test_a_playbook_comes_last_in_its_part() -> None:
    """One line more, and no other change."""
    added = with_nav_line(NAV, "Begin", "food")

    assert added == NAV.replace("venue.md\n", "venue.md\n          - playbooks/food.md\n")


@pytest.mark.parametrize(
    ("text", "part"),
    [(NAV, "Care"), (NAV + NAV, "Begin"), ("nav:\n  - Begin: []\n", "Begin"), ("", "Begin")],
)
def test_settings_of_another_shape_are_left_alone(text: str, part: str) -> None:
    """Somebody is told the line instead."""
    assert with_nav_line(text, part, "food") == ""
