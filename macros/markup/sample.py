"""A template's text as it reads once somebody publishes or prints it."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

BOX = "[ ]"
"""How Markdown writes a box to tick, which CommonMark does not know."""


def _heading(
    _self: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    _options: Any,  # noqa: ANN401 - markdown-it's options
    _env: MutableMapping[str, Any],
) -> str:
    """Return a heading as a paragraph: it is the template's, not the page's."""
    return '<p class="hb-sample__heading">' if tokens[index].nesting == 1 else "</p>\n"


def _column(*_: object) -> str:
    return '<th scope="col">'


def _parser() -> MarkdownIt:
    """Return a parser of Markdown with tables that lets no HTML, picture or link through."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.disable(["image", "link", "autolink", "reference", "html_block", "html_inline"])
    for rule in ("heading_open", "heading_close"):
        parser.add_render_rule(rule, _heading)
    parser.add_render_rule("th_open", _column)
    return parser


PARSER = _parser()


def sample(text: str) -> Markup:
    """Return the HTML of a template written in Markdown, its headings as plain paragraphs."""
    shown = text.replace(f"- {BOX} ", "- ☐ ")
    return Markup(PARSER.render(shown).strip())  # noqa: S704 - HTML is off in the parser
