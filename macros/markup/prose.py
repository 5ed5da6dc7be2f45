"""Prose fields of data files: Markdown without HTML, to HTML."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

OUTSIDE = "external noopener"


def _outside_link(
    self: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: Any,  # noqa: ANN401 - markdown-it's options
    _env: MutableMapping[str, Any],
) -> str:
    tokens[index].attrSet("rel", OUTSIDE)
    return self.renderToken(tokens, index, options, _env)


def _parser() -> MarkdownIt:
    """Return a CommonMark parser that lets no HTML, picture or heading through."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["image", "heading", "lheading", "html_block", "html_inline"])
    parser.add_render_rule("link_open", _outside_link)
    return parser


PARSER = _parser()


def prose(text: str) -> Markup:
    """Return the HTML paragraphs of a prose field.

    Links with a scheme that runs code are left as text by markdown-it itself.
    """
    return Markup(PARSER.render(text).strip())  # noqa: S704 - HTML is off in the parser


def prose_line(text: str) -> Markup:
    """Return the HTML of a prose field without its paragraph, for use within one."""
    return Markup(PARSER.renderInline(text))  # noqa: S704 - HTML is off in the parser
