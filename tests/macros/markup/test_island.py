"""Islands: the same HTML at every place of a page, and no way for a text to forge one."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from macros.markup.island import block_island, inline_island, open_islands

HOSTILE = (
    '<div class="x">\n<p>*not emphasis* `code` {{ 7*7 }}</p>\n\n\n```\n--8&lt;-- "mkdocs.yml"\n'
    "    # no heading\n| a | b |\n[link](x) &lt; ¶ 🙂 \u05d0\u05d1</div>"
)
INLINE = '<a href="x">*a* | `b` &lt; "c" _d_ ~~e~~ ^f^ $g$</a>'

STRICT = html5lib.HTMLParser(strict=True)
"""Raises at the first thing a browser would have to repair, such as a block in a paragraph."""

BLOCK_PLACES = {
    "plain": "@",
    "between blank lines": "before\n\n@\n\nafter",
    "below text": "before\n@",
    "above text": "@\nafter",
    "within text": "before\n@\nafter",
    "twice": "@\n@",
    "four spaces in": "    @",
    "a tab in": "\t@",
    "admonition": "!!! note\n    @",
    "admonition with text": '!!! note "Title"\n\n    before\n\n    @\n\n    after',
    "admonition, text adjacent": "!!! note\n    before\n    @\n    after",
    "details": '??? note "More"\n\n    @',
    "tab": '=== "One"\n\n    @\n\n=== "Two"\n\n    two',
    "tab in admonition": '!!! note\n\n    === "One"\n\n        @\n\n    === "Two"\n\n        b',
    "admonition in tab": '=== "One"\n\n    !!! note\n\n        @',
    "admonition in tab in admonition": '!!! a\n\n    === "b"\n\n        !!! c\n\n            @',
    "list": "- @",
    "list with text": "- before\n\n    @\n\n    after\n- next",
    "list, text adjacent": "- before\n    @\n- next",
    "numbered list": "1. @\n2. next",
    "nested list": "- one\n    - two\n\n        @\n",
    "thrice nested list": "- one\n    - two\n        - @\n",
    "quotation": "> @",
    "quotation with text": "> before\n>\n> @\n>\n> after",
    "quotation in a list": "- one\n\n    > @\n",
    "definition": "word\n:   @",
    "definition with text": "word\n:   before\n\n    @\n",
    "div of markdown": "<div markdown>\n@\n</div>",
    "div of markdown, blank lines": '<div markdown="1">\n\n@\n\n</div>',
    "div of HTML": "<div>\n@\n</div>",
    "details of HTML": "<details markdown><summary>More</summary>\n\n@\n\n</details>",
    "below a heading": "## Heading\n@",
    "below a table": "| a |\n|---|\n| b |\n\n@",
    "above a table": "@\n\n| a |\n|---|\n| b |",
    "below a fence": "```\ncode\n```\n@",
    "footnote": "Text[^1].\n\n[^1]:\n    before\n\n    @\n",
}
INLINE_PLACES = {
    "paragraph": "before @ after",
    "alone": "@",
    "start": "@ after",
    "heading": "## About @",
    "emphasis": "*before @ after* **@**",
    "link": "[see @](other.md)",
    "table cell": "| a | b |\n|---|---|\n| @ | x |",
    "table head": "| @ | b |\n|---|---|\n| c | x |",
    "list": "- @\n- next",
    "task list": "- [ ] @\n- [x] next",
    "admonition": "!!! note\n    before @",
    "admonition title": '!!! note "About @"\n    text',
    "quotation": "> @",
    "definition": "word @\n:   means @",
    "line break": "before @  \nafter",
    "brackets": "(@)",
    "quotes": '"@"',
    "footnote": "Text[^1].\n\n[^1]: See @.",
    "tab": '=== "About @"\n\n    text',
}


@pytest.mark.parametrize("place", BLOCK_PLACES.values(), ids=BLOCK_PLACES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_block_is_the_same_everywhere(
    site_markdown: Markdown, place: str, line_end: str
) -> None:
    """Whatever a block macro gives arrives byte for byte, outside every paragraph."""
    text = place.replace("@", block_island(HOSTILE)).replace("\n", line_end)

    html = site_markdown.convert(text)

    assert html.count(HOSTILE) == place.count("@")
    assert "hbblock" not in html
    STRICT.parseFragment(html)


@pytest.mark.parametrize("place", INLINE_PLACES.values(), ids=INLINE_PLACES)
def test_an_inline_result_is_the_same_everywhere(site_markdown: Markdown, place: str) -> None:
    """Whatever an inline macro gives arrives byte for byte, in a table cell too."""
    html = site_markdown.convert(place.replace("@", inline_island(INLINE)))

    assert html.count(INLINE) >= place.count("@")
    assert "hbinline" not in html
    if "[see" not in place:
        STRICT.parseFragment(html)


def test_text_beside_a_block_stays_a_paragraph(site_markdown: Markdown) -> None:
    """A block takes nothing from the lines above and below it."""
    html = site_markdown.convert(f"before\n{block_island('<hr>')}\nafter")

    assert html == "<p>before</p>\n<hr>\n<p>after</p>"


def test_a_heading_keeps_a_readable_address(site_markdown: Markdown) -> None:
    """The address and the contents' entry of a heading are made from the macro's words."""
    html = site_markdown.convert(f"## Talks at {inline_island('<a href=x>Café &amp; tea</a>')}")

    assert 'id="talks-at-cafe-tea"' in html
    assert site_markdown.toc_tokens[0]["name"] == "Talks at Café &amp; tea"  # type: ignore[attr-defined]


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    """An island holds any text there is."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    for island in (block_island(text), inline_island(text)):
        assert island.isascii()
        assert island.isalnum()
        assert open_islands(f"a {island} b") == f"a {text} b"


@given(st.text(alphabet="hbxblockine0123456789abcdef<p>/ \n"))
def test_no_other_text_is_an_island(text: str) -> None:
    """A text that looks like an island, but for the secret, stays as it is."""
    assert open_islands(text) == text


def test_a_forged_island_stays_text() -> None:
    """A data file cannot smuggle HTML in as the word of an island."""
    forged = f"hbinlinex{b'<script>'.hex()}xhb hbblock0123456789abcdefx{b'<script>'.hex()}xhb"

    assert open_islands(block_island(forged)) == forged


def test_nested_islands_open() -> None:
    """A macro's result can be an argument of another one."""
    inner = inline_island("<b>5</b>")

    assert open_islands(inline_island(f"<i>{inner}</i>")) == "<i><b>5</b></i>"
