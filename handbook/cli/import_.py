"""``handbook import``: other people's files as data files of ours."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import click

from handbook.cli.disk import complaints_in_words
from handbook.cli.folder import root_option
from handbook.cli.foreign import texts
from handbook.importers import Draft, Imported, Known, Oddity
from handbook.importers.differing import differences
from handbook.importers.registry import IMPORTERS, groups_once, read_files, sorted_out
from handbook.importers.there import placed
from handbook.load import load
from handbook.model import country_names, language_names
from handbook.model.base import SLUG
from handbook.model.values.dates import is_date
from handbook.model.values.zones import timezones
from handbook.problems import one_line
from handbook.read import UnreadableError, read_yaml
from handbook.write import yaml_text

DIFFERENCES = 12
"""Lines of what differs from a file that is there; a longer list is no help."""


def _checked(fits: Callable[[str], object], form: str) -> Callable[..., str | None]:
    """Return a callback that refuses a value which no data file could hold."""

    def check(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
        if value is not None and not fits(value):
            raise click.BadParameter(f"'{value}' is not {form}.")
        return value

    return check


def _known_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say what the files leave open."""
    zone = _checked(lambda text: text in timezones(), "a time zone such as Europe/Paris")
    country = _checked(
        lambda text: text in country_names(), "a country's two capital letters, such as FR"
    )
    lang = _checked(lambda text: text in language_names(), "a language's code, such as fr")
    group = _checked(SLUG.fullmatch, "a group's name in data/groups/, such as tea-club")
    day = _checked(is_date, "a date such as 2014-12-24")
    for name, callback, text in (
        ("--licence", None, "The licence of the file, for the list of sources."),
        ("--published", day, "The day the file was published, where it does not say."),
        ("--url", None, "Where the file was published, for the list of sources."),
        ("--title", None, "The event's name, where the file has none."),
        ("--lang", lang, "The language of talks that name none, such as fr."),
        ("--city", None, "The city of events that name none."),
        ("--country", country, "The country of events that name none, such as FR."),
        ("--timezone", zone, "The time zone of events that have a time and name none."),
        ("--group", group, "The group of all events, by its file in data/groups/."),
    ):
        command = click.option(name, callback=callback, help=text)(command)
    return command


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--from", "kind", type=click.Choice(list(IMPORTERS)), help="Found by content if not given."
)
@_known_options
@click.option("--own-words", is_flag=True, help="You wrote the files: take sentences over.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.option("--stdout", is_flag=True, help="Print the data files, and write nothing.")
@click.option("--report", type=click.Path(path_type=Path), help="Put the list into a new file.")
@root_option
def import_(files: tuple[Path, ...], kind: str | None, root: Path, **options: Any) -> None:  # noqa: ANN401 - click's
    """Make data files of other people's files: write-ups, schedules, lists of talks.

    FILES may be folders. Nothing that is there is overwritten, and whatever was not understood
    is listed with its place. The command ends with 1 where nothing was understood.
    """
    report, dry_run, stdout = (options.pop(name) for name in ("report", "dry_run", "stdout"))
    if report and report.exists():
        raise click.UsageError(f"{report} is there already. Name a new file for the list.")
    readable, unread = texts(files)
    found = _found(readable, kind, Known(load(root)[0], **options))
    found = Imported(found.drafts, (*unread, *found.oddities))
    run = _Run(root, "show" if stdout else "try" if dry_run else "write")
    for draft in found.drafts:
        run.place(draft)
    told = (
        *run.lines,
        _balance(len(readable), found, run.there),
        *run.doubts(),
        *_not_taken(found.oddities),
    )
    lines = [one_line(line) for line in told]  # a foreign file may speak to the terminal
    if report:
        _write(report, "\n".join([*lines, ""]))
    click.echo("\n".join(lines), err=stdout)
    if not found.drafts:
        sys.exit(1)


def _found(files: Mapping[str, str], kind: str | None, known: Known) -> Imported:
    by_kind, undecided = sorted_out(files, kind)
    found = Imported((), tuple(undecided))
    for name, of_kind in by_kind.items():
        found += read_files(name, of_kind, known)
    found = groups_once(found)
    return Imported(placed(found.drafts, known.handbook), found.oddities)


@dataclass
class _Run:
    """Where drafts go."""

    root: Path
    mode: Literal["write", "try", "show"]
    lines: list[str] = field(default_factory=list)
    """What is told of the drafts."""
    written: set[str] = field(default_factory=set)
    """The paths of new files."""
    there: int = 0
    """Drafts whose files were there already."""

    def place(self, draft: Draft) -> None:
        """Write, show, or name one draft; leave alone what is there."""
        path = self.root / draft.path
        if path.exists():
            self.there += 1
            self.lines += _left(self.root, path, draft)
        elif self.mode == "show":
            click.echo(f"# {draft.path}\n{yaml_text(draft.record)}")
        elif self.mode == "try":
            self.lines.append(f"would write {draft.path}")
        else:
            _write(path, yaml_text(draft.record))
            self.lines.append(f"wrote {draft.path}")
            self.written.add(draft.path)

    def doubts(self) -> Iterator[str]:
        """Yield what ``handbook check`` says of the files that were written."""
        problems = load(self.root)[1] if self.written else []
        found = [problem for problem in problems if problem.file in self.written]
        if found:
            yield "handbook check finds in them:"
        yield from (f"  {problem.file}:{problem.line}: {problem.message}" for problem in found)


def _write(path: Path, text: str) -> None:
    with complaints_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _left(root: Path, path: Path, draft: Draft) -> Iterator[str]:
    """Yield what is told of a file that is there already."""
    try:
        there = read_yaml(root, path).data
    except UnreadableError as error:
        yield f"left as it is: {draft.path} (it cannot be read: {error.problem.message})"
        return
    found = list(differences(there, draft.record))
    if not found:
        yield f"left as it is: {draft.path} (it says all that the import says)"
        return
    places = "1 place" if len(found) == 1 else f"{len(found)} places"
    yield f"left as it is: {draft.path}; the import differs in {places}:"
    yield from (f"    {line}" for line in found[:DIFFERENCES])
    if len(found) > DIFFERENCES:
        yield f"    and {len(found) - DIFFERENCES} more"


def _balance(read: int, found: Imported, there: int) -> str:
    """Return the line that counts what came in and what came out of it."""
    events = [draft for draft in found.drafts if draft.path.startswith("data/events/")]
    talks = sum(len(_talks(draft)) for draft in events)
    parts = [
        f"{_counted(talks, 'talk')} in {_counted(len(events), 'event')}",
        _counted(len(found.drafts) - len(events), "new group"),
        f"{there} already there" if there else "",
        f"{_counted(len(found.oddities), 'thing')} to look at",
    ]
    return f"{_counted(read, 'file')}: {', '.join(part for part in parts if part)}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _talks(draft: Draft) -> list[Any]:
    talks = draft.record.get("talks", [])
    return talks if isinstance(talks, list) else []


def _not_taken(oddities: tuple[Oddity, ...]) -> Iterator[str]:
    if oddities:
        yield "Not taken over, or with a doubt:"
    for oddity in sorted(set(oddities)):
        yield f"  {oddity.file}:{oddity.line}: {oddity.message}"
