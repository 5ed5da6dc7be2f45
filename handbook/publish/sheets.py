"""Templates that are tables, as spreadsheets whose formulas calculate."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from itertools import zip_longest

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from handbook.model import Template, is_formula

BLANK = re.compile(r"\[[A-Z]")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
"""Numbers as a spreadsheet keeps them: 15 digits, the rest would be lost."""
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]|^'|'$|[\x00-\x1f]")
LONGEST_NAME = 31
"""What Excel allows in the name of a sheet, in UTF-16 units."""
CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date in the file's properties: fixed, so that the same data gives the same bytes."""
WIDEST = 60
"""Characters of the widest column."""


def _sheet_name(title: str) -> str:
    name = NOT_IN_A_NAME.sub(" ", title)
    short = name.encode("utf-16-le")[: 2 * LONGEST_NAME].decode("utf-16-le", "ignore")
    name = " ".join(NOT_IN_A_NAME.sub(" ", short).split())
    return name if name and name.casefold() != "history" else "Sheet"


def spreadsheet(template: Template) -> bytes:
    """Return a CSV template as an Excel workbook, which LibreOffice opens too.

    Formulas that only calculate become formulas, numbers become numbers; blanks to fill in are
    marked, the first row and rows in capitals stand out.
    """
    rows = template.rows
    target = BytesIO()
    with Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"title": template.title, "created": CREATED})
        sheet = book.add_worksheet(_sheet_name(template.title))
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
    first = row[0] if row else ""
    is_head = number == 0 or first.isupper() or first.partition(" ")[0].isupper()
    for column, text in enumerate(row):
        style = styles["blank" if BLANK.search(text) else "head" if is_head else "plain"]
        if is_formula(text):
            sheet.write_formula(number, column, text, style)
        elif NUMBER.fullmatch(text):
            sheet.write_number(number, column, float(text), style)
        elif text:
            sheet.write_string(number, column, text, style)


def _widths(rows: list[list[str]]) -> list[int]:
    columns = zip_longest(*rows, fillvalue="")
    return [
        min(WIDEST, 2 + max(0 if is_formula(text) else len(text) for text in column))
        for column in columns
    ]
