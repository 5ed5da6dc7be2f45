"""reStructuredText as Markdown prose, with every word of it kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from docutils.utils import Reporter

SETTINGS: dict[str, Any] = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "halt_level": Reporter.SEVERE_LEVEL + 1,
    "report_level": Reporter.SEVERE_LEVEL + 1,
    "warning_stream": False,
    "doctitle_xform": False,
    "docinfo_xform": False,
    "_disable_config": True,
    "line_length_limit": 100_000,
}
"""No file is opened and no markup passed through. Source: Docutils, "Configuration"."""
LONGEST_WORD = 2_000
"""Characters of the longest address. Source: handbook.model.base.Url."""
SPECIAL = re.compile(r"([\\`*_\[\]<>])")
SIGN_FIRST = re.compile(r"^(\s*)([-+#=~|])", re.MULTILINE)
NUMBER_FIRST = re.compile(r"^(\s*\d+)([.)])", re.MULTILINE)


def escaped(text: str) -> str:
    """Return plain text as Markdown that shows it as it is."""
    text = SPECIAL.sub(r"\\\1", text)
    return NUMBER_FIRST.sub(r"\1\\\2", SIGN_FIRST.sub(r"\1\\\2", text))


class EndlessError(ValueError):
    """A text nested deeper than anybody writes, or with a longer word."""


def rst_tree(text: str) -> nodes.document:
    """Return a text's document tree; it never opens a file and never prints.

    Raises:
        EndlessError: Where its lists or quotes are nested without end, or a word has none: for
            every part of one such as a-b-c, docutils reads the rest of it again.
    """
    if max(map(len, text.split()), default=0) > LONGEST_WORD:
        raise EndlessError(f"a word of more than {LONGEST_WORD:,} characters")
    try:
        return publish_doctree(text, settings_overrides=SETTINGS)
    except RecursionError as error:
        raise EndlessError("lists or quotes nested too deep to be read") from error


def from_rst(text: str) -> str:
    """Return reStructuredText as Markdown.

    Plain text, which a careless field of a JSON file holds, comes out as it went in. Where the
    markup is broken, or nested without end, its signs stay in the text.
    """
    try:
        tree = rst_tree(text)
    except EndlessError:
        return escaped(text).strip()
    return re.sub(r"\n{3,}", "\n\n", _blocks(tree)).rstrip().lstrip("\n")


def _blocks(node: nodes.Node) -> str:
    return "\n\n".join(part for child in node.children if (part := _block(child)).strip())


def _block(node: nodes.Node) -> str:
    for kind, write in WRITERS:
        if isinstance(node, kind):
            return write(node)
    return _inline(node) if isinstance(node, nodes.TextElement) else _blocks(node)


def _left_over(node: nodes.Element) -> str:
    """Return what markup left nowhere else: a comment's words, a directive's source."""
    if isinstance(node, nodes.system_message):
        kept = (child for child in node.children if isinstance(child, nodes.literal_block))
        return "\n\n".join(escaped(child.astext()) for child in kept)
    return escaped(node.astext())


def _items(node: nodes.Element) -> str:
    lines = []
    for number, item in enumerate(node.children, node.get("start", 1)):
        sign = f"{number}. " if isinstance(node, nodes.enumerated_list) else "- "
        body = _indented(_blocks(item), " " * len(sign)).lstrip()
        lines.append(f"{sign}{body}")
    return "\n".join(lines)


def _indented(text: str, by: str) -> str:
    return "\n".join(f"{by}{line}".rstrip() for line in text.split("\n"))


def _inline(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return escaped(node.astext())
    if isinstance(node, nodes.literal):
        fence = "``" if "`" in node.astext() else "`"
        return f"{fence}{node.astext()}{fence}"
    inside = "".join(_inline(child) for child in node.children)
    if isinstance(node, nodes.reference):
        return _link(inside, node)
    if isinstance(node, nodes.emphasis | nodes.title_reference):
        return f"*{inside}*"
    return f"**{inside}**" if isinstance(node, nodes.strong) else inside


def _link(inside: str, node: nodes.Element) -> str:
    address = node.get("refuri", "")
    if not address:
        return inside
    if address == node.astext():
        return f"<{address}>"
    return f"[{inside}]({address})"


WRITERS: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (nodes.bullet_list | nodes.enumerated_list, _items),
    (nodes.literal_block | nodes.doctest_block, lambda node: _indented(node.astext(), "    ")),
    (nodes.block_quote, lambda node: _indented(_blocks(node), "> ")),
    (nodes.title, lambda node: f"**{_inline(node)}**"),
    (nodes.system_message | nodes.comment | nodes.substitution_definition, _left_over),
    (nodes.target, lambda _: ""),
)
"""How blocks are written that are more than their words."""
