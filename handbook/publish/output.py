"""What publishing gives: a file of the site, and where its source is edited."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """One generated file."""

    path: str
    """Where it belongs below docs/: ``events/2014-12-04-lyon.md``."""
    content: str | bytes
    """Its text; bytes for a file that is no text."""
    edit_path: str | None = None
    """The file to edit instead, from the project's root: ``data/events/2014/….yml``."""
