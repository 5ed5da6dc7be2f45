"""Did you mean: the nearest of the names that are allowed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

NEAR = 0.6
"""Likeness from which a name is suggested; difflib's own default, 1.0 being equal."""
LONGEST = 100
"""Characters of what was found that are compared; a name is shorter."""
SHOWN = 12
"""How many allowed names a message lists before it stops."""


def nearest(found: str, allowed: Iterable[str], likeness: float = NEAR) -> str | None:
    """Return the allowed name most like the one found, or nothing where none is like it."""
    by_folded = {_folded(name): name for name in allowed}
    close = get_close_matches(_folded(found[:LONGEST]), by_folded, n=1, cutoff=likeness)
    return by_folded[close[0]] if close else None


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")


def did_you_mean(
    found: str, allowed: Iterable[str], listing: str = "", *, most: int = SHOWN
) -> str:
    """Return a hint: the nearest name, and the names there are.

    Args:
        found: What was written.
        allowed: The names that are allowed there.
        listing: How to introduce the list of all of them, such as ``A talk has``; no list
            where it is empty, or where the list is long and a name is near.
        most: How many names to list.
    """
    names = list(allowed)
    near = nearest(found, names)
    hint = f"Did you mean '{near}'?" if near else ""
    if listing and names and not (near and len(names) > SHOWN):
        shown = ", ".join(names[:most])
        more = f", … ({len(names)} in all)" if len(names) > most else ""
        hint = f"{hint} {listing}: {shown}{more}.".strip()
    return hint
