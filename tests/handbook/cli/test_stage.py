"""`handbook stage`: what it writes, and what it refuses to write over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main

if TYPE_CHECKING:
    from tests.conftest import Project


NO_HOST = dict.fromkeys(
    (
        "GITHUB_SERVER_URL",
        "GITHUB_REPOSITORY",
        "CI_PROJECT_URL",
        "CI_PAGES_URL",
        "READTHEDOCS_CANONICAL_URL",
        "HANDBOOK_SITE_URL",
    )
)
"""What a CI host would set, taken away."""


def stage(root: Path, target: Path, *options: str, **environment: str) -> Result:
    """Run the command; an exception that is no exit of its own fails the test."""
    arguments = ["stage", str(target), "--root", str(root), *options]
    surroundings = {**NO_HOST, **environment}
    return CliRunner(env=surroundings).invoke(main, arguments, catch_exceptions=False)


def files(folder: Path) -> set[str]:
    """Return the files below a folder."""
    found = folder.rglob("*")
    return {path.relative_to(folder).as_posix() for path in found if path.is_file()}


def test_pages_and_generated_pages_lie_side_by_side(project: Project) -> None:
    """An engine without hooks finds everything in one tree."""
    target = project.root / ".build" / "docs"

    assert stage(project.root, target).exit_code == 0
    assert {
        "index.md",
        "playbooks/find-a-venue.md",
        "events/2024-05-02-tea.md",
        "groups/tea-club.md",
    } <= files(target)


def test_style_sheets_are_staged_in_one_piece(project: Project) -> None:
    """An engine without hooks publishes what our own build does."""
    project.write("docs/assets/handbook.css", '@import "styles/ink.css";\np {}\n')
    project.write("docs/assets/styles/ink.css", "body { color: black }\n")
    target = project.root / "out"

    assert stage(project.root, target).exit_code == 0
    sheet = (target / "assets/handbook.css").read_text(encoding="utf-8")
    assert sheet == "body { color: black }\np {}\n"
    assert not (target / "assets/styles").exists()


def test_a_part_of_a_style_sheet_that_is_not_there_is_named(project: Project) -> None:
    """The sheet that asks for it as well."""
    project.write("docs/assets/handbook.css", '@import "styles/ink.css";\n')

    result = stage(project.root, project.root / "out")

    assert result.exit_code == 1
    assert "docs/assets/handbook.css imports styles/ink.css" in result.output


def test_a_page_written_by_hand_replaces_the_generated_one(project: Project) -> None:
    """Whoever writes a page for an event wants that page."""
    project.write("docs/events/2024-05-02-tea.md", "# By hand\n")
    target = project.root / "out"

    stage(project.root, target)

    assert (target / "events/2024-05-02-tea.md").read_text(encoding="utf-8") == "# By hand\n"


def test_a_second_run_leaves_nothing_of_the_first(project: Project) -> None:
    """A page that is gone from the handbook is gone from the tree."""
    target = project.root / "out"
    project.write("docs/old.md", "# Old\n")
    stage(project.root, target)
    project.remove("docs/old.md")

    assert stage(project.root, target).exit_code == 0
    assert "old.md" not in files(target)


def test_a_folder_with_other_files_is_left_alone(project: Project, tmp_path: Path) -> None:
    """A slip of the keyboard must not cost anybody their files."""
    precious = project.write("elsewhere/letter.txt", "Dear Ada")

    result = stage(project.root, precious.parent)

    assert result.exit_code == 2
    assert "did not write" in result.stderr
    assert files(tmp_path / "elsewhere") == {"letter.txt"}


@pytest.mark.parametrize("target", ["docs", "docs/staged", "data/events", "."])
def test_the_sources_themselves_are_no_target(project: Project, target: str) -> None:
    """Neither the sources, nor a folder in them, nor one around them."""
    before = files(project.root)

    result = stage(project.root, project.root / target)

    assert result.exit_code == 2
    assert "lie in each other" in result.stderr
    assert files(project.root) == before


def test_a_file_is_no_target(project: Project) -> None:
    """The file stays as it is."""
    result = stage(project.root, project.root / "mkdocs.yml")

    assert result.exit_code == 2
    assert project.read("mkdocs.yml").startswith("site_name")


def test_a_target_below_a_file_cannot_be_made(project: Project) -> None:
    """The message names what is in the way, and no traceback does."""
    result = stage(project.root, project.root / "mkdocs.yml" / "docs")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_a_handbook_with_problems_is_not_staged(project: Project) -> None:
    """Data and pages are checked; the tree of an earlier run stays."""
    target = project.root / "out"
    for path, text in {
        "data/topics.yml": "- rooms\n",
        "docs/index.md": "{{ nothing() }}\n",
    }.items():
        before = project.read(path)
        project.write(path, text)

        result = stage(project.root, target)

        assert result.exit_code == 1
        assert path in result.stderr
        assert not target.exists()
        project.write(path, before)


def test_a_link_that_leads_outside_is_refused(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing of the machine that stages gets into the tree."""
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("very secret", encoding="utf-8")
    (project.root / "docs/a.txt").symlink_to(secret)

    result = stage(project.root, project.root / "out")

    assert result.exit_code == 1
    assert "a.txt leads outside the project" in result.stderr
    assert not (project.root / "out").exists()


SETTINGS = "site_name: Tea\nextra:\n  repository: tea/book\n"


@pytest.mark.parametrize(
    ("settings", "options", "environment", "address"),
    [
        (SETTINGS, [], {}, "https://tea.github.io/book/"),
        (SETTINGS, ["--site-url", "https://tea.example"], {}, "https://tea.example/"),
        (SETTINGS, [], {"HANDBOOK_SITE_URL": "https://a.example/b/"}, "https://a.example/b/"),
        ("site_name: Tea\nsite_url: https://tea.example/x\n", [], {}, "https://tea.example/x/"),
        (f"{SETTINGS}on_error_fail: !ENV [CI, false]\n", [], {}, "https://tea.github.io/book/"),
    ],
)
def test_calendars_and_feeds_know_where_the_site_is(
    project: Project,
    settings: str,
    options: list[str],
    environment: dict[str, str],
    address: str,
) -> None:
    """From the option, the settings or the host, in this order."""
    project.write("mkdocs.yml", settings)
    target = project.root / "out"

    assert stage(project.root, target, *options, **environment).exit_code == 0
    calendar = (target / "calendars/groups/tea-club.ics").read_text(encoding="utf-8")
    assert f"URL:{address}events/2024-05-02-tea/" in calendar
    assert {"feeds/events.xml", "files/events.json", "files/events.csv", "llms.txt"} <= files(
        target
    )


def test_without_an_address_there_is_nothing_to_subscribe_to(project: Project) -> None:
    """Pages are staged; what would have to name the site is left out."""
    target = project.root / "out"

    assert stage(project.root, target).exit_code == 0
    assert not {path for path in files(target) if path.endswith((".ics", ".xml", ".json"))}


@pytest.mark.parametrize("address", ["tea.example", "ftp://tea.example/", "https://"])
def test_an_address_that_is_none_is_refused(project: Project, address: str) -> None:
    """Before anything is written."""
    result = stage(project.root, project.root / "out", "--site-url", address)

    assert result.exit_code == 2
    assert "no address of a site" in result.stderr
    assert not (project.root / "out").exists()


@pytest.mark.parametrize("settings", ["- a\n", "", "extra: 3\n", "extra: {repository: }\n"])
def test_settings_of_any_form_are_read(project: Project, settings: str) -> None:
    """What they do not say is not known."""
    project.write("mkdocs.yml", settings)

    assert stage(project.root, project.root / "out").exit_code == 0


def test_settings_that_are_no_yaml_are_named(project: Project) -> None:
    """The message says which file it is."""
    project.write("mkdocs.yml", "site_name: [\n")

    result = stage(project.root, project.root / "out")

    assert result.exit_code == 1
    assert "mkdocs.yml cannot be read" in result.stderr


def test_the_pictures_and_the_crawlers_file_are_staged(project: Project) -> None:
    """Shared links look the same whichever engine builds the tree."""
    target = project.root / "out"

    stage(project.root, target, "--site-url", "https://tea.example/")

    assert (target / "cards/events/2024-05-02-tea.png").read_bytes().startswith(b"\x89PNG")
    assert "Sitemap: https://tea.example/sitemap.xml" in (target / "robots.txt").read_text(
        encoding="utf-8"
    )


def test_no_file_comes_in_by_two_links(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A folder that docs/ links to may itself link to a file of the machine."""
    secret = tmp_path_factory.mktemp("machine") / "key.txt"
    secret.write_text("very secret", encoding="utf-8")
    project.write("beside/fine.txt", "fine")
    (project.root / "beside" / "key.txt").symlink_to(secret)
    (project.root / "docs" / "folder").symlink_to("../beside")
    target = project.root / "out"

    result = stage(project.root, target)

    assert result.exit_code == 1
    assert "docs/folder:1:1: HB008 this is a link to a folder" in result.stderr
    assert not target.exists()
