"""Writing new files: all or none, and never over another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import click

from handbook.load import load
from handbook.problems import Severity, report
from handbook.scaffold import HEAD, NewFile

yes_option = click.option(
    "--yes", "-y", is_flag=True, help="Take every suggestion and ask nothing."
)
stdout_option = click.option("--stdout", is_flag=True, help="Print the file and write nothing.")


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
    try:
        for folder in reversed([f for f in path.parents if not f.exists()]):
            folder.mkdir()
            undo.callback(folder.rmdir)
        with path.open("x", encoding="utf-8", newline="\n") as opened:
            undo.callback(path.unlink)
            opened.write(file.text)
    except FileExistsError as error:
        message = f"{file.path} is there already. Name another file with --name."
        raise click.ClickException(message) from error
    except OSError as error:
        message = f"{file.path} cannot be written: {error.strerror}"
        raise click.ClickException(message) from error


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
    beside = file.with_name(f".{file.name}.new")
    try:
        before = file.read_bytes().decode() if file.exists() else ""
        after = changed(before)
        with ExitStack() as undo:
            undo.callback(beside.unlink, missing_ok=True)
            beside.write_bytes(after.encode())
            if file.exists():
                beside.chmod(file.stat().st_mode)
            beside.replace(file)
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 text. Run: handbook check"
        raise click.ClickException(message) from error
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise click.ClickException(message) from error


def tell_problems(root: Path, paths: Sequence[str]) -> None:
    """Say what the check has against new files; exit with 1 where it is an error."""
    found = load(root, today=date.today())[1]  # noqa: DTZ011 - the day where the user is
    problems = [problem for problem in found if problem.file in paths]
    if problems:
        click.echo(report(problems), err=True)
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.exit(1)


def tell_next(done: str, *steps: str) -> None:
    """Print what was done, such as ``Wrote data/….yml``, and what to do next."""
    click.echo(done)
    for step in (*steps, "Check it:  handbook check"):
        click.echo(f"  {step}")
