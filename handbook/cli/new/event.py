"""``handbook new event``."""

from __future__ import annotations

from pathlib import Path

import click

from handbook.cli.new.event_questions import ask_for_event
from handbook.cli.new.making import Making, making

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
@making
def event(new: Making) -> None:
    """Make an event's file in data/events/.

    The file passes the check as it is, and holds every other key as a comment to fill in.
    """
    files = ask_for_event(new.answers, new.handbook)
    if new.made(*files):
        path = files[-1].path
        new.tell(
            [file.path for file in files],
            f"Wrote {path}",
            "Open it, and fill in what else you know.",
            f"See it:    make serve, then {SERVED}/events/{Path(path).stem}/",
        )
