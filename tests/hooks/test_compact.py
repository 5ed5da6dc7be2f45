"""The hook that leaves out of pages what only readers of the theme's templates need."""

from __future__ import annotations

from tests.hooks.conftest import Site


def test_pages_hold_no_lines_of_blanks(site: Site) -> None:
    """Around each of the theme's tags there would be one."""
    result = site.build("--strict")
    top, _, _ = site.page("events/2024-03-07-north").partition("</header>")
    lines = top.split("\n")

    assert result.returncode == 0, result.stderr
    assert [number for number, line in enumerate(lines) if line and not line.strip()] == []
