"""The addresses of the site and its repository, from one setting or from the CI host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
