"""What a write-up's author learned: to be said again in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handbook.importers.write_up.blocks import Block, Kind
from handbook.importers.write_up.page import Page
from handbook.importers.write_up.sections import TALK_HEADING
from handbook.model.site.addresses import short_slug

LEARNED = re.compile(
    r"\b(lessons?|learn(ed|t|ings)|what (we|I) learn"
    r"|retrospective|retro|take-?away(?:s)?|went (well|wrong|badly)"
    r"|(to|could) (be )?(improve|do better)|improvements?|next time|mistakes|what worked"
    r"|what didn.?t|feedback|insights)\b",
    re.IGNORECASE,
)
SHOWN = 60
LONGEST_TITLE = 100


def lessons(page: Page) -> list[dict[str, Any]]:
    """Return lessons where the user wrote the text; otherwise list the places to read."""
    found: dict[str, dict[str, Any]] = {}
    for block in _taught(page):
        title, text = _parts(block)
        name = short_slug(title)
        if not page.known.own_words:
            shown = f"{block.text[:SHOWN]}…" if len(block.text) > SHOWN else block.text
            page.odd(block.line, f"a lesson to write in your own words: '{_flat(shown)}'")
        elif name and name not in found:
            found[name] = {"id": name, "title": title, "text": text, "basis": "stated"}
    return list(found.values())


def _taught(page: Page) -> Iterator[Block]:
    for block in page.blocks:
        under = LEARNED.search(block.heading) and not TALK_HEADING.match(block.heading)
        ends_open = block.kind is Kind.PARAGRAPH and block.text.endswith(":")
        if under and block.kind in (Kind.PARAGRAPH, Kind.ITEM) and block.text and not ends_open:
            yield block


def _parts(block: Block) -> tuple[str, str]:
    first, *rest = block.sentences
    title = (
        first
        if len(first) <= LONGEST_TITLE
        else f"{first[:LONGEST_TITLE].rpartition(' ')[0]} …"
    )
    return title.rstrip(".:"), " ".join(rest) if rest and title == first else _flat(block.text)


def _flat(text: str) -> str:
    return " ".join(text.split())
