"""What tests of foreign formats share: a file is imported, and the result is checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from handbook.importers import Draft, Imported, Known
from handbook.importers.registry import kinds_of, read_files
from handbook.importers.there import placed
from handbook.load import load
from handbook.problems import Severity
from handbook.write import yaml_text

FILES = Path(__file__).parent / "files"


@dataclass(frozen=True)
class Result:
    """What an import gave, in the words of the tests."""

    imported: Imported

    @property
    def events(self) -> list[dict[str, Any]]:
        """The events' records."""
        return [dict(d.record) for d in self.imported.drafts if "/events/" in d.path]

    @property
    def groups(self) -> dict[str, str]:
        """The new groups: path to name."""
        drafts = [d for d in self.imported.drafts if "/groups/" in d.path]
        return {draft.path: str(draft.record["name"]) for draft in drafts}

    @property
    def talks(self) -> list[dict[str, Any]]:
        """All talks."""
        return [talk for event in self.events for talk in event.get("talks", [])]

    @property
    def said(self) -> list[str]:
        """What was not understood: ``line: message``."""
        return [f"{odd.line}: {odd.message}" for odd in self.imported.oddities]

    def says(self, words: str) -> bool:
        """Tell whether some words stand in what was not understood."""
        return any(words in said for said in self.said)


Import = Callable[..., Result]


def checked(root: Path, drafts: tuple[Draft, ...]) -> list[str]:
    """Return the errors `handbook check` finds in drafts, written as data files."""
    for draft in drafts:
        path = root / draft.path
        twice = path.exists() and "/events/" in draft.path
        assert not twice, f"{draft.path} is there twice"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml_text(draft.record), encoding="utf-8")
    (root / "docs").mkdir(exist_ok=True)
    errors = [found for found in load(root)[1] if found.severity is Severity.ERROR]
    return [f"{error.place} {error.code} {error.message}" for error in errors]


@pytest.fixture
def import_text(tmp_path: Path) -> Import:
    """Import a text as a file of a name; the test fails where `handbook check` would."""

    def run(name: str, text: str, kind: str, **known: Any) -> Result:
        assert kinds_of(name, text) == [kind]
        told = Known(**known)
        read = read_files(kind, {name: text}, told)
        imported = Imported(placed(read.drafts, told.handbook), read.oddities)
        assert checked(tmp_path, imported.drafts) == []
        return Result(imported)

    return run


@pytest.fixture
def import_file(import_text: Import) -> Import:
    """Import one of the files beside the tests."""

    def run(name: str, kind: str, **known: Any) -> Result:
        return import_text(name, (FILES / name).read_text(encoding="utf-8"), kind, **known)

    return run
