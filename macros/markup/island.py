"""Islands: HTML that passes through Markdown untouched, at any indentation.

A macro's result is one word of letters and digits, which no Markdown syntax touches, wherever
it stands: in an admonition, a tab, a list, a table cell. This Markdown extension puts the HTML
in its place at the end. Raw HTML would not do: indented, Python-Markdown takes it for a
paragraph and reads its text as Markdown; and a value that looks like a fence or a snippet would
be taken for one. The word holds a secret of this process, so that no text of a data file can be
one.
"""

from __future__ import annotations

import re
import secrets
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.util import AtomicString

SECRET = secrets.token_hex(8)
BLOCK = f"hbblock{SECRET}"
INLINE = f"hbinline{SECRET}"
END = f"{SECRET}hb"
TOKEN = re.compile(rf"(?:{BLOCK}|{INLINE})x(?P<hex>[0-9a-f]*)x{END}")
ALONE = rf"{BLOCK}x[0-9a-f]*x{END}"
LINE = re.compile(rf"^[ \t]*({ALONE})[ \t]*$", re.MULTILINE)
MARK = "data-hb-island"
WRAPPED = re.compile(rf'<(p|div {MARK}="")>\s*(?P<island>{ALONE})\s*</(p|div)>')
"""A block island with what Markdown or we put around it until the page is rendered."""

BEFORE_ALL = 200
"""Priority before every other block processor."""
BEFORE_CODE = 85
"""Priority between Python-Markdown's list items (90) and indented code (80)."""
LAST = -10
"""Priority after every other postprocessor."""


def block_island(html: str) -> str:
    """Return a word that stands for a block of HTML until the page is rendered."""
    return f"{BLOCK}x{html.encode().hex()}x{END}"


def inline_island(html: str) -> str:
    """Return a word that stands for inline HTML until the page is rendered."""
    return f"{INLINE}x{html.encode().hex()}x{END}"


def open_islands(text: str) -> str:
    """Return a text with the HTML in place of every word that stands for it."""
    if END not in text:
        return text
    text = WRAPPED.sub(r"\g<island>", text)
    return TOKEN.sub(_html, text)


def changed_island(text: str) -> int | None:
    """Return the line, from 1, of a word that a page has changed so that it opens no more."""
    left = TOKEN.sub("", text).casefold()
    start = left.find(SECRET[:8])
    return None if start < 0 else left.count("\n", 0, start) + 1


def _html(match: re.Match[str]) -> str:
    html = bytes.fromhex(match["hex"]).decode()
    return open_islands(html)


class _IslandBlock(BlockProcessor):
    """Takes a line that is only a block island out of paragraphs and indented code."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the base's signature
        return LINE.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = LINE.search(block)
        if match is None:
            raise ValueError("run() is only called where test() agrees")
        before, after = block[: match.start()], block[match.end() :].lstrip("\n")
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip("\n")])
        element = Element("div", {MARK: ""})
        # Atomic: no inline pattern has to search the long word.
        element.text = AtomicString(match[1])
        parent.append(element)
        if after.strip():
            blocks.insert(0, after)


class _IslandAhead(_IslandBlock):
    """Takes the word that a block begins with, before others search all of it for theirs."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the base's signature
        return LINE.match(block) is not None


class _IslandOpener(Postprocessor):
    """Puts the HTML in place when all Markdown is done."""

    def run(self, text: str) -> str:
        return open_islands(text)


class IslandExtension(Extension):
    """Python-Markdown extension: ``macros.markup.island`` in ``markdown_extensions``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the processors."""
        parser: BlockParser = md.parser
        parser.blockprocessors.register(_IslandAhead(parser), "handbook-ahead", BEFORE_ALL)
        parser.blockprocessors.register(_IslandBlock(parser), "handbook-island", BEFORE_CODE)
        md.postprocessors.register(_IslandOpener(md), "handbook-island", LAST)


def makeExtension(**settings: Any) -> IslandExtension:  # noqa: ANN401, N802 - Python-Markdown's
    """Return the extension; Python-Markdown looks for this name."""
    return IslandExtension(**settings)
