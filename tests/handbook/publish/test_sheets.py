"""A template that is a table comes as a spreadsheet that calculates."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

from handbook.model import Template
from handbook.publish.sheets import spreadsheet

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUDGET = Template.model_validate(
    {
        "id": "budget",
        "title": "Budget",
        "description": "A budget.",
        "format": "csv",
        "blanks": {"PEOPLE": "How many"},
        "text": (
            "item,quantity,price,planned\nFood,[PEOPLE],2.5,=N(B2)*N(C2)\nTotal,,,=SUM(D2:D2)\n"
        ),
    }
)


def cells(book: bytes) -> dict[str, str]:
    """Return a workbook's cells that hold a formula or a number, by their place."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own
    found = {}
    for cell in sheet.iter(f"{MAIN}c"):
        formula = cell.find(f"{MAIN}f")
        if formula is not None:
            found[cell.attrib["r"]] = f"={formula.text}"
        elif cell.get("t") is None:
            found[cell.attrib["r"]] = cell.findtext(f"{MAIN}v", "")
    return found


def test_formulas_calculate_and_numbers_are_numbers() -> None:
    """Whoever fills in a quantity sees the total change."""
    assert cells(spreadsheet(BUDGET)) == {
        "C2": "2.5",
        "D2": "=N(B2)*N(C2)",
        "D3": "=SUM(D2:D2)",
    }


def test_the_same_data_gives_the_same_bytes() -> None:
    """A site built twice is the same site."""
    assert spreadsheet(BUDGET) == spreadsheet(BUDGET)
