"""The numbers behind a picture, as rows: the table beside it and the file show the same."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.model.site.data_files import FOLDER

Cell = str | int | float | None


@dataclass(frozen=True)
class Line:
    """One row."""

    cells: tuple[Cell, ...]
    """A value for each column; none where it is not known."""
    page: str = ""
    """The path below docs/ of the page that tells more; empty where there is none."""


@dataclass(frozen=True)
class Sheet:
    """The rows behind one picture."""

    name: str
    """The file's name without ending."""
    title: str
    """What the rows hold."""
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    linked: int = 0
    """The column that names the row, and links to the row's page."""

    @property
    def has_gaps(self) -> bool:
        """Whether there is a value that is not known."""
        return any(None in line.cells for line in self.lines)

    @property
    def path(self) -> str:
        """Where the file lies on the site."""
        return f"{FOLDER}/charts/{self.name}.csv"
