"""``handbook check``: every problem of the data and the pages, at its place."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from handbook.cli.folder import root_option
from handbook.cli.formats import format_option
from handbook.cli.mend import diff, mendings, told, write
from handbook.load import latest
from handbook.problems import Problem, report, summary
from macros.engine import check_pages


@click.command()
@format_option
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings as well as for errors.")
@click.option("--fix", is_flag=True, help="First mend what is certain; comments stay.")
@click.option("--dry-run", is_flag=True, help="With --fix: show the changes, make none.")
@root_option
def check(*, form: str, strict: bool, fix: bool, dry_run: bool, root: Path) -> None:
    """Check the data files and pages; exit with 1 where something is wrong.

    Warnings are about what may be right all the same: they are shown, and fail nothing without
    --strict.
    """
    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix: handbook check --fix --dry-run")
    if fix:
        _fix(root, form, dry_run=dry_run)
    current = latest(root).refresh(date.today())  # noqa: DTZ011 - the day where the user is
    check_pages(root)
    problems = current.all_problems
    text = report(problems, form)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(_last_line(problems, len(current.handbook.events)), err=bool(problems))
    elif form == "github" and problems:
        click.echo(summary(problems), err=True)
    if any(strict or problem.is_error for problem in problems):
        sys.exit(1)


def _fix(root: Path, form: str, *, dry_run: bool) -> None:
    """Mend the data files, and tell each change where it is not in a program's way."""
    count = 0
    for mending in mendings(root):
        count += 1
        if not dry_run:
            write(mending)
        told_how = diff(root, mending) if dry_run else told(root, mending)
        click.echo(told_how.rstrip("\n"), err=form != "text")
    files = f"{count} file{'' if count == 1 else 's'}"
    done = "would be mended" if dry_run else "mended"
    said = f"{files} {done}." if count else "Nothing to mend."
    click.echo(said, err=form != "text")


def _last_line(problems: list[Problem], events: int) -> str:
    if any(problem.is_error for problem in problems):
        return summary(problems)
    in_order = f"{events} event{'' if events == 1 else 's'} in order."
    return f"{summary(problems) if problems else 'No problems.'} {in_order}"
