"""The page that holds the whole handbook."""

from __future__ import annotations

from handbook.model.views.book import PRINT_PAGE
from handbook.publish.output import Output

CONTENT = """\
---
title: The whole handbook
description: Every playbook, template and checklist in order, to save as PDF or ePub.
robots: noindex
hide: [navigation, toc]
search: {exclude: true}
---

{{ book_contents() }}
"""
"""A list of contents; the chapters follow once they are rendered, where there are hooks."""


def book_page() -> Output:
    """Return the page of the whole handbook."""
    return Output(PRINT_PAGE, CONTENT)
