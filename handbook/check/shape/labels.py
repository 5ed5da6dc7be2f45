"""Places in a record, as a person names them: ``talk 2 ("Tea for two"), speaker 1``."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.read.document import Document, Location, PlainData

NAMED_BY = ("title", "name", "alt", "id")
"""The keys that tell one entry of a list from the others, the best first."""
QUOTED = 30
"""Characters of a name that a label repeats."""
MOST = 8
"""Names or lines that a sentence lists."""


def label(document: Document, at: Location, where: Location) -> str:
    """Return a place within a record as the start of a message; empty at its top.

    Args:
        document: The file.
        at: Where in the file the record is.
        where: The place within it. Lists are counted from 1, as people count.
    """
    text = ""
    for end, step in enumerate(where, start=1):
        if isinstance(step, str):
            behind_entry = end > 1 and isinstance(where[end - 2], int)
            text += (", " if behind_entry else "." if text else "") + step
        else:
            entry = value_at(document.data, (*at, *where[:end]))
            text = f"{text.removesuffix('s')} {step + 1}{_named(entry)}"
    return f"{text}: " if text else ""


def value_at(data: PlainData, location: Location) -> PlainData:
    """Return what stands at a location, or nothing where the way there ends earlier."""
    for step in location:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _named(entry: PlainData) -> str:
    if not isinstance(entry, dict):
        return ""
    names = (entry.get(key) for key in NAMED_BY)
    name = next((name for name in names if isinstance(name, str)), "")
    name = " ".join(name.split())
    short = name if len(name) <= QUOTED else f"{name[:QUOTED].rstrip()}…"
    return f' ("{short}")' if short else ""


def listed(names: Sequence[str]) -> str:
    """Return names in quotes for a sentence: ``'a', 'b' and 'c'``."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) > MOST:
        quoted = [*quoted[: MOST - 1], f"{len(quoted) - MOST + 1} more"]
    return ", ".join(quoted[:-1]) + f" and {quoted[-1]}" if len(quoted) > 1 else quoted[0]


def lines_listed(lines: Sequence[int]) -> str:
    """Return where else something is: ``line 4``, ``lines 4, 7, 9``."""
    shown = ", ".join(str(line) for line in lines[:MOST])
    more = ", …" if len(lines) > MOST else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"
