"""Prose fields of data files on a page: Markdown without HTML, to HTML."""

from __future__ import annotations

from markupsafe import Markup

from handbook.model.values.prose import PARSER, prose_html


def prose(text: str) -> Markup:
    """Return the HTML paragraphs of a prose field.

    Links to anything but whole addresses of the web are left as text.
    """
    return Markup(prose_html(text))  # noqa: S704 - HTML is off in the parser


def prose_line(text: str) -> Markup:
    """Return the HTML of a prose field without its paragraph, for use within one."""
    return Markup(PARSER.renderInline(text))  # noqa: S704 - HTML is off in the parser
