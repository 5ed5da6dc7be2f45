"""Writing new files: all or none, and never over another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from handbook.cli.disk import complaints_in_words, replace_file
from handbook.scaffold import HEAD, NewFile


def confirmed(file: NewFile, *, asks: bool) -> bool:
    """Show what would be written, where somebody can look; return whether to write it."""
    if not asks:
        return True
    answered, head, _ = file.text.partition(HEAD)
    rest = "\n(Below it, every other key as a comment.)\n" if head else ""
    click.echo(f"\n{file.path}\n\n{answered}{rest}", err=True)
    return click.confirm("Write it?", default=True, err=True)


def write_new(root: Path, files: Sequence[NewFile]) -> None:
    """Write new files; after an error or Ctrl-C none of them is there.

    Raises:
        click.ClickException: Where one is there already, or cannot be written.
    """
    with ExitStack() as undo:
        for file in files:
            _write(root, file, undo)
        undo.pop_all()


def _write(root: Path, file: NewFile, undo: ExitStack) -> None:
    path = root / file.path
    with complaints_in_words(path):
        for folder in reversed([f for f in path.parents if not f.exists()]):
            folder.mkdir()
            undo.callback(folder.rmdir)
        try:
            opened = path.open("x", encoding="utf-8", newline="\n")
        except FileExistsError as error:
            message = f"{file.path} is there already. Name another file with --name."
            raise click.ClickException(message) from error
        with opened:
            undo.callback(path.unlink)
            opened.write(file.text)


def change(root: Path, path: str, changed: Callable[[str], str]) -> None:
    """Change a file's text; after an error or Ctrl-C it is as it was.

    Args:
        root: The project's folder.
        path: The file's path from there.
        changed: Makes the new text from the old, line ends as they are.

    Raises:
        click.ClickException: Where it cannot be read or written.
    """
    file = root / path
    try:
        with complaints_in_words(file):
            before = file.read_bytes().decode() if file.exists() else ""
            replace_file(file, changed(before), like=file)
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 text. Run: handbook check"
        raise click.ClickException(message) from error
