"""A page that tells of several events, cut into a page for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from handbook.importers.write_up.blocks import Block, Kind
from handbook.importers.write_up.days import days_of
from handbook.importers.write_up.page import Page

APART = 3
"""Days between two dates up to which they are days of one event, such as a conference's."""


def parts(page: Page) -> list[Page]:
    """Return the page alone, or a page for each of its sections that has a day of its own.

    A list of meetups has a heading for each, with the date in it or in a line ``Date: …``.
    """
    levels = sorted({b.level for b in page.blocks if b.kind is Kind.HEADING})
    for level in levels:
        sections = _sections(page.blocks, level)
        days = [days_of(page, section) for section in sections]
        dated = [section for section, found in zip(sections, days, strict=True) if found]
        if all(len(found) <= 1 for found in days) and _apart([d for f in days for d in f]):
            return [_part(page, section) for section in dated]
    return [page]


def _sections(blocks: Sequence[Block], level: int) -> list[list[Block]]:
    """Return the blocks under each heading of a level; what stands above is the first."""
    sections: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind is Kind.HEADING and block.level <= level:
            sections.append([])
        sections[-1].append(block)
    return sections


def _apart(days: list[str]) -> bool:
    """Tell whether there are several days, far enough from each other."""
    found = sorted(dt.date.fromisoformat(day) for day in set(days))
    gaps = [(later - earlier).days for earlier, later in pairwise(found)]
    return bool(gaps) and min(gaps) > APART and len(days) == len(found)


def _part(page: Page, section: list[Block]) -> Page:
    title = ": ".join(part for part in (page.title, section[0].text) if part)
    front = replace(page.front, values={**page.front.values, "title": title})
    return Page(page.name, front, section, page.known)
