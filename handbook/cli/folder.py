"""Where the handbook is: the option all verbs share."""

from __future__ import annotations

from pathlib import Path

import click

MARK = "mkdocs.yml"


def find_root(start: Path) -> Path:
    """Return the nearest folder from ``start`` upwards that holds a handbook.

    Raises:
        click.UsageError: Where none does.
    """
    for folder in (start, *start.parents):
        if (folder / MARK).is_file() and (folder / "data").is_dir():
            return folder
    raise click.UsageError(
        f"found no handbook in {start} or above: a folder with {MARK} and data/. "
        "Name it with --root."
    )


def _root(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path:
    return find_root((value or Path.cwd()).resolve())


root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=_root,
    help="The handbook's folder; found from the current one upwards where not given.",
)
