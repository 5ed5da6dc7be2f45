"""The names of entries in a file that holds many, where the name itself is shown to readers."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model.base import INVISIBLE
from handbook.problems import CODES, Problem
from handbook.read import Document

LONGEST = 60
"""Characters of a name; a longer one is no name but its explanation."""


def check_names(document: Document, names: list[str]) -> Iterator[Problem]:
    """Yield a problem for each name that cannot be shown, or is there in other capitals."""
    seen: dict[str, str] = {}
    for name in names:
        earlier = seen.setdefault(name.casefold(), name)
        if not is_name(name):
            message = "found a name that cannot be shown"
            hint = f"Write a name of one line, of 1 to {LONGEST} visible characters."
            yield document.problem("HB105", message, hint=hint, at=(name,), of_key=True)
        elif earlier != name:
            message = f"the name '{name}' is taken by '{earlier}' above"
            hint = CODES["HB207"].mend
            yield document.problem("HB207", message, hint=hint, at=(name,), of_key=True)


def is_name(name: str) -> bool:
    """Tell whether a text can be shown as a name."""
    if INVISIBLE.search(name) or name != " ".join(name.split()) or len(name) > LONGEST:
        return False
    return any(letter.isalnum() for letter in name)
