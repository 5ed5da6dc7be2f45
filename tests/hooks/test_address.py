"""The addresses of site and repository, from the host's variables or the one setting."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType, SimpleNamespace

import pytest

ON_GITHUB = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "Fork/Handbook"}


@pytest.mark.parametrize(
    ("setting", "environment", "repository", "site"),
    [
        ("tea/book", {}, "https://github.com/tea/book", "https://tea.github.io/book/"),
        (
            "Tea/tea.github.io",
            {},
            "https://github.com/Tea/tea.github.io",
            "https://tea.github.io/",
        ),
        (
            "tea/book",
            ON_GITHUB,
            "https://github.com/Fork/Handbook",
            "https://fork.github.io/Handbook/",
        ),
        (
            "tea/book",
            {"GITHUB_SERVER_URL": "https://git.tea.example", "GITHUB_REPOSITORY": "a/b"},
            "https://git.tea.example/a/b",
            "https://a.github.io/b/",
        ),
        (
            "tea/book",
            {
                "CI_PROJECT_URL": "https://gitlab.com/tea/club/book",
                "CI_PAGES_URL": "https://tea.gitlab.io/club/book",
            },
            "https://gitlab.com/tea/club/book",
            "https://tea.gitlab.io/club/book",
        ),
        (
            "tea/book",
            {"READTHEDOCS_CANONICAL_URL": "https://tea.readthedocs.io/en/latest/"},
            "https://github.com/tea/book",
            "https://tea.readthedocs.io/en/latest/",
        ),
        (
            "tea/book",
            {**ON_GITHUB, "HANDBOOK_SITE_URL": "https://book.tea.example/"},
            "https://github.com/Fork/Handbook",
            "https://book.tea.example/",
        ),
        (
            "https://gitlab.com/tea/book/",
            {},
            "https://gitlab.com/tea/book",
            "https://tea.github.io/book/",
        ),
        (
            "tea/book",
            {"GITHUB_REPOSITORY": ""},
            "https://github.com/tea/book",
            "https://tea.github.io/book/",
        ),
    ],
    ids=[
        "setting",
        "user-site",
        "github",
        "github-enterprise",
        "gitlab",
        "read-the-docs",
        "own-address",
        "whole-address",
        "set-and-empty",
    ],
)
def test_addresses(
    hook: Callable[[str], ModuleType],
    setting: str,
    environment: dict[str, str],
    repository: str,
    site: str,
) -> None:
    """A fork's pencils and canonical links point at the fork."""
    found = hook("address").address(setting, environment)

    assert (found.repository, found.site) == (repository, site)


@pytest.mark.parametrize(
    ("repository", "name", "edit"),
    [
        ("tea/book", "tea/book", "edit/main/docs/"),
        ("https://gitlab.com/tea/club/book", "tea/club/book", "-/edit/main/docs/"),
    ],
)
def test_the_configuration_follows(
    hook: Callable[[str], ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    repository: str,
    name: str,
    edit: str,
) -> None:
    """MkDocs learns the repository's name and where its editor is."""
    for variable in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "CI_PROJECT_URL"):
        monkeypatch.delenv(variable, raising=False)
    config = SimpleNamespace(extra={"repository": repository})

    hook("address").on_config(config)

    assert (config.repo_name, config.edit_uri) == (name, edit)
    assert config.site_url


def test_a_served_site_keeps_its_own_address(hook: Callable[[str], ModuleType]) -> None:
    """While it is served, the site's address is MkDocs' own business."""
    address = hook("address")
    config = SimpleNamespace(
        extra={"repository": "tea/book"}, site_url="http://127.0.0.1:8000/"
    )

    address.on_startup(command="serve")
    address.on_config(config)

    assert config.site_url == "http://127.0.0.1:8000/"


def test_ids_of_macros_count_as_anchors(hook: Callable[[str], ModuleType]) -> None:
    """What MkDocs found stays, and what the final HTML has comes to it."""
    page = SimpleNamespace(present_anchor_ids={"heading"})

    hook("anchors").on_page_content('<div class="a" id="lesson-a-b">x</div>', page)

    assert page.present_anchor_ids == {"heading", "lesson-a-b"}
