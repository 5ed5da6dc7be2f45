"""Talks that have a heading each, and talks told by labeled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handbook.importers.write_up.blocks import Block, Kind
from handbook.importers.write_up.labels import labels
from handbook.importers.write_up.talk_text import Entry, entry_of, is_break, names_in

PROGRAM = re.compile(
    r"\b(talks?|presentations?|presented|speakers?|agenda|program(me|a|ação|ación)?|schedule|sessions?|line-?up"
    r"|lightning|demos?|slides|exposés|présentations|vorträge|charlas|palestras|prezentac\w+|prelekc\w+"
    r"|přednášk\w+|доклад\w*)\b",
    re.IGNORECASE,
)
NO_PROGRAM = re.compile(
    r"\b(sponsor|thank|next (meet|event)|upcoming|lessons?|learn|links?)", re.IGNORECASE
)
TALK_HEADING = re.compile(
    r"^(?P<kind>lightning\s+)?(?:talk|session|presentation)\s*#?\d*\s*[:–—-]\s*",  # noqa: RUF001
    re.IGNORECASE,
)
NEAR = 3
"""Blocks below a heading in which its speaker is named."""

Found = tuple[int, Entry, Sequence[Block]]
"""A talk's line, what is said of it, and what stands below."""


def sections(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield the talks that headings and labeled lines tell of."""
    program: Block | None = None
    for index, block in enumerate(blocks):
        if block.kind is not Kind.HEADING:
            continue
        below = [*_below(blocks[index + 1 :], block)]
        if program and block.level <= program.level:
            program = None
        yield from _talk_of(block, below, inside=program is not None)
        if _is_program(block):
            program = program or block
        yield from _labeled(block, below)


def _is_program(block: Block) -> bool:
    named = PROGRAM.search(block.text) and not TALK_HEADING.match(block.text)
    return bool(named and not NO_PROGRAM.search(block.text))


def _below(blocks: Sequence[Block], heading: Block) -> Iterator[Block]:
    """Yield what stands below a heading; a smaller heading that is a name belongs to it."""
    for block in blocks:
        is_name = names_in(block.text) and block.level > heading.level
        if block.kind is Kind.HEADING and not is_name:
            return
        yield block


def _talk_of(block: Block, below: Sequence[Block], *, inside: bool) -> Iterator[Found]:
    named = TALK_HEADING.match(block.text)
    entry = entry_of(TALK_HEADING.sub("", block.text))
    if not entry.title or is_break(block.text) or names_in(block.text):
        return
    says_by = entry.speakers and re.search(r"\bby\b", block.text)
    speaker = None if says_by else _speaker(below)
    if speaker and (named or inside):
        title = TALK_HEADING.sub("", block.text)
        entry = replace(entry, title=title, speakers=speaker[0], affiliation=speaker[1])
    if named or says_by or (inside and speaker):
        yield block.line, entry, below


def _speaker(below: Sequence[Block]) -> tuple[tuple[str, ...], str] | None:
    """Return who is named right below a heading: by a label, or by a line of its own."""
    for block in below[:NEAR]:
        for key, value in labels(block):
            if key == "speakers":
                return names_in(value) or ((value.partition(",")[0],), _behind(value))
        first = block.text.partition("\n")[0].rstrip(" :")
        if first and (people := names_in(first)):
            return people
    return None


def _behind(value: str) -> str:
    return value.partition(",")[2].strip()


def _labeled(heading: Block, below: Sequence[Block]) -> Iterator[Found]:
    """Yield talks told as ``By: …`` and ``Title: …``, in either order."""
    if TALK_HEADING.match(heading.text):
        return
    told: dict[str, str] = {}
    for block in below:
        for key, value in labels(block):
            if key not in ("title", "speakers"):
                continue
            told = {} if key in told else told
            told[key] = value
            if len(told) == 2:  # noqa: PLR2004 - both are told
                people = names_in(told["speakers"]) or ((told["speakers"],), "")
                yield block.line, Entry(told["title"], people[0], people[1]), [block]
                told = {}
