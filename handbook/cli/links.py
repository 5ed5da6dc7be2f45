"""``handbook links``: which outside links still answer."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import click

from handbook.cli.disk import complaints_in_words, replace_file
from handbook.cli.folder import MARK, root_option
from handbook.cli.formats import format_option
from handbook.cli.link_record import record_text
from handbook.cli.link_run import Run
from handbook.cli.outside_links import RECORD, outside_links
from handbook.links import Asker, Memory, from_plain, newest_copy
from handbook.load import load
from handbook.model import DeadLink
from handbook.problems import report

CACHE = Path(".cache/handbook/links.json")
REPOSITORY = re.compile(r"^\s+repository:\s*[\"']?([\w./:-]+)", re.MULTILINE)


@click.command()
@click.option("--offline", is_flag=True, help="Ask nobody; report what was found before.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ask again what was last asked before this day, instead of thirty days ago.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Ask so many links at the most.")
@click.option(
    "--archive", is_flag=True, help="Ask the Internet Archive for copies of the dead."
)
@click.option(
    "--record/--no-record",
    default=True,
    help="Write down in data/links.yml what died and when; done unless told otherwise.",
)
@click.option("--allow-local", is_flag=True, help="Ask private addresses too; for tests.")
@format_option
@root_option
def links(  # noqa: PLR0913 - one argument for each option
    *,
    offline: bool,
    since: datetime | None,
    limit: int | None,
    archive: bool,
    record: bool,
    allow_local: bool,
    form: str,
    root: Path,
) -> None:
    """Follow the outside links of data and pages; exit with 1 where one has died.

    Sites are asked slowly and one link at a time. A living link is trusted for thirty days, a
    link out of reach is dead only after it has failed on two days.
    """
    asker = Asker(user_agent(root), local=allow_local)
    today = datetime.now(UTC).date()
    run = Run(outside_links(root), _read_memory(root), today, _recorded(root))
    if not offline:
        day = since.date() if since else None
        run.ask(asker, run.memory.due(run.places, run.today, day)[:limit])
        _write_memory(root, run.memory)
    copies = (lambda url, stamp: newest_copy(asker, url, stamp)) if archive else None
    dead = run.dead(copies)
    problems = sorted(run.problems(dead))
    if record and not offline:
        file = root / "data" / RECORD
        with complaints_in_words(file):
            replace_file(file, record_text(dead), like=file)
    text = report(problems, form)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(run.summary(), err=bool(problems))
    if any(problem.is_error for problem in problems):
        sys.exit(1)


def _recorded(root: Path) -> Mapping[str, DeadLink]:
    handbook, _ = load(root)
    if any(name.startswith("links/") for name in handbook.broken):
        raise click.ClickException(
            f"data/{RECORD} has problems, and would be lost. See handbook check."
        )
    return handbook.links


def user_agent(root: Path) -> str:
    """Return who asks: the tool, and where the handbook's repository is."""
    found = REPOSITORY.search((root / MARK).read_text(encoding="utf-8"))
    named = found[1] if found else "organizers-handbook/organizers-handbook"
    address = named if "://" in named else f"https://github.com/{named}"
    return f"organizers-handbook/{version('organizers-handbook')} (link check; +{address})"


def _read_memory(root: Path) -> Memory:
    try:
        return from_plain(json.loads((root / CACHE).read_text(encoding="utf-8")))
    except (OSError, ValueError):  # none yet, or half written: all links are asked
        return Memory()


def _write_memory(root: Path, memory: Memory) -> None:
    file = root / CACHE
    with complaints_in_words(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(memory.plain(), indent=1), encoding="utf-8")
