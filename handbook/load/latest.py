"""The handbook as it is now, for a process that builds it again and again.

Macros and hooks both need it, in whichever order MkDocs calls them, and Zensical calls the
macros once for every page: so it is loaded when a file has changed, and only then.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from handbook.load.folder import load
from handbook.model import Handbook
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.problems import Problem
from handbook.read import file_states


@dataclass
class Latest:
    """One project's handbook, its problems, and what rendering its pages has added to them."""

    root: Path
    handbook: Handbook = field(default_factory=Handbook)
    problems: list[Problem] = field(default_factory=list)
    file_errors: list[Problem] = field(default_factory=list)
    """Those of them that fail a build, which each page is asked for."""
    page_problems: list[Problem] = field(default_factory=list)
    """Macros used wrongly, noted while pages are rendered."""
    today: date | None = None
    """The day it is checked against; without one, nothing is said to lie in the future."""
    _states: object = None

    def refresh(self, today: date | None = None) -> Latest:
        """Load again what has changed, and return this object.

        A record that was good and is now broken stays as it was, so that a writer who is in
        the middle of a change still sees the rest.

        Args:
            today: The day to check against from now on; the one before where not given.
        """
        self.today = today or self.today
        states = (self.today, file_states(self.root / "data", self.root / "docs"))
        if states != self._states:
            handbook, self.problems = load(self.root, today=self.today)
            self.file_errors = [problem for problem in self.problems if problem.is_error]
            self.handbook = keep_last_good(self.handbook, handbook)
            self._states = states
        return self

    @property
    def all_problems(self) -> list[Problem]:
        """What is wrong in files and on pages, sorted, each once."""
        return sorted({*self.problems, *self.page_problems})

    @property
    def errors(self) -> list[Problem]:
        """Those of all problems that fail a build."""
        return [problem for problem in self.all_problems if problem.is_error]


def keep_last_good(before: Handbook, now: Handbook) -> Handbook:
    """Return a handbook with the earlier version of each record that is broken now."""
    kept: dict[str, Any] = {}
    for kind in (*ONE_TO_A_FILE, *MANY_TO_A_FILE):
        name_of_field = "citations" if kind == "sources" else kind
        earlier, records = getattr(before, name_of_field), getattr(now, name_of_field)
        broken = {name for name in earlier if {f"{kind}/{name}", f"{kind}/*"} & now.broken}
        kept[name_of_field] = {**{name: earlier[name] for name in broken}, **records}
    return replace(now, **kept)


@cache
def latest(root: Path) -> Latest:
    """Return the one ``Latest`` of a project's folder in this process."""
    return Latest(root)


@cache
def latest_in(folder: str) -> Latest:
    """Return the one of the project in a folder, by its whole path with or without links.

    Macros ask for it with every page, and to follow links takes a while.
    """
    return latest(Path(folder).resolve())


def latest_for(config_file: str) -> Latest:
    """Return the one of the project that a site's configuration file lies in."""
    return latest(Path(config_file).resolve().parent)
