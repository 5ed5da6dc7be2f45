"""MkDocs hook: the site's and the repository's addresses from one setting.

In CI the host says whose repository is being built, so a fork's pencils point at the fork.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FIRST = 110
"""Priority before the macros plugin, which copies the configuration for the pages."""
EDIT_PATH = {"github.com": "edit/main/docs/", "gitlab.com": "-/edit/main/docs/"}
"""Where each host's editor for a file begins."""


@dataclass(frozen=True)
class Address:
    """Where the repository and the site are."""

    repository: str
    site: str


def address(setting: str, environment: Mapping[str, str]) -> Address:
    """Return the addresses, from the CI host's variables or else from the setting.

    Args:
        setting: ``owner/name`` on GitHub, or a repository's whole address.
        environment: The process's variables. GitHub sets GITHUB_SERVER_URL and
            GITHUB_REPOSITORY, GitLab CI_PROJECT_URL and CI_PAGES_URL, Read the Docs
            READTHEDOCS_CANONICAL_URL; HANDBOOK_SITE_URL overrides them all.
    """
    server = environment.get("GITHUB_SERVER_URL", "https://github.com")
    named = environment.get("GITHUB_REPOSITORY") or setting
    repository = environment.get("CI_PROJECT_URL") or named
    if "://" not in repository:
        repository = f"{server}/{repository}"
    own = environment.get("HANDBOOK_SITE_URL")
    hosted = environment.get("READTHEDOCS_CANONICAL_URL") or environment.get("CI_PAGES_URL")
    return Address(repository.rstrip("/"), own or hosted or pages_site(repository))


def pages_site(repository: str) -> str:
    """Return where GitHub Pages serves a repository's site.

    Source: GitHub Docs, "What is GitHub Pages?", types of sites.
    """
    owner, _, name = (
        repository.rstrip("/").removeprefix("https://").partition("/")[2].partition("/")
    )
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


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
        config.site_url = found.site
