"""``handbook new event``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from handbook.cli.folder import root_option
from handbook.cli.new.ask import Answers
from handbook.cli.new.event_questions import ask_for_event
from handbook.cli.new.writing import (
    confirmed,
    stdout_option,
    tell_next,
    tell_problems,
    write_new,
    yes_option,
)
from handbook.load import latest

SERVED = "http://127.0.0.1:8000"
"""Where ``make serve`` shows the site."""
EPILOG = """\
\b
Examples:
  handbook new event
  handbook new event --title "Tea in May" --group tea-club --date 2024-05-02 \\
      --city Lyon --country FR --talk "A pot of tea | Ada Leaf; Max Cup | en" \\
      --source-title "The announcement" --source-url https://example.org/tea
"""


@click.command(epilog=EPILOG)
@click.option("--title", metavar="TEXT", help="The event's name.")
@click.option("--group", metavar="ID", help="The group, by its file or its name.")
@click.option("--new-group", metavar="TEXT", help="Make this group, too.")
@click.option("--date", metavar="DATE", help="2014-12-04, or 2014-12, or 2014.")
@click.option("--end-date", metavar="DATE", help="The last day, where there are several.")
@click.option("--start", metavar="HH:MM", help="When it began, in local time: 18:30.")
@click.option("--end", metavar="HH:MM", help="When it ended.")
@click.option(
    "--timezone", metavar="ZONE", help="Europe/Paris; found from the place if it can."
)
@click.option("--city", metavar="TEXT", help="The city.")
@click.option("--country", metavar="XX", help="Two capital letters: FR.")
@click.option("--format", metavar="FORMAT", help="in-person, online or hybrid.")
@click.option("--count", metavar="NUMBER", help="How many came: 47, 45-50 or 'about 60'.")
@click.option(
    "--talk", multiple=True, metavar="TALK", help="Title | Speaker; Speaker | language"
)
@click.option(
    "--lesson",
    multiple=True,
    metavar="LESSON",
    help="Title | Text | stated or observed | playbook",
)
@click.option("--source-title", metavar="TEXT", help="What the facts come from.")
@click.option("--source-url", metavar="URL", help="Its address.")
@click.option("--name", metavar="SLUG", help="The file's name; made from date and place.")
@yes_option
@stdout_option
@root_option
def event(root: Path, yes: bool, stdout: bool, **given: Any) -> None:  # noqa: ANN401, FBT001 - click hands options over by name
    """Make an event's file in data/events/.

    The file passes the check as it is, and holds every other key as a comment to fill in.
    """
    answers = Answers(given, takes_suggestions=yes)
    files = ask_for_event(answers, latest(root).refresh().handbook)
    answers.settle()
    file = files[-1]
    if stdout:
        click.echo(file.text, nl=False)
    elif confirmed(file, asks=answers.asks):
        write_new(root, files)
        name = Path(file.path).stem
        tell_next(
            f"Wrote {file.path}",
            "Open it, and fill in what else you know.",
            f"See it:    make serve, then {SERVED}/events/{name}/",
        )
        tell_problems(root, [made.path for made in files])
