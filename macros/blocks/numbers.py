"""Numbers on which sources disagree, side by side."""

from __future__ import annotations

from markupsafe import Markup

from macros.context import Context
from macros.markup.html import fill
from macros.registry import block


@block
def numbers(here: Context, number: str) -> Markup:
    """Show every source's figure for one question, side by side.

    Args:
        here: The page.
        number: The file's name in data/numbers/, without .yml.
    """
    found = here.record("numbers", here.handbook.numbers, number)
    return fill("numbers.html", here=here, number=found, citations=here.handbook.citations)
