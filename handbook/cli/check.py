"""``handbook check``: every problem of the data and the pages, at its place."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from handbook.cli.folder import root_option
from handbook.load import latest
from handbook.problems import FORMATS, Problem, report, summary
from macros.engine import check_pages


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, github for annotations on a pull request, json for programs.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings as well as for errors.")
@root_option
def check(form: str, strict: bool, root: Path) -> None:  # noqa: FBT001 - click passes a flag so
    """Check the data files and pages; exit with 1 where something is wrong.

    Warnings, which may be right, are shown and do not count.
    """
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


def _last_line(problems: list[Problem], events: int) -> str:
    if any(problem.is_error for problem in problems):
        return summary(problems)
    events_in_order = f"{events} event{'' if events == 1 else 's'} in order."
    return f"{summary(problems) if problems else 'No problems.'} {events_in_order}"
