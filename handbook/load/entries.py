"""The names of entries in a file that holds many, where the name itself is shown to readers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from handbook.check import keys
from handbook.model.values.characters import INVISIBLE
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


def unindented(document: Document, model: type[BaseModel]) -> Problem | None:
    """Return a problem where what an entry holds stands beside its name and not below it."""
    data = document.data if isinstance(document.data, dict) else {}
    empty = [name for name, entry in data.items() if entry is None]
    found = [
        name
        for name, entry in data.items()
        if name in keys(model) and entry is not None and not isinstance(entry, dict)
    ]
    if not empty or not found:
        return None
    message = f"found '{found[0]}' where the name of an entry belongs"
    hint = f"Indent what belongs to '{empty[0]}:' by two spaces."
    return document.problem("HB007", message, hint=hint, at=(found[0],), of_key=True)


def is_name(name: str) -> bool:
    """Tell whether a text can be shown as a name."""
    if INVISIBLE.search(name) or name != " ".join(name.split()) or len(name) > LONGEST:
        return False
    return any(letter.isalnum() for letter in name)
