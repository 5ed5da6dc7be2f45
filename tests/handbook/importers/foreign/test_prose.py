"""Texts of other formats as Markdown prose: every word arrives, and no mark means too much."""

from __future__ import annotations

import pytest

from handbook.importers.foreign.html_prose import from_html, looks_like_html
from handbook.importers.foreign.rst_prose import from_rst


@pytest.mark.parametrize(
    ("rst", "markdown"),
    [
        ("Plain text.", "Plain text."),
        ("*very* **hot** ``tea()``", "*very* **hot** `tea()`"),
        ("`Tea <https://example.org>`_", "[Tea](https://example.org)"),
        ("https://example.org/a_b", "<https://example.org/a_b>"),
        ("- green\n- black", "- green\n- black"),
        ("3. green\n4. black", "3. green\n4. black"),
        ("Tea\n===\n\nGreen.", "**Tea**\n\nGreen."),
        ("::\n\n  boil()", "    boil()"),
        ("2 * 3 < 7 and [x]", r"2 \* 3 \< 7 and \[x\]"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        (".. note:: Mind the cup.", "Mind the cup."),
        (".. include:: /etc/passwd", ".. include:: /etc/passwd"),
        ("``open", r"\`\`open"),
        ("1\\. half", r"1\. half"),
    ],
)
def test_restructured_text_becomes_markdown(rst: str, markdown: str) -> None:
    """As a careful person would type it over."""
    assert from_rst(rst) == markdown


def test_endless_nesting_is_kept_as_plain_text() -> None:
    """A parser would fall over it."""
    assert from_rst("* " * 3_000 + "tea").endswith("tea")


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One &amp; two</p><p>Three</p>", "One & two\n\nThree"),
        ("a<br/>b", "a\nb"),
        ("<ul><li>green</li><li>black</li></ul>", "- green\n- black"),
        ('<a href="https://example.org">Tea</a>', "[Tea](https://example.org)"),
        ("<b>hot</b> <em>tea</em>", "**hot** *tea*"),
        ("<script>alert(1)</script><p>safe</p>", "safe"),
        ("<p>2 * 3</p>", r"2 \* 3"),
        ("<p>open", "open"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    """Words and links stay; scripts go."""
    assert looks_like_html(html)
    assert from_html(html) == markdown
