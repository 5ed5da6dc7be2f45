"""A Markdown text as blocks, by way of markdown-it-py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from handbook.importers.write_up.blocks import Anchor, Block, Kind
from handbook.importers.write_up.markup import html_blocks, shown_by

PARSER = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
ENTRIES = ("list_item_open",)
TABLES_AND_LISTS = ("bullet_list_open", "ordered_list_open", "table_open")


def from_markdown(text: str, first_line: int) -> list[Block]:
    """Return the blocks of a Markdown text.

    Args:
        text: The text below the front matter.
        first_line: The line of the file it begins in.
    """
    return list(_Walk(first_line).blocks(PARSER.parse(text)))


class _Walk:
    """The way through a parser's tokens."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.groups = 0
        self.depth = 0
        self.in_item = False
        self.in_head = False
        self.row: list[Block] = []
        self.around = ""
        self.level = 0

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "inline":
                yield from self._placed(token)
            elif token.type == "html_block":
                yield from html_blocks(token.content, self._line(token))
            else:
                yield from self._move(token)

    def _line(self, token: Token) -> int:
        return self.first_line + (token.map[0] if token.map else 0)

    def _move(self, token: Token) -> Iterator[Block]:
        if token.type in TABLES_AND_LISTS:
            self.groups += self.depth == 0
            self.depth += 1
        elif token.type.replace("_close", "_open") in TABLES_AND_LISTS:
            self.depth -= 1
        elif token.type in ENTRIES:
            self.in_item = True
        elif token.type == "tr_open":
            self.row = []
        elif token.type in ("thead_open", "thead_close"):
            self.in_head = token.type == "thead_open"
        elif token.type == "tr_close" and self.row:
            text = " | ".join(cell.text for cell in self.row)
            cells = tuple(self.row)
            line = self.row[0].line
            yield Block(
                Kind.ROW, line, text, cells=cells, is_head=self.in_head, group=self.groups
            )
        elif token.type == "heading_open":
            self.level = int(token.tag[1:])
        self.around = token.type

    def _placed(self, token: Token) -> Iterator[Block]:
        block = _block(token, self._line(token))
        if self.around in ("td_open", "th_open"):
            self.row.append(block)
        elif self.around == "heading_open":
            yield replace(block, kind=Kind.HEADING, level=self.level)
        elif self.in_item and self.depth:
            self.in_item = False
            yield replace(block, kind=Kind.ITEM, group=self.groups)
        elif block.text or block.images or block.frames:
            yield block


def _block(token: Token, line: int) -> Block:
    words: list[str] = []
    links: list[Anchor] = []
    images: list[Anchor] = []
    frames: list[str] = []
    open_links: list[tuple[str, int]] = []
    for child in token.children or []:
        if child.type == "link_open":
            open_links.append((str(child.attrGet("href") or ""), len(words)))
        elif child.type == "link_close" and open_links:
            href, start = open_links.pop()
            links.append(Anchor("".join(words[start:]).strip(), href))
        elif child.type == "image":
            images.append(Anchor(child.content, str(child.attrGet("src") or "")))
        elif child.type == "html_inline":
            shown = shown_by(child.content)
            images += shown.images
            frames += shown.frames
            links += shown.links
        else:
            words.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
    text = "".join(words).strip()
    return Block(Kind.PARAGRAPH, line, text, tuple(links), tuple(images), tuple(frames))
