"""Templates that are tables, as spreadsheets whose formulas calculate."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from handbook.model import Template

BLANK = re.compile(r"\[[A-Z]")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date in the file's properties: fixed, so that the same data gives the same bytes."""
WIDEST = 60
"""Characters of the widest column."""


def spreadsheet(template: Template) -> bytes:
    """Return a CSV template as an Excel workbook, which LibreOffice opens too.

    Cells that start with ``=`` become formulas, numbers become numbers; blanks to fill in are
    marked, the first row and rows in capitals stand out.
    """
    rows = template.rows
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"title": template.title, "created": CREATED})
        sheet = book.add_worksheet(template.title[:31])
        styles = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "blank": book.add_format({"bg_color": "#FFF2CC"}),
            "plain": book.add_format(),
        }
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows):
            _write_row(sheet, styles, number, row)
        for column, width in enumerate(_widths(rows)):
            sheet.set_column(column, column, width)
    return target.getvalue()


def _write_row(
    sheet: Worksheet, styles: dict[str, Format], number: int, row: list[str]
) -> None:
    is_head = number == 0 or row[0].isupper() or row[0].partition(" ")[0].isupper()
    for column, text in enumerate(row):
        style = styles["blank" if BLANK.search(text) else "head" if is_head else "plain"]
        if text.startswith("="):
            sheet.write_formula(number, column, text, style)
        elif NUMBER.fullmatch(text):
            sheet.write_number(number, column, float(text), style)
        elif text:
            sheet.write_string(number, column, text, style)


def _widths(rows: list[list[str]]) -> list[int]:
    columns = zip(*(row for row in rows if row), strict=False)
    return [
        min(WIDEST, 2 + max(0 if text.startswith("=") else len(text) for text in column))
        for column in columns
    ]
