"""MkDocs hook: the site's and the repository's addresses from one setting.

In CI the host says whose repository is being built, so a fork's pencils point at the fork.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from mkdocs.plugins import event_priority

from handbook.publish import address

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FIRST = 110
"""Priority before the macros plugin, which copies the configuration for the pages."""
EDIT_PATH = {"github.com": "edit/main/docs/", "gitlab.com": "-/edit/main/docs/"}
"""Where each host's editor for a file begins."""


SERVING = False
"""Whether this process serves the site on an address of its own."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Note whether MkDocs serves the site; it then sets the site's address itself."""
    global SERVING  # noqa: PLW0603 - MkDocs gives hooks no other place to keep it
    SERVING = command == "serve"


@event_priority(FIRST)
def on_config(config: MkDocsConfig) -> None:
    """Set the addresses that pencils, feeds and canonical links are made from."""
    found = address(config.extra["repository"], os.environ)
    config.repo_url = found.repository
    config.repo_name = found.repository.split("://")[-1].partition("/")[2]
    host = found.repository.split("://")[-1].partition("/")[0]
    config.edit_uri = EDIT_PATH.get(host, "edit/main/docs/")
    if not SERVING:
        config.site_url = f"{found.site.rstrip('/')}/"
    # For later hooks, and for the policy of pages: MkDocs puts a script into those it serves.
    config.extra["serving"] = SERVING
