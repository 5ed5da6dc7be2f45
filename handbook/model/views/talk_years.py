"""All talks on one page, or on several where they are too many for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from handbook.model.views.gathered import Given

MOST = 1_000
"""How many talks the first page holds at most: a table of them is about 0.8 MB of HTML."""
FIRST_PAGE = ""
UNDATED = "undated"


def title_of(page: str) -> str:
    """Return what the page of a year is called, by its name."""
    return "Talks without a date" if page == UNDATED else f"Talks of {page}"


def share_out(talks: Sequence[Given], most: int = MOST) -> dict[str, list[Given]]:
    """Return the talks of each page, the first page's under an empty name.

    Up to ``most`` talks are on the first page. Where there are more, it holds the newest years
    that fit, one at least, and each year before has a page of its own name.

    Args:
        talks: All talks, the newest event's first.
        most: How many talks the first page holds.
    """
    if len(talks) <= most:
        return {FIRST_PAGE: list(talks)}
    pages: dict[str, list[Given]] = {FIRST_PAGE: []}
    for year, held in groupby(talks, key=lambda one: one.event.year):
        found = list(held)
        is_room = len(pages[FIRST_PAGE]) + len(found) <= most
        if len(pages) == 1 and (is_room or not pages[FIRST_PAGE]):
            pages[FIRST_PAGE] += found
        else:
            pages[str(year or UNDATED)] = found
    return pages
