"""Which pages a browser keeps for reading without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator

from handbook.model import Handbook
from handbook.publish.output import Output
from handbook.publish.site import Site

BESIDE_PLAYBOOKS = (
    "index",
    "start-here",
    "playbooks/index",
    "checklists",
    "planner",
    "glossary",
    "offline",
)
"""What is wanted in a room without a network, as far as it is there."""


def offline_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield the list that the site's service worker reads."""
    paths = [path for path in BESIDE_PLAYBOOKS if f"{path}.md" in handbook.pages]
    paths += [page.path.removesuffix(".md") for page in handbook.playbooks.values()]
    pages = [site.page(path).removeprefix(site.url) for path in paths]
    yield Output("offline.json", json.dumps({"pages": pages}, indent=1) + "\n")
