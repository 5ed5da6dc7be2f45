"""`handbook links` from the command to the site and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main
from handbook.cli.links import CACHE

if TYPE_CHECKING:
    from tests.conftest import Project
    from tests.handbook.links.site_to_ask import Site


def links(project: Project, *options: str) -> Result:
    """Run the command in the small handbook."""
    command = ["links", "--root", str(project.root), *options]
    return CliRunner().invoke(main, command, catch_exceptions=False)


@pytest.fixture
def linked(project: Project, site: Site) -> Project:
    """Return the small handbook with a page that links to the site."""
    project.write("docs/index.md", f"# Tea\n\n<{site.at('/ok')}>\n")
    return project


def test_a_link_is_asked_once_and_then_remembered(linked: Project, site: Site) -> None:
    """The second run asks nobody; the record stays empty."""
    first = links(linked, "--allow-local")
    second = links(linked, "--allow-local")

    assert first.exit_code == 0
    assert first.stdout == second.stdout == "1 alive.\n"
    assert site.asked == [("HEAD", "/ok")]
    assert linked.read("data/links.yml").endswith("{}\n")
    assert (linked.root / CACHE).is_file()


def test_the_site_learns_who_asks(linked: Project, site: Site) -> None:
    """Its owner can look the project up, and complain."""
    linked.write("mkdocs.yml", "extra:\n  repository: tea/handbook\n")

    links(linked, "--allow-local")

    assert [agent for agent in site.agents if "+https://github.com/tea/handbook" in agent]


def test_a_link_into_a_private_network_is_not_followed(linked: Project, site: Site) -> None:
    """Unless one asks for it, on one's own machine."""
    result = links(linked)

    assert result.stdout == "1 not asked.\n"
    assert site.asked == []


def test_the_record_can_be_left_alone(linked: Project) -> None:
    """For a look without a change."""
    links(linked, "--allow-local", "--no-record")

    assert not (linked.root / "data/links.yml").exists()
