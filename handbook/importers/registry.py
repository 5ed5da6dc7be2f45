"""Which importers there are, and which of them understands a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from handbook.importers import pyvideo, write_up
from handbook.importers.feeds import ical, json_ld
from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.issue_forms import issue_form
from handbook.importers.known import Known
from handbook.importers.programs import pretalx, sessionize
from handbook.importers.tables import csv_talks


class Importer(Protocol):
    """What a module of this package offers."""

    NAME: str

    def recognizes(self, name: str, text: str) -> bool:
        """Tell whether a file is of this kind, by its name and text."""

    def read(self, name: str, text: str, known: Known) -> Imported:
        """Return what a file holds."""


SPECIFIC: tuple[Importer, ...] = (
    issue_form,
    pyvideo,
    ical,
    json_ld,
    pretalx,
    sessionize,
    csv_talks,
)
"""Importers of formats that can be told by their content."""
GENERAL: tuple[Importer, ...] = (write_up,)
"""Importers of prose, asked where no format was found."""
IMPORTERS: Mapping[str, Importer] = {each.NAME: each for each in (*SPECIFIC, *GENERAL)}
"""All importers by the name that ``--from`` takes."""
TOGETHER: Mapping[str, Callable[[Mapping[str, str], Known], Imported]] = {
    pyvideo.NAME: pyvideo.read_all,
}
"""Importers that make one event of many files."""


def kinds_of(name: str, text: str) -> list[str]:
    """Return the names of the importers that understand a file.

    Args:
        name: The file's name or path.
        text: Its text.
    """
    for importers in (SPECIFIC, GENERAL):
        found = [each.NAME for each in importers if each.recognizes(name, text)]
        if found:
            return found
    return []


def sorted_out(
    files: Mapping[str, str], kind: str | None = None
) -> tuple[dict[str, dict[str, str]], list[Oddity]]:
    """Return the files by the importer that reads them, and those that none or several could.

    Args:
        files: Texts by name.
        kind: The importer the user named, where one was.
    """
    by_kind: dict[str, dict[str, str]] = {}
    oddities = []
    for name, text in files.items():
        kinds = [kind] if kind else kinds_of(name, text) if text.strip() else []
        if len(kinds) == 1:
            by_kind.setdefault(kinds[0], {})[name] = text
        else:
            oddities.append(Oddity(name, 1, _undecided(kinds, text)))
    return by_kind, oddities


def _undecided(kinds: list[str], text: str) -> str:
    if not text.strip():
        return "the file is empty"
    if kinds:
        return f"could be {' or '.join(kinds)}; say which with --from"
    known = ", ".join(IMPORTERS)
    return f"not taken over: no importer knows this kind of file (--from takes {known})"


def read_files(kind: str, files: Mapping[str, str], known: Known) -> Imported:
    """Return what files of one kind hold.

    Args:
        kind: The importer's name.
        files: Texts by name.
        known: The handbook, and the user's defaults.
    """
    if kind in TOGETHER:
        return TOGETHER[kind](files, known)
    found = Imported()
    for name, text in files.items():
        found += IMPORTERS[kind].read(name, text, known)
    return found


def groups_once(imported: Imported) -> Imported:
    """Return what was imported with each new group's file in it once, the first one."""
    drafts: dict[str, Draft] = {}
    events = []
    for draft in imported.drafts:
        if draft.path.startswith("data/groups/"):
            drafts.setdefault(draft.path, draft)
        else:
            events.append(draft)
    return Imported((*drafts.values(), *events), imported.oddities)
