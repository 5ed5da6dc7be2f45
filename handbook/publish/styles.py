"""Style sheets, written in parts and sent as one file: a page waits for each it asks for."""

from __future__ import annotations

import re
from collections.abc import Callable

PARTS = "assets/styles/"
"""Where the parts of style sheets lie in docs/; they are not published by themselves."""
IMPORT = re.compile(r'^@import "([^"\n]+)";$', re.MULTILINE)
"""A line that stands for a part, as CSS itself has it (css-cascade-5, 2)."""


def bundled(sheet: str, part: Callable[[str], str]) -> str:
    """Return a style sheet with each part in the place of the line that imports it.

    Args:
        sheet: The style sheet.
        part: Gives the text of a part, by its path from the style sheet.
    """
    return IMPORT.sub(lambda found: part(found[1]).strip(), sheet)
