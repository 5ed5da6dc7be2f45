"""What HTML inside a write-up shows: headings, words, pictures, players and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from handbook.importers.write_up.blocks import Anchor, Block, Kind

BLOCKS = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "section"}
)
PLAYERS = frozenset({"iframe", "embed", "video", "source"})
SILENT = frozenset({"script", "style"})


@dataclass
class Shown:
    """What one element of a page shows."""

    tag: str = "p"
    line: int = 1
    """Line in the HTML, from 1."""
    words: list[str] = field(default_factory=list)
    links: list[Anchor] = field(default_factory=list)
    images: list[Anchor] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words as one line."""
        return " ".join("".join(self.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = [Shown()]
        self.href = ""
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element points at."""
        if tag in BLOCKS:
            self.found.append(Shown(tag, self.getpos()[0]))
        has = {key: value or "" for key, value in attrs}
        self.silent += tag in SILENT
        if tag == "img" and has.get("src"):
            self.found[-1].images.append(Anchor(has.get("alt", ""), has["src"]))
        elif tag in PLAYERS and has.get("src"):
            self.found[-1].frames.append(has["src"])
        elif tag == "a":
            self.href = has.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "a":
            self.href = ""
        elif tag in BLOCKS:
            self.found.append(Shown("p", self.getpos()[0]))

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self.silent:
            return
        self.found[-1].words.append(data)
        if self.href and data.strip():
            self.found[-1].links.append(Anchor(" ".join(data.split()), self.href))


def _read(html: str) -> list[Shown]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def shown_by(html: str) -> Shown:
    """Return what a piece of HTML inside a line shows."""
    whole = Shown()
    for part in _read(html):
        whole.words += part.words
        whole.links += part.links
        whole.images += part.images
        whole.frames += part.frames
    return whole


def html_blocks(html: str, line: int) -> Iterator[Block]:
    """Yield the blocks of a piece of HTML.

    Args:
        html: The HTML.
        line: The line of the file it begins in.
    """
    for part in _read(html):
        if part.text or part.images or part.frames:
            is_heading = part.tag[0] == "h"
            yield Block(
                Kind.HEADING if is_heading else Kind.PARAGRAPH,
                line + part.line - 1,
                part.text,
                tuple(part.links),
                tuple(part.images),
                tuple(part.frames),
                level=int(part.tag[1]) if is_heading else 0,
            )
