"""Templates to copy, and the words of the trade."""

from __future__ import annotations

import csv
import re
from enum import StrEnum
from io import StringIO
from typing import Annotated

from pydantic import Field

from handbook.model.base import Prose, Record, Slug, Text, Truth

FORMULA = re.compile(
    r"=(?:\s|(?:SUM|N|IF|ROUND|AVERAGE|MIN|MAX|COUNT)\(|\$?[A-Z]{1,3}\$?[0-9]{1,7}(?![\w(!])"
    r"|[0-9]{1,15}(?:\.[0-9]{1,15})?(?![\w(!])|\"[^\"|!]*\"|[-+*/^&=<>(),:;%])+"
)
"""Formulas that calculate with the sheet itself; others could fetch or start something."""


def is_formula(text: str) -> bool:
    """Tell whether a cell is a formula that may calculate; any other is text."""
    is_whole = text.count("(") == text.count(")") and text[-1:] not in tuple("=+-*/^&<>(,:; ")
    return is_whole and FORMULA.fullmatch(text) is not None


class TemplateFormat(StrEnum):
    """What a template's text is; decides the ending of its download."""

    TEXT = "text"
    """Plain text, such as an email."""
    MARKDOWN = "markdown"
    """Text with headings and lists in Markdown."""
    YAML = "yaml"
    """A data file."""
    CSV = "csv"
    """A table for a spreadsheet, its cells parted by commas."""

    @property
    def ending(self) -> str:
        """The file ending with its dot."""
        return {"text": ".txt", "markdown": ".md", "yaml": ".yml", "csv": ".csv"}[self.value]

    @property
    def stored_ending(self) -> str:
        """The ending it has on the site: an engine would render a ``.md`` file."""
        return ".md.txt" if self is TemplateFormat.MARKDOWN else self.ending


class Template(Record):
    """A text to copy, with blanks to fill in."""

    id: Slug
    title: Text
    """The template's name."""
    description: Annotated[Text, Field(max_length=160)]
    """What it is, in one sentence."""
    about: Prose | None = None
    """When to use it and how to adapt it."""
    playbooks: list[Slug] = []
    """The playbooks it belongs to."""
    format: TemplateFormat = TemplateFormat.TEXT
    """What the text is."""
    blanks: dict[str, Text] = {}
    """Every blank of the text with what belongs there."""
    text: Prose
    """The text, its blanks in square brackets and capitals."""
    sources: list[Slug] = []
    """Keys of data/sources.yml, or own."""

    @property
    def rows(self) -> list[list[str]]:
        """The cells of a table, row by row; nothing for a text of another format."""
        is_table = self.format is TemplateFormat.CSV
        return list(csv.reader(StringIO(self.text))) if is_table else []


class Term(Record):
    """A word of the trade."""

    means: Text
    """What it means, in one sentence."""
    also: list[Text] = []
    """Other words for it."""
    everyday: Truth = False
    """Set for a word that needs no explaining in running text."""
