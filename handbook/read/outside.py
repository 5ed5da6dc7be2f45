"""Links of the file system: out of the project, to what is hidden in it, or to folders."""

from __future__ import annotations

from os.path import realpath
from pathlib import Path

MEND = "Put a copy of the file there, or remove the link."


def is_outside(file: Path, root: Path) -> bool:
    """Tell whether a file really lies outside a project, or in a hidden folder such as .git."""
    # Path.resolve would fail at links in a circle; those cannot be opened anyway.
    real, inside = Path(realpath(file)), Path(realpath(root))
    if not real.is_relative_to(inside):
        return True
    return any(part.startswith(".") for part in real.relative_to(inside).parts)


def outside(folder: Path, root: Path) -> list[Path]:
    """Return the links below a folder that lead outside the project."""
    return sorted(p for p in folder.rglob("*") if p.is_symlink() and is_outside(p, root))


def folder_links(folder: Path) -> list[Path]:
    """Return the links to folders below a folder.

    Whoever follows them may walk in a circle, or out of the project by another link over there.
    """
    return sorted(p for p in folder.rglob("*") if p.is_symlink() and p.is_dir())
