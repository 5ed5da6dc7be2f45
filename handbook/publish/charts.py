"""The numbers behind each picture, as tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.model.views.sheets import sheets
from handbook.publish.output import Output
from handbook.publish.tables import table


def chart_files(handbook: Handbook) -> Iterator[Output]:
    """Yield the rows behind every picture that has something to show."""
    for sheet in sheets(handbook):
        rows = [dict(zip(sheet.columns, line.cells, strict=True)) for line in sheet.lines]
        yield Output(sheet.path, table(rows))
