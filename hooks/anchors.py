"""MkDocs hook: addresses inside macro output count when links to them are checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

ID = re.compile(r'\sid="([^"]+)"')


def on_page_content(html: str, page: Page, **_: object) -> None:
    """Add the ids of a page's final HTML to those MkDocs found while it read the Markdown.

    MkDocs looks for ids before macro output is put in its place.
    """
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(ID.findall(html))
