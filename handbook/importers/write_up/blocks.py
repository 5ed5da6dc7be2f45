"""The parts of a written page, whatever markup it was in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

BARE = re.compile(r"https?://[^\s<>\"'\])]+")
"""An address that stands in a text without markup."""
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(]?[A-ZÀ-ÝА-ЯŁŚŻČŠŽ])")
LOWEST = 6
"""The level of headings whose markup was lost."""
LONGEST_TITLE = 60
"""Characters of a paragraph that can be a heading without markup."""


class Kind(StrEnum):
    """What a part is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True)
class Anchor:
    """A link or a picture in a text."""

    text: str
    """The words of a link, or what a picture shows."""
    url: str


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, an entry of a list, or a row of a table."""

    kind: Kind
    line: int
    """Line in the file, from 1."""
    text: str
    """Its words, without markup."""
    links: tuple[Anchor, ...] = ()
    images: tuple[Anchor, ...] = ()
    frames: tuple[str, ...] = ()
    """Addresses of embedded players."""
    cells: tuple[Block, ...] = ()
    """In a row, what stands in its columns."""
    level: int = 0
    """In a heading, 1 for the page's title and more below it."""
    is_head: bool = False
    """Whether a row is a table's head."""
    group: int = 0
    """The list or table it belongs to; 0 for none."""
    heading: str = ""
    """The heading above it."""
    lead: str = ""
    """The paragraph before its list or table."""

    @property
    def sentences(self) -> list[str]:
        """Its text, sentence by sentence."""
        return [part.strip() for part in SENTENCE_END.split(" ".join(self.text.split()))]


def with_context(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks with the heading and the paragraph they stand under.

    A short paragraph without a full stop, followed by a longer one, is a heading that lost its
    markup.
    """
    heading = lead = ""
    for index, block in enumerate(blocks):
        current = replace(block, links=(*map(_clean, block.links), *_bare(block)))
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if _is_bare_heading(current, following):
            current = replace(current, kind=Kind.HEADING, level=LOWEST)
        if current.kind is Kind.HEADING:
            heading, lead = current.text, ""
        yield replace(current, heading=heading, lead=lead)
        if current.kind is Kind.PARAGRAPH:
            lead = current.text


def _clean(link: Anchor) -> Anchor:
    """Return a link without line breaks in its words, or quotes behind its address."""
    return Anchor(" ".join(link.text.split()), link.url.strip().rstrip("'\""))


def _bare(block: Block) -> Iterator[Anchor]:
    known = {link.url for link in block.links}
    for match in BARE.finditer(block.text):
        url = match[0].rstrip(".,;:!?*_")
        if url not in known:
            known.add(url)
            yield Anchor("", url)


def _is_bare_heading(block: Block, following: Block | None) -> bool:
    if block.kind is not Kind.PARAGRAPH or following is None or block.links or block.images:
        return False
    is_short = len(block.text) <= LONGEST_TITLE and "\n" not in block.text
    plain = not re.search(r"[.:,;!?…]", block.text)
    is_text = len(following.text) > LONGEST_TITLE or following.text.endswith(
        (".", ":", "!", "?")
    )
    return is_short and plain and is_text
