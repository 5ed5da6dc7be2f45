"""The list of pages that a browser keeps names what is there, and nothing else."""

from __future__ import annotations

import json

from handbook.model import Handbook, Page
from handbook.publish import Site
from handbook.publish.offline import offline_files

SITE = Site("https://example.org/book/", "Book")


def test_a_browser_keeps_the_pages_that_are_there() -> None:
    """One missing page would make the browser keep none."""
    paths = (
        "index.md",
        "checklists.md",
        "playbooks/index.md",
        "playbooks/money.md",
        "other.md",
    )
    pages = {path: Page(path, "A page") for path in paths}

    [listed] = offline_files(Handbook(pages=pages), SITE)

    assert listed.path == "offline.json"
    assert json.loads(str(listed.content))["pages"] == [
        "",
        "playbooks/",
        "checklists/",
        "playbooks/money/",
    ]
