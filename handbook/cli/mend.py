"""``handbook check --fix``: data files mended in place, and every change told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from handbook.cli.disk import complaints_in_words, replace_file
from handbook.load import check_file, is_outside
from handbook.mend import Mended, mend, right_place
from handbook.read import files_below
from handbook.read.files import MAX_BYTES

ENDINGS = (".yml", ".yaml", ".txt")
"""Endings of files that are, or were meant to be, data files."""


@dataclass(frozen=True)
class Mending:
    """What is done to one file."""

    path: Path
    target: Path
    """Where it should lie; its own path where it lies well."""
    before: str
    mended: Mended


def mendings(root: Path) -> Iterator[Mending]:
    """Yield what can be mended in the data files of a folder, file by file."""
    for path in files_below(root / "data"):
        before = _text(root, path)
        name = path.relative_to(root).as_posix()
        if before is None or len(path.relative_to(root).parts) == 1:
            continue
        mended = mend(name, before, check_file)
        target = root / right_place(name, mended.text)
        target = path if target.exists() else target
        if mended.text != before or target != path:
            yield Mending(path, target, before, mended)


def _text(root: Path, path: Path) -> str | None:
    """Return a file's text with its line ends; nothing for one that is not ours to change."""
    if not path.name.lower().endswith(ENDINGS) or path.is_symlink() or is_outside(path, root):
        return None
    with suppress(OSError, UnicodeDecodeError):
        if path.stat().st_size <= MAX_BYTES:
            return path.read_bytes().decode("utf-8")
    return None


def told(root: Path, mending: Mending) -> str:
    """Return the changes of a file as lines of ``file:line: what → what``."""
    name = mending.path.relative_to(root).as_posix()
    changes = sorted(mending.mended.changes, key=lambda change: change.line)
    lines = [f"{name}:{change.line}: {change}" for change in changes]
    if mending.target != mending.path:
        lines.append(f"{name}:1: moved → {mending.target.relative_to(root).as_posix()}")
    return "\n".join(lines)


def diff(root: Path, mending: Mending) -> str:
    """Return the changes of a file as a unified diff, which ``git apply`` understands."""
    old, new = (p.relative_to(root).as_posix() for p in (mending.path, mending.target))
    head = f"diff --git a/{old} b/{new}\n"
    if old != new:
        head += f"rename from {old}\nrename to {new}\n"
    lines = unified_diff(
        mending.before.splitlines(keepends=True),
        mending.mended.text.splitlines(keepends=True),
        f"a/{old}",
        f"b/{new}",
    )
    return head + "".join(_ended(line) for line in lines)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def write(mending: Mending) -> None:
    """Put a file's new text in the place of the old one, all at once, its mode kept.

    Raises:
        click.ClickException: Where the file cannot be written; the old one is then as it was.
    """
    path, target = mending.path, mending.target
    with complaints_in_words(path):
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, mending.mended.text, like=path)
        if target != path:
            path.unlink()
