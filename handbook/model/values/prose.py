"""Prose fields of data files: Markdown without HTML, read as HTML or as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

OUTSIDE = "external noopener"
WEB = re.compile(r"https?://[^/]", re.IGNORECASE)
"""How an address of the web begins; a relative one would lead elsewhere from each page."""
NO_MARKDOWN = re.compile(r"[^*_`\[\]<>\\&~|\n]*")
"""One paragraph without a sign that Markdown reads as anything but itself."""


def _outside_link(
    self: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: Any,  # noqa: ANN401 - markdown-it's options
    _env: MutableMapping[str, Any],
) -> str:
    tokens[index].attrSet("rel", OUTSIDE)
    return self.renderToken(tokens, index, options, _env)


def _leads_out(url: str) -> bool:
    """Tell whether an address is a whole one, the same wherever the prose is shown."""
    return WEB.match(url) is not None


def _parser() -> MarkdownIt:
    """Return a CommonMark parser that lets no HTML, picture or heading through."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["image", "heading", "lheading", "html_block", "html_inline"])
    parser.validateLink = _leads_out  # type: ignore[method-assign]
    parser.add_render_rule("link_open", _outside_link)
    return parser


PARSER = _parser()


def prose_html(text: str) -> str:
    """Return the HTML paragraphs of a prose field.

    Links to anything but whole addresses of the web are left as text.
    """
    return str(PARSER.render(text)).strip()


def plain_text(text: str) -> str:
    """Return a prose field without its marks: a line for each paragraph, links in brackets."""
    if NO_MARKDOWN.fullmatch(text.strip()):
        return text.strip()
    lines = (_words(token) for token in PARSER.parse(text) if token.type in HOLD_TEXT)
    return "\n".join(line for line in lines if line)


HOLD_TEXT = {"inline", "fence", "code_block"}
"""The kinds of tokens that paragraphs and blocks of code are made of."""


def _words(token: Token) -> str:
    pieces = list(_pieces(token.children)) if token.children else [token.content]
    return "".join(pieces).strip()


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    target = ""
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "link_open":
            target = "" if token.markup == "autolink" else f" ({token.attrGet('href')})"
        elif token.type == "link_close":
            yield target
        else:
            yield token.content
