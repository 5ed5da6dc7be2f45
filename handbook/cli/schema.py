"""``handbook schema``: what data files look like, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from handbook.cli.disk import complaints_in_words
from handbook.cli.folder import root_option
from handbook.model.schema import schema_files


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write data/schema/: JSON Schemas of the data files, made from the models.

    Editors read them to complete keys and values and to underline mistakes. Run this after a
    change to the models; a test tells when it was forgotten.
    """
    folder = root / "data" / "schema"
    with complaints_in_words(folder):
        folder.mkdir(exist_ok=True)
        changed = [name for name, text in schema_files().items() if _write(folder / name, text)]
    for name in changed:
        click.echo(f"wrote data/schema/{name}")
    if not changed:
        click.echo("The schemas in data/schema/ are fresh.")


def _write(file: Path, text: str) -> bool:
    """Write a file unless it holds just this already; tell whether it was written."""
    fresh = text.encode()
    if file.is_file() and file.read_bytes() == fresh:
        return False
    file.write_bytes(fresh)
    return True
