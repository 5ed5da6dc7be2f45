"""How talks are shared out among pages."""

from __future__ import annotations

import pytest

from handbook.model import Event, Given, Talk
from handbook.model.views.talk_years import share_out


def talks(**years: int) -> list[Given]:
    """Return a number of talks for each year, written as ``y2024=3``, the newest first."""
    found = []
    for name, count in years.items():
        date = {"date": name[1:]} if name[1:].isdigit() else {}
        event = Event.model_validate(
            {"id": name, "title": name, "group": "group", "sources": [{"title": "it"}], **date}
        )
        found += [Given(event, Talk(title=f"Talk {number}")) for number in range(count)]
    return found


@pytest.mark.parametrize(
    ("held", "pages"),
    [
        (talks(), {"": 0}),
        (talks(y2024=3, y2023=2), {"": 5}),
        (talks(y2024=3, y2023=2, y2022=1), {"": 5, "2022": 1}),
        (talks(y2024=3, y2023=4, y2022=1), {"": 3, "2023": 4, "2022": 1}),
        (talks(y2024=9, y2023=1, none=2), {"": 9, "2023": 1, "undated": 2}),
    ],
)
def test_the_first_page_holds_whole_years(held: list[Given], pages: dict[str, int]) -> None:
    """As many of the newest years as fit, one at least; every other year has its own page."""
    assert {name: len(found) for name, found in share_out(held, most=5).items()} == pages
