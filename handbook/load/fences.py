"""Blocks of code in a page's Markdown."""

from __future__ import annotations

import re

FENCE = re.compile(r"[ \t]*(?:(?:[-*+>]|\d+[.)])[ \t]+)*(?P<mark>`{3,}|~{3,})")
"""The line a block begins or ends with, behind the marks of lists and quotes."""


def fenced_lines(text: str) -> frozenset[int]:
    """Return the numbers, from 1, of the lines that stand between fences."""
    fenced, opened = set(), ""
    for number, line in enumerate(text.split("\n"), start=1):
        fence = FENCE.match(line)
        if fence and not opened:
            opened = fence["mark"]
        elif fence and fence["mark"].startswith(opened):
            opened = ""
        elif opened:
            fenced.add(number)
    return frozenset(fenced)
