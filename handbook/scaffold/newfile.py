"""A file to be made."""

from __future__ import annotations

from dataclasses import dataclass

MODELINE = "# yaml-language-server: $schema={up}schema/{kind}.schema.json\n"
"""Tells an editor without settings of ours where the file's schema is.

Source: yaml-language-server, README, "Using a modeline".
"""


@dataclass(frozen=True)
class NewFile:
    """A file to be made: where, and what it holds."""

    path: str
    """Path from the project's root, with forward slashes."""
    text: str


def modeline(path: str, kind: str) -> str:
    """Return the first line of a data file, for editors.

    Args:
        path: The file's path from the project's root: ``data/events/2014/….yml``.
        kind: The name of its schema: ``event``.
    """
    return MODELINE.format(up="../" * (path.count("/") - 1), kind=kind)
