"""Files that follow from data, to be downloaded as they are."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.publish.output import Output


def template_files(handbook: Handbook) -> Iterator[Output]:
    """Yield each template's text as a file to download."""
    for template in handbook.templates.values():
        path = f"templates/files/{template.id}{template.format.stored_ending}"
        yield Output(path, template.text, f"data/templates/{template.id}.yml")
