"""Headings of Markdown pages: their addresses, and the steps below one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

from handbook.model.site.pages import Step

HEADING_ID = re.compile(r"\{:?\s*#(?P<id>[\w-]+)[^}]*\}\s*$")
"""An address given to a heading by attr_list: ``## Title {#address}``."""
STEPS = "what-to-do"
"""The address of the heading below which a playbook has its steps."""

MARKDOWN = MarkdownIt().disable(["inline", "text_join"])
"""Finds the blocks of a page; only headings are read further."""
INLINE = MarkdownIt()


def first_heading(body: str) -> str:
    """Return the text of a page's first heading of the first level; empty where it has none."""
    for opening, inline in pairwise(MARKDOWN.parse(body)):
        if opening.type == "heading_open" and opening.tag == "h1":
            return HEADING_ID.sub("", inline.content).strip()
    return ""


def heading_ids(body: str) -> frozenset[str]:
    """Return the headings' addresses, as Python-Markdown's toc and attr_list make them."""
    tokens = MARKDOWN.parse(body)
    return frozenset(name for _, _, name in _headings(tokens))


def _headings(tokens: list[Token]) -> Iterator[tuple[int, str, str]]:
    """Yield where each heading's text is among a page's tokens, its level and its address."""
    seen: Counter[str] = Counter()
    for number, (opening, inline) in enumerate(pairwise(tokens), start=1):
        if opening.type != "heading_open":
            continue
        given = HEADING_ID.search(inline.content)
        name = given["id"] if given else slugify(_plain(inline.content), "-")
        yield number, opening.tag, f"{name}_{seen[name]}" if seen[name] else name
        seen[name] += 1


def _plain(line: str) -> str:
    [parsed] = INLINE.parseInline(line)
    kept = (
        " " if child.type == "softbreak" else child.content for child in parsed.children or []
    )
    return "".join(kept)


def steps(body: str) -> tuple[Step, ...]:
    """Return the parts below "What to do", with their text but for tables and code."""
    tokens = MARKDOWN.parse(body)
    headings = list(_headings(tokens))
    found, inside = [], False
    for index, (number, level, name) in enumerate(headings):
        if level <= "h2":
            inside = name == STEPS
        elif inside and level == "h3":
            later = (n for n, next_level, _ in headings[index + 1 :] if next_level <= "h3")
            end = next(later, len(tokens) + 1) - 1
            title = _plain(HEADING_ID.sub("", tokens[number].content)).strip()
            found.append(Step(title, name, _text(tokens[number + 2 : end])))
    return tuple(found)


def _text(tokens: list[Token]) -> str:
    lines = (_plain(token.content) for token in tokens if token.type == "inline")
    return " ".join(line for line in lines if not line.startswith("|"))
