"""Where a page shows code: there a macro's HTML would be shown as it is written."""

from __future__ import annotations

import re
from functools import lru_cache

from handbook.load.fences import fenced_lines
from handbook.model.values.backticks import without_code

RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)
"""What Jinja leaves as it stands."""


def in_code(text: str, line: int, name: str) -> bool:
    """Tell whether a macro stands in a block of code, or between backticks.

    Args:
        text: The page's Markdown with its macro calls; empty where it is not known.
        line: The line of the call, from 1, or 0 where it is not known.
        name: The macro's name.
    """
    lines, fenced = _lines(text)
    if not 0 < line <= len(lines):
        return False
    call = re.compile(rf"\{{\{{-?\s*{re.escape(name)}\s*\(")
    written = lines[line - 1]
    is_between = bool(call.search(written)) and not call.search(without_code(written))
    return line in fenced or is_between


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[list[str], frozenset[int]]:
    """Return a page's lines, and the numbers of those in fences; kept, as each call asks."""
    lines = RAW.sub(lambda raw: "x" + "\n" * raw[0].count("\n"), text).split("\n")
    return lines, fenced_lines("\n".join(lines))
