"""Code between backticks in a text of Markdown, which is shown as it stands on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

BACKTICKS = re.compile("`+")
"""What code stands between: so many before it, as many behind it (CommonMark 0.31, 6.1)."""


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code begins and ends in a text, its backticks included."""
    start = 0
    for opening, closing in _pairs(text):
        if opening >= start:
            yield opening, closing
            start = closing


def replace_code(text: str, put: Callable[[str], str]) -> str:
    """Return a text with something else in the place of its code.

    Args:
        text: The text.
        put: Gives what is put there, from the code with its backticks.
    """
    kept, start = [], 0
    for opening, closing in code_spans(text):
        kept += [text[start:opening], put(text[opening:closing])]
        start = closing
    return "".join(kept) + text[start:]


def without_code(text: str) -> str:
    """Return a text without its code."""
    return replace_code(text, lambda _: "")


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return the runs of backticks that find another of their length, with where that one ends.

    Read from behind: to look for the end of every run anew would take a hostile text for ever.
    """
    found, ends = [], dict[int, int]()
    for run in reversed(list(BACKTICKS.finditer(text))):
        length = run.end() - run.start()
        if length in ends:
            found.append((run.start(), ends[length]))
        ends[length] = run.end()
    return found[::-1]
