"""A write-up, read: its front matter, its parts, and what was noted about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handbook.importers.foreign.rst_prose import EndlessError
from handbook.importers.imported import Oddity
from handbook.importers.known import Known
from handbook.importers.write_up.blocks import Anchor, Block, Kind, with_context
from handbook.importers.write_up.from_markdown import from_markdown
from handbook.importers.write_up.from_rst import from_rst
from handbook.importers.write_up.front_matter import (
    PELICAN_KEYS,
    FrontMatter,
    day_in,
    split_front_matter,
)

RST = (".rst", ".rest")
SHORTCODE = re.compile(r"\{\{[<%].{0,500}?[>%]\}\}|\{%.{0,500}?%\}", re.DOTALL)
YOUTUBE = re.compile(r"youtube\s+(?:id=)?[\"']?(?P<id>[\w-]{11})\b")


@dataclass
class Page:
    """A write-up."""

    name: str
    front: FrontMatter
    blocks: list[Block]
    known: Known
    oddities: list[Oddity] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    """Addresses that have their place already."""

    def odd(self, line: int, message: str) -> None:
        """Note something about a line."""
        self.oddities.append(Oddity(self.name, line, message))

    @property
    def title(self) -> str:
        """The page's own title."""
        first = next((block for block in self.blocks if block.text), None)
        heading = (
            first.text if first and first.kind is Kind.HEADING and first.level == 1 else ""
        )
        return self.front.text("title") or self.known.title or heading

    @property
    def published(self) -> str:
        """The day it was published: from the front matter, the file's name, or its address."""
        named = day_in(self.name.replace("\\", "/").rpartition("/")[2])
        by_user = self.known.published or ""
        return self.front.published or by_user or named or day_in(self.known.url or "")

    @property
    def hints(self) -> str:
        """The words of its title, address and tags, which name a place or group."""
        file = self.name.replace("\\", "/").rpartition("/")[2]
        keys = ("title", "slug", "tags", "categories", "category", "description")
        return " ".join([*(self.front.text(key) for key in keys), file.rpartition(".")[0]])

    @property
    def sentences(self) -> Iterator[tuple[int, str]]:
        """Every sentence, with its line."""
        for block in self.blocks:
            yield from ((block.line, sentence) for sentence in block.sentences)

    @property
    def links(self) -> list[Anchor]:
        """Every link to the web, each once."""
        cells = [cell for block in self.blocks for cell in block.cells]
        found: dict[str, Anchor] = {}
        for block in [*self.blocks, *cells]:
            for link in block.links:
                if link.url.startswith(("http://", "https://")):
                    found.setdefault(link.url, link)
        return list(found.values())


def page_of(name: str, text: str, known: Known) -> Page:
    """Return a write-up, read.

    Args:
        name: Its file.
        text: Its text.
        known: The handbook, and the user's defaults.
    """
    is_rst = name.casefold().endswith(RST)
    front = split_front_matter(name, text, is_rst=is_rst)
    page = Page(name, front, [], known, list(front.oddities))
    body = SHORTCODE.sub(lambda match: _instead(page, match), front.body)
    parse = from_rst if is_rst else from_markdown
    extra = [
        f"{key}: {value}" for key, value in front.values.items() if key not in PELICAN_KEYS
    ]
    fields = "\n".join(extra) if is_rst else ""
    told = [Block(Kind.PARAGRAPH, 1, fields)] if fields else []
    try:
        parsed = parse(body, front.first_line)
    except EndlessError as error:
        page.odd(front.first_line, f"the text was left out: {error}")
        parsed = []
    page.blocks = list(with_context([*told, *parsed]))
    return page


def _instead(page: Page, match: re.Match[str]) -> str:
    """Return what stands for a site engine's shortcode: a player's address, or blank lines."""
    player = YOUTUBE.search(match[0])
    if player:
        return f"https://www.youtube.com/watch?v={player['id']}"
    line = page.front.first_line + page.front.body.count("\n", 0, match.start())
    words = " ".join(match[0].split())
    page.odd(line, f"the shortcode {words[:50]} was left out")
    return "\n" * match[0].count("\n")
