"""Writing files: all at once, and with the disk's own complaints in words."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@contextmanager
def complaints_in_words(path: Path | str) -> Iterator[None]:
    """Turn what the disk has against writing into a sentence.

    Args:
        path: What is written, named where the disk does not say which file it is.

    Raises:
        click.ClickException: Where it cannot be written.
    """
    try:
        yield
    except OSError as error:
        message = f"{error.filename or path} cannot be written: {error.strerror or error}"
        raise click.ClickException(message) from error


def replace_file(target: Path, text: str, *, like: Path) -> None:
    """Give a file another text; after an error or Ctrl-C it is as it was.

    Args:
        target: The file, in a folder that is there.
        text: The text, with line ends as they are to be.
        like: The file whose mode it gets, where that is there.
    """
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".") as folder:
        new = Path(folder) / target.name
        new.write_bytes(text.encode())
        if like.exists():
            shutil.copymode(like, new)
        new.replace(target)
