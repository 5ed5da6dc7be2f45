"""Publishing: pages and files made from the handbook's records, the same for every engine."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.publish.files import template_files
from handbook.publish.output import Output
from handbook.publish.pages import generated_pages

__all__ = ["Output", "publish"]


def publish(handbook: Handbook) -> Iterator[Output]:
    """Yield every generated page and file."""
    yield from generated_pages(handbook)
    yield from template_files(handbook)
