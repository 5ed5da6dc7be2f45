"""``handbook check``: every problem of the data and the pages, at its place."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handbook.cli.folder import root_option
from handbook.load import latest
from handbook.problems import FORMATS, Severity, report
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
@root_option
def check(form: str, root: Path) -> None:
    """Check the data files and pages; exit with 1 where something is wrong."""
    current = latest(root)
    check_pages(root)
    problems = current.all_problems
    text = report(problems, form)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(_summary(len(problems), len(current.handbook.events)), err=bool(problems))
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.exit(1)


def _summary(problems: int, events: int) -> str:
    if not problems:
        return f"No problems. {_counted(events, 'event')} in order."
    return f"{_counted(problems, 'problem')} found."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
