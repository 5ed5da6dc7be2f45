"""Did you mean: the nearest of the names that are allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

NEAR = 0.6
"""Likeness from which a name is suggested; difflib's own default, 1.0 being equal."""
DATED = re.compile(r"\d{4}(?:-\d{2}){0,2}(?:-|$)(?P<rest>.*)")
"""A name that begins with a date."""
LONGEST = 100
"""Characters of what was found that are compared; a name is shorter."""
SHOWN = 12
"""How many allowed names a message lists before it stops."""


def nearest(found: str, allowed: Iterable[str], likeness: float = NEAR) -> str | None:
    """Return the allowed name most like the one found, or nothing where none is like it."""
    by_folded = {_folded(name): name for name in allowed if _of_one_name(found, name)}
    close = get_close_matches(_folded(found[:LONGEST]), by_folded, n=1, cutoff=likeness)
    return by_folded[close[0]] if close else None


def _of_one_name(found: str, name: str) -> bool:
    """Tell whether two names are alike without the dates they may begin with.

    A date is most of an event's name, and two events of one month have little else in common.
    """
    dated, other = DATED.match(found), DATED.match(name)
    if not (dated and other and dated["rest"]):
        return True
    return SequenceMatcher(None, dated["rest"], other["rest"]).ratio() >= NEAR


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
