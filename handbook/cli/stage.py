"""``handbook stage``: the finished source tree, for site engines that run no hooks."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from pathlib import Path

import click

from handbook.cli.disk import complaints_in_words
from handbook.cli.folder import root_option
from handbook.cli.site import site_of
from handbook.load import latest
from handbook.problems import one_line, report
from handbook.publish import PARTS, bundled, card_files, publish
from handbook.read import Kept
from handbook.read.outside import MEND, outside
from macros.engine import check_pages


@click.command()
@click.argument("target", type=click.Path(file_okay=False, path_type=Path))
@root_option
@click.option(
    "--site-url",
    metavar="URL",
    help="Where the site will be, for calendars and feeds; made from mkdocs.yml's "
    "site_url or extra.repository where not given.",
)
def stage(target: Path, root: Path, site_url: str | None) -> None:
    """Write docs/ together with every generated page and file to TARGET.

    TARGET must be new, empty, or the result of an earlier run.
    """
    site = site_of(root, site_url, os.environ)
    current = latest(root).refresh(date.today())  # noqa: DTZ011 - the day where the user is
    check_pages(root)
    if current.all_problems:
        click.echo(report(current.all_problems), err=True)
    if current.errors:
        sys.exit(1)
    for link in outside(root / "docs", root):
        raise click.ClickException(one_line(f"{link} leads outside the project. {MEND}"))
    target = target.resolve()
    with complaints_in_words(target):
        _clear(target, root)
        shutil.copytree(root / "docs", target, dirs_exist_ok=True)
        _bundle_styles(target)
        written = [_write(target, o.path, o.content) for o in publish(current.handbook, site)]
        if site:
            for path, kept in card_files(current.handbook, site, Kept(root / CARDS)):
                written.append(_write(target, path, kept.read_bytes()))
        (target / STAMP).touch()
    click.echo(f"{sum(written)} generated files and docs/ are in {target}.")


CARDS = ".cache/cards"
"""Where drawn pictures are kept, from the project's root, by hooks/data.py too."""
STAMP = ".staged-by-handbook"
"""The file that marks a folder as ours to overwrite."""


def _clear(target: Path, root: Path) -> None:
    """Make the target an empty folder, and nothing that anybody needs."""
    for source in (root / "docs", root / "data"):
        if source in (target, *target.parents) or target in source.parents:
            raise click.UsageError(
                f"{target} and {source} lie in each other. Name a folder beside them."
            )
    if target.exists() and any(target.iterdir()):
        if not (target / STAMP).exists():
            raise click.UsageError(
                f"{target} holds files that 'handbook stage' did not write. "
                "Name a new folder, or empty this one."
            )
        shutil.rmtree(target)
    target.mkdir(parents=True, exist_ok=True)


def _bundle_styles(target: Path) -> None:
    """Put the parts of style sheets in their places, as hooks/styles.py does."""
    parts = target / PARTS
    for sheet in set(target.rglob("*.css")) - set(parts.glob("*.css")):

        def part(path: str, sheet: Path = sheet) -> str:
            place = sheet.parent / path
            if not place.is_file():
                name = sheet.relative_to(target)
                raise click.ClickException(f"docs/{name} imports {path}, which is not there.")
            return place.read_text(encoding="utf-8")

        sheet.write_text(bundled(sheet.read_text(encoding="utf-8"), part), encoding="utf-8")
    shutil.rmtree(parts, ignore_errors=True)


def _write(target: Path, path: str, content: str | bytes) -> bool:
    """Write a generated file unless somebody wrote it by hand; tell whether it was written."""
    file = target / path
    if file.exists():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return True
