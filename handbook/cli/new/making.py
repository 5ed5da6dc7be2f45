"""One run of a verb of ``handbook new``: whom it asks, what is on record, what comes of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from handbook.cli.folder import root_option
from handbook.cli.new.ask import Answers
from handbook.cli.new.writing import change, confirmed, write_new
from handbook.load import latest, load
from handbook.model import Handbook
from handbook.problems import report
from handbook.scaffold import CannotAddError, NewFile


@dataclass(frozen=True)
class Making:
    """What a verb works with."""

    root: Path
    answers: Answers
    handbook: Handbook
    """What is on record."""
    prints: bool
    """Whether what is made is printed and not written: ``--stdout``."""

    def made(self, *files: NewFile) -> bool:
        """Write new files where all is answered and wanted; tell whether that was done.

        Args:
            files: The files; the last is the one to look at.
        """
        self.answers.settle()
        if self.prints:
            click.echo(files[-1].text, nl=False)
        elif confirmed(files[-1], asks=self.answers.asks):
            write_new(self.root, files)
            return True
        return False

    def added(self, path: str, entry: str, changed: Callable[[str], str]) -> bool:
        """Add an entry to a file where all is answered; tell whether that was done.

        Args:
            path: The file's path from the root.
            entry: The entry alone, as it is printed.
            changed: Makes the file's new text from the old.

        Raises:
            click.ClickException: Where the file cannot be added to, or not be written.
        """
        self.answers.settle()
        if self.prints:
            click.echo(entry, nl=False)
            return False
        try:
            change(self.root, path, changed)
        except CannotAddError as error:
            message = f"{path}: {error}. Add it by hand:\n\n{entry}"
            raise click.ClickException(message) from error
        return True

    def tell(self, paths: Sequence[str], done: str, *steps: str) -> None:
        """Print what was done, and what to do next; exit with 1 for an error in new files.

        Args:
            paths: The files, of which is told what the check has against them.
            done: Such as ``Wrote data/….yml``.
            steps: What else to do.
        """
        click.echo(done)
        for step in (*steps, "Check it:  handbook check"):
            click.echo(f"  {step}")
        found = load(self.root, today=date.today())[1]  # noqa: DTZ011 - the day where the user is
        problems = [problem for problem in found if problem.file in paths]
        if problems:
            click.echo(report(problems), err=True)
        if any(problem.is_error for problem in problems):
            sys.exit(1)


def making(verb: Callable[[Making], None]) -> Callable[..., None]:
    """Add the options that all verbs share, and hand a verb what it works with."""

    @click.option("--yes", "-y", is_flag=True, help="Take every suggestion and ask nothing.")
    @click.option("--stdout", is_flag=True, help="Print the file and write nothing.")
    @root_option
    @wraps(verb)
    def run(*, root: Path, yes: bool, stdout: bool, **given: Any) -> None:  # noqa: ANN401 - click's
        answers = Answers(given, takes_suggestions=yes)
        verb(Making(root, answers, latest(root).refresh().handbook, stdout))

    return run
