"""The hook that adds pictures: drawn once, kept, and not at all where nobody sees them."""

from __future__ import annotations

from tests.hooks.conftest import Site

PICTURE = "cards/events/2024-03-07-north.png"


def test_a_second_build_draws_only_what_says_something_new(site: Site) -> None:
    """Pictures whose text is the same as before are taken from the folder that keeps them."""
    site.build()
    kept = site.root / ".cache/cards"
    before = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}
    first = (site.root / "site" / PICTURE).read_bytes()
    site.write("docs/another.md", "---\ntitle: Another page\n---\n\n# Another page\n")

    result = site.build()
    after = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}

    assert result.returncode == 0, result.stderr
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1
    assert (site.root / "site" / PICTURE).read_bytes() == first


def test_a_folder_that_cannot_be_written_to_is_named(site: Site) -> None:
    """Whoever builds reads what to mend, and no traceback."""
    site.write(".cache", "a file where the folder should be")

    result = site.build()

    assert result.returncode
    assert ".cache" in result.stderr
    assert "cannot be written" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_served_site_draws_no_pictures(site: Site) -> None:
    """Nobody shares links to a site on their own desk, so that every save stays fast."""
    with site.served() as server:
        server.wait_for("", lambda page: "og:image" in page)

    assert not (site.root / ".cache/cards").exists()
