"""Prose of data files: what becomes a link, and what stays text."""

from __future__ import annotations

import pytest

from macros.markup.prose import prose, prose_line


@pytest.mark.parametrize(
    "address",
    [
        "page.md",
        "/etc",
        "//host.example/a",
        "mailto:a@b.example",
        "tel:+331",
        "#a",
        "javascript:a",
        "https:/a",
    ],
)
def test_only_whole_web_addresses_are_links(address: str) -> None:
    """The same prose is shown on many pages; a relative address would lead somewhere else."""
    for written in (f"[words]({address})", f"<{address}>", f"[words]\n\n[words]: {address}"):
        assert "<a" not in prose(written)
        assert "<a" not in prose_line(written)


@pytest.mark.parametrize(
    "address", ["https://a.example/b", "http://a.example", "HTTPS://a.example"]
)
def test_web_addresses_are_links(address: str) -> None:
    """They are marked as leading out of the site."""
    assert 'rel="external noopener">words</a>' in prose(f"[words]({address})")
