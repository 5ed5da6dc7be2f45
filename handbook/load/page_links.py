"""The links that a page's Markdown writes, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.load.fences import fenced_lines
from handbook.model.site.pages import PageLink
from handbook.model.values.backticks import replace_code

LINK = re.compile(r"\](?P<gap>[ \t]*)\(<?(?P<target>[^\s()<>]+)(?P<end>[^()]*\)?)")
"""The end of a link's words, its address, and the bracket that closes it."""
DEFINED = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]+<?(?P<target>[^\s<>]+)")
"""A link's address in a line of its own, below the text."""
ADDRESS = re.compile(r"https?://|\.\.?/|#|/|[\w/-]+\.md\b")
"""What the address of a link begins with, and a remark in brackets does not."""


def page_links(body: str, body_line: int) -> Iterator[PageLink]:
    """Yield the links of a page's Markdown; those in code are no links.

    Args:
        body: The page's text without the front matter.
        body_line: The line of the file that it starts in.
    """
    fenced = fenced_lines(body)
    for number, line in enumerate(body.split("\n"), start=1):
        if number not in fenced:
            yield from _in_line(line, number + body_line - 1)


def _in_line(line: str, number: int) -> Iterator[PageLink]:
    plain = replace_code(line, lambda code: "x" * len(code))
    for match in (*LINK.finditer(plain), *DEFINED.finditer(plain)):
        given = match.groupdict()
        gap, is_open = given.get("gap"), not given.get("end", ")").endswith(")")
        if (gap or is_open) and not ADDRESS.match(match["target"]):
            continue
        slip = "gap" if gap else "open" if is_open else ""
        yield PageLink(match["target"], number, match.start("target") + 1, line, slip)
