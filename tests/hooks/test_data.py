"""The data hook: generated pages, their pencils, and what is wrong, in build and serve."""

from __future__ import annotations

import pytest

from tests.hooks.conftest import Site

REPOSITORY = "organizers-handbook/organizers-handbook"
NORTH = "data/events/2024/2024-03-07-north.yml"


def test_a_build_makes_the_pages_and_files(site: Site) -> None:
    """Every event, group and template has a page, and every template a file."""
    result = site.build("--strict")

    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    for path in ("events/2024-03-07-north", "groups/north-group", "templates/room"):
        assert "hb-problem" not in site.page(path)
    assert (site.root / "site/templates/files/room.md.txt").is_file()


def test_the_pencil_of_a_generated_page_opens_its_data_file(site: Site) -> None:
    """Who wants to mend an event page is led to the file it is made from."""
    site.build()

    assert f'href="https://github.com/{REPOSITORY}/edit/main/{NORTH}"' in site.page(
        "events/2024-03-07-north"
    )
    assert "/edit/main/docs/index.md" in site.page("")


def test_generated_pages_are_in_no_nav(site: Site) -> None:
    """A nav of N pages costs N² on every page, so that events stay out of it."""
    site.build()

    nav = site.page("").partition('data-md-type="navigation"')[2]
    assert "events/2024-03-07-north" not in nav


def test_a_page_written_by_hand_replaces_the_generated_one(site: Site) -> None:
    """``docs/events/<id>.md`` wins, strictly and without a warning."""
    site.write("docs/events/2024-03-07-north.md", "# By hand\n\n{{ talks() }}\n")

    result = site.build("--strict")

    page = site.page("events/2024-03-07-north")
    assert result.returncode == 0, result.stderr
    assert "By hand" in page
    assert "Opening words" in page
    assert "/edit/main/docs/events/2024-03-07-north.md" in page


def test_a_broken_data_file_fails_the_build_with_its_place(site: Site) -> None:
    """A build ends with the list of problems and without a traceback."""
    site.replace(NORTH, "title: Opening words", "titel: Opening words")

    result = site.build()

    assert result.returncode == 1
    assert f"{NORTH}:" in result.stderr
    assert "HB103" in result.stderr
    assert "1 problem in the handbook's files" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_warning_is_told_and_fails_nothing(site: Site) -> None:
    """Not even a strict build; and readers do not see it."""
    site.replace(NORTH, "city: Northtown", "city: France")

    result = site.build("--strict")

    assert result.returncode == 0, result.stderr
    assert f"{NORTH}:" in result.stderr
    assert "HB310 warning: 'France' is the name of a country" in result.stderr
    assert "HB310" not in site.page("events/2024-03-07-north") + site.page("")


def test_serve_shows_a_problem_and_recovers(site: Site) -> None:
    """A broken file shows on its page beside the last good data, until it is mended."""
    page = "events/2024-03-07-north/"
    with site.served() as server:
        server.wait_for(page, lambda html: "Opening words" in html)

        site.replace(NORTH, "title: Opening words", "titel: Opening words")
        broken = server.wait_for(page, lambda html: "hb-problem" in html)
        assert "HB103" in broken
        assert f"{NORTH}:" in broken
        assert "Closing words" in broken, "the last good data is gone"
        assert "HB103" in server.page("")

        site.replace(NORTH, "titel: Opening words", "title: First words")
        mended = server.wait_for(page, lambda html: "First words" in html)
        assert "hb-problem" not in mended


def test_serve_starts_with_a_broken_file_and_recovers(site: Site) -> None:
    """Who starts the server with a broken file sees where, and the page once it is mended."""
    site.replace(NORTH, "group: north-group", "group: [")
    with site.served() as server:
        home = server.wait_for("", lambda html: "hb-problem" in html)
        assert f"{NORTH}:" in home

        site.replace(NORTH, "group: [", "group: north-group")
        server.wait_for("events/2024-03-07-north/", lambda html: "Opening words" in html)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ talks('nope') }}", "HB402"),
        ("{{ tolks() }}", "HB401"),
        ("{{ 1/0 }}", "HB403"),
        ("{{ unclosed", "HB403"),
    ],
)
def test_serve_shows_a_page_problem(site: Site, text: str, code: str) -> None:
    """A macro used wrongly shows on its page, and the server goes on."""
    site.write("docs/wrong.md", f"# Wrong\n\n{text}\n")
    with site.served() as server:
        page = server.wait_for("wrong/", lambda html: "hb-problem" in html)
        assert code in page
        assert "docs/wrong.md:3:" in page
        assert "Traceback" not in page


def test_a_link_that_leads_outside_is_not_published(site: Site) -> None:
    """Neither a file of the machine, nor what Git keeps; a link within is fine."""
    secret = site.root.parent / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text("very secret", encoding="utf-8")
    site.write(".git/config", "very secret")
    for name, target in {
        "a.txt": secret / "key.txt",
        "git.txt": site.root / ".git/config",
        "fine.yml": site.root / NORTH,
    }.items():
        (site.root / "docs" / name).symlink_to(target)

    result = site.build()

    assert result.returncode == 1
    for name in ("a.txt", "git.txt"):
        assert f"docs/{name}:1:1: HB008" in result.stderr
        assert not (site.root / "site" / name).exists()
    assert "fine.yml" not in result.stderr
    assert "2 problems" in result.stderr


def test_links_to_folders_are_not_followed(site: Site) -> None:
    """Two that lead to where they lie would keep MkDocs walking until the sun goes out."""
    for name in ("one", "other"):
        (site.root / "docs" / name).symlink_to(".")

    result = site.build()

    assert result.returncode == 1
    for name in ("one", "other"):
        assert f"docs/{name}:1:1: HB008 this is a link to a folder" in result.stderr
    assert "Traceback" not in result.stderr


def test_files_are_the_same_by_hook_and_by_command(site: Site) -> None:
    """Calendars, feeds and data files know the site's address, whoever writes them."""
    assert site.build("--strict").returncode == 0
    assert site.run("handbook", "stage", "staged").returncode == 0
    staged = site.root / "staged"
    found = [
        path.relative_to(staged)
        for path in staged.rglob("*")
        if path.suffix in {".ics", ".xml", ".json", ".csv"} or path.name == "llms.txt"
    ]

    assert len(found) > 20
    for path in found:
        assert (site.root / "site" / path).read_bytes() == (staged / path).read_bytes()
    calendar = (site.root / "site/calendars/events.ics").read_text(encoding="utf-8")
    assert "URL:https://organizers-handbook.github.io/organizers-handbook/events/" in calendar
