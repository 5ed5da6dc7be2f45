"""Files that follow from data, to be downloaded as they are."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook, TemplateFormat
from handbook.publish.output import Output


def template_files(handbook: Handbook) -> Iterator[Output]:
    """Yield each template's text as a file to download, and a table's as a spreadsheet too."""
    for template in handbook.templates.values():
        path, source = f"templates/files/{template.id}", f"data/templates/{template.id}.yml"
        yield Output(f"{path}{template.format.stored_ending}", template.text, source)
        if template.format is TemplateFormat.CSV:
            # What writes spreadsheets is slow to import, and not every handbook has any.
            from handbook.publish.sheets import spreadsheet  # noqa: PLC0415

            yield Output(f"{path}.xlsx", spreadsheet(template), source)
