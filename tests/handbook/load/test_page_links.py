"""The links that a page writes."""

from __future__ import annotations

from handbook.load.page_links import page_links


def test_links_in_code_are_none_and_the_others_keep_their_place() -> None:
    """As CommonMark reads code: it ends where as many backticks stand as it began with."""
    body = "See ``[a](a.md) ` [b](b.md)`` and [c](c.md).\n\n`[d](d.md)`\n"

    [link] = page_links(body, 5)

    assert (link.target, link.line, link.column) == ("c.md", 5, 39)


def test_a_wall_of_backticks_is_read_once() -> None:
    """A page may be nothing else, and the check still ends."""
    assert list(page_links("`" * 500_000, 1)) == []
