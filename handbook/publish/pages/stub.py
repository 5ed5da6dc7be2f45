"""A generated page's text: front matter and macro calls, as an author would write them.

No value of a data file stands in a page's text, where it would be read as Markdown or as a
macro: macros print the values. Only the front matter holds some, escaped for the theme that
prints it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable

BRACES = {"{": "&#123;", "}": "&#125;"}
"""Braces as entities: the macros plugin renders a title that has them."""
NOT_IN_YAML = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff]")
"""What YAML refuses or takes for the end of a line, and JSON leaves as it is.

Not all that is beyond ASCII: YAML reads JSON's escape of an emoji as two broken halves.
"""
LONGEST_DESCRIPTION = 160
"""Characters of a description that search engines show."""
RECORD_BOOST, TEMPLATE_BOOST, PERSON_BOOST, COUNTRY_BOOST = 0.5, 0.7, 0.4, 1.0
"""What a match weighs in the site's own search: advice, with a boost of 2, comes first."""

Section = tuple[str, str, bool]
"""A heading, the macro call below it, and whether there is something to show."""


def sections(*offered: Section) -> list[str]:
    """Return the blocks of those sections that have something to show."""
    return [f"## {title}\n\n{call}" for title, call, wanted in offered if wanted]


def page(  # noqa: PLR0913 - what a page is made of, most of it with a default
    title: str,
    description: str,
    body: list[str],
    *,
    boost: float = RECORD_BOOST,
    words: Iterable[str | None] = (),
    listed: bool = True,
) -> str:
    """Return a page: front matter in YAML that is also JSON, then the body's blocks.

    Args:
        title: Its title.
        description: What it is about, shortened where it is long.
        body: Its blocks of Markdown.
        boost: What a match in it weighs in the site's own search.
        words: What else it is searched by, as far as known.
        listed: Whether search engines may list it.
    """
    description = " ".join(description.split())
    if len(description) > LONGEST_DESCRIPTION:
        whole = description[:LONGEST_DESCRIPTION].rpartition(" ")[0]
        description = (whole or description)[: LONGEST_DESCRIPTION - 1].rstrip(" ,;:.") + "…"
    front = [f"title: {_safe(title)}", f"description: {_safe(description)}"]
    known = [_safe(word) for word in words if word]
    front += [f"tags: [{', '.join(known)}]"] if known else []
    front += [] if listed else ["robots: noindex"]
    front.append(f"search: {{boost: {boost}}}")
    return "\n".join(["---", *front, "---", "", "\n\n".join(body), ""])


def _safe(text: str) -> str:
    """Return text as a YAML string that a theme can print in HTML without escaping it."""
    escaped = html.escape(text)
    for brace, entity in BRACES.items():
        escaped = escaped.replace(brace, entity)
    quoted = json.dumps(escaped, ensure_ascii=False)
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
