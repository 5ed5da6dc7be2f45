"""What a list can be filtered by, as ``filter.js`` reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handbook.model import Band, EventKind, Format, VenueKind

Facet = Mapping[str, str | Mapping[str, str]]

UNKNOWN = "unknown"
"""The value of a filter for what no source tells."""
NOT_KNOWN = {UNKNOWN: "Not known"}


def in_words(kinds: Iterable[EventKind | Format | Band | VenueKind]) -> dict[str, str]:
    """Return what each value is called, as the data files spell them."""
    return {kind.value: kind.label for kind in kinds}


def words(label: str) -> Facet:
    """Return a filter by words that the reader types; its name is the same on all pages."""
    return {"name": "text", "label": label, "kind": "text"}


def flag(name: str, label: str) -> Facet:
    """Return a filter by what an item has or has not."""
    return {"name": name, "label": label, "kind": "flag"}


def choice(name: str, label: str, labels: Mapping[str, str], *, order: str = "label") -> Facet:
    """Return a filter with a menu of values.

    Args:
        name: Its name in the page's address and in the items' attributes.
        label: What it is called on the page.
        labels: What each value is called, where not by the value itself.
        order: ``label``, ``given`` (as the labels are), ``count`` or ``newest``.
    """
    return {"name": name, "label": label, "kind": "choice", "labels": labels, "order": order}
