"""``handbook clear``: the playbooks without the events, for another community."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from handbook.cli.disk import complaints_in_words, replace_file
from handbook.cli.folder import root_option
from handbook.load import latest
from handbook.model import Handbook
from handbook.model.site.filing import event_path, group_path
from handbook.scaffold import cleared_entries, cleared_page, cleared_sources, removed_files

ENTRIES = ("people", "redirects", "links")
"""Files of named entries that speak of events and people only."""


@click.command()
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@root_option
def clear(*, yes: bool, dry_run: bool, root: Path) -> None:
    """Remove all events, groups and people, to begin a handbook of your own.

    Playbooks, templates, checklists, numbers and sources stay. Where a page shows a record, the
    line goes, or a link to the record's source takes its place.
    """
    handbook = latest(root).refresh().handbook
    gone = list(_gone(handbook, root))
    changed = dict(_changed(handbook, root))
    events, groups, files = (
        f"{count} {noun}{'' if count == 1 else 's'}"
        for count, noun in (
            (len(handbook.events), "event"),
            (len(handbook.groups), "group"),
            (len(changed), "file"),
        )
    )
    click.echo(f"{events} and {groups} go, and {files} will no longer speak of them:")
    for path in sorted(changed):
        click.echo(f"  {path}")
    if handbook.broken:
        click.echo("Records with problems stay; handbook check names them.")
    if dry_run or not (yes or click.confirm("Only git can bring it back. Go on?")):
        return
    for path in gone:
        with complaints_in_words(path):
            (root / path).unlink()
    for path, text in changed.items():
        with complaints_in_words(path):
            replace_file(root / path, text, like=root / path)
    click.echo("Done. Put your own name into mkdocs.yml: site_name and extra.repository.")
    click.echo("Your first event:  handbook new event")


def _gone(handbook: Handbook, root: Path) -> Iterator[str]:
    """Yield the files that go, from the project's root."""
    paths = [event_path(event.id, event.date) for event in handbook.events.values()]
    paths += [group_path(group) for group in handbook.groups]
    yield from (path for path in (*paths, *removed_files(handbook)) if (root / path).exists())


def _changed(handbook: Handbook, root: Path) -> Iterator[tuple[str, str]]:
    """Yield the files that change, from the project's root, with their new text."""
    written = set(removed_files(handbook))
    makers: dict[str, Callable[[str], str]] = {
        f"docs/{path}": lambda text: cleared_page(text, handbook)
        for path in handbook.pages
        if f"docs/{path}" not in written
    }
    makers["data/sources.yml"] = lambda text: cleared_sources(text, handbook.events)
    makers |= {f"data/{name}.yml": cleared_entries for name in ENTRIES}
    for path, make in makers.items():
        if (root / path).exists():
            try:
                before = (root / path).read_bytes().decode()
            except UnicodeDecodeError:
                continue
            if (after := make(before)) != before:
                yield path, after
