"""A template that is a table comes as a spreadsheet that calculates."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from handbook.model import Template, is_formula
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


@pytest.mark.parametrize(
    "title",
    ["Who: what? [a/b]*\\", "'Quoted'", "x" * 80, "🫖" * 40, ":", "a" * 30 + "'b", "History"],
)
def test_any_title_makes_a_sheet(title: str) -> None:
    """Excel allows fewer names than we allow titles."""
    assert cells(spreadsheet(BUDGET.model_copy(update={"title": title})))


@pytest.mark.parametrize("text", ["a,b\n\n1,2\n\n", "\n\na\n", "a\n1,2,3\n"])
def test_rows_of_any_length_make_a_sheet(text: str) -> None:
    """A blank line between two parts of a table is a blank row."""
    assert spreadsheet(BUDGET.model_copy(update={"text": text}))


def test_a_number_too_long_for_a_spreadsheet_is_text() -> None:
    """A spreadsheet would show another number, or none."""
    text = f"a,b\n{'9' * 400},{'9' * 400}.5\n1,2\n"
    assert cells(spreadsheet(BUDGET.model_copy(update={"text": text}))) == {
        "A3": "1",
        "B3": "2",
    }


@pytest.mark.parametrize(
    "formula",
    [
        '=HYPERLINK("https://example.org")',
        '=WEBSERVICE("https://example.org")',
        "=cmd|'/c calc'!A1",
        '=SUM(WEBSERVICE("x"))',
        "='https://example.org/[a.xls]b'!A1",
        "=Sheet2!A1",
        "=SUM(Other!A1:A2)",
        "=N1(A1)",
        "+1+cmd|'/c calc'!A1",
        "-A1",
        "@SUM(A1)",
        "{=SUM(A1)}",
        "=",
        "=SUM(A1",
        "=A1+",
    ],
)
def test_a_formula_that_reaches_out_is_text(formula: str) -> None:
    """Whoever opens a downloaded sheet starts nothing and fetches nothing."""
    quoted = formula.replace('"', '""')
    text = f'a,b\n"{quoted}",2\n'
    assert cells(spreadsheet(BUDGET.model_copy(update={"text": text}))) == {"B2": "2"}


@pytest.mark.parametrize(
    "formula", ["=D28-D22", "=SUM($D$3:D21)", '=IF(A1>=2,"yes",ROUND(B1/3, 2))', "=MAX(1,2.5)"]
)
def test_a_formula_that_calculates_is_one(formula: str) -> None:
    """What a budget needs, and a little more."""
    assert is_formula(formula)
