"""Prose fields of data files: Markdown without HTML, to HTML."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

OUTSIDE = "external noopener"
WEB = re.compile(r"https?://[^/]", re.IGNORECASE)
"""How an address of the web begins; a relative one would lead elsewhere from each page."""


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


def prose(text: str) -> Markup:
    """Return the HTML paragraphs of a prose field.

    Links to anything but whole addresses of the web are left as text.
    """
    return Markup(PARSER.render(text).strip())  # noqa: S704 - HTML is off in the parser


def prose_line(text: str) -> Markup:
    """Return the HTML of a prose field without its paragraph, for use within one."""
    return Markup(PARSER.renderInline(text))  # noqa: S704 - HTML is off in the parser
