"""Publishing: pages and files made from the handbook's records, the same for every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from handbook.model import Handbook
from handbook.model.site.hosting import Address, address
from handbook.publish.calendars import calendar_files
from handbook.publish.cards import card_files
from handbook.publish.charts import chart_files
from handbook.publish.exports import json_files
from handbook.publish.feeds import feed_files
from handbook.publish.files import template_files
from handbook.publish.llms import llms_files
from handbook.publish.offline import offline_files
from handbook.publish.output import Output
from handbook.publish.pages import generated_pages
from handbook.publish.redirects import redirect_files
from handbook.publish.robots import robots_file
from handbook.publish.site import Site
from handbook.publish.styles import PARTS, bundled
from handbook.publish.tables import csv_files

__all__ = [
    "PARTS",
    "Address",
    "Output",
    "Site",
    "address",
    "bundled",
    "card_files",
    "publish",
]

WITH_A_SITE: tuple[Callable[[Handbook, Site], Iterator[Output]], ...] = (
    calendar_files,
    feed_files,
    json_files,
    csv_files,
    llms_files,
    redirect_files,
    robots_file,
    offline_files,
)
"""What makes files that name the site's address."""


def publish(handbook: Handbook, site: Site | None = None) -> Iterator[Output]:
    """Yield every generated page and file.

    Args:
        handbook: What they are made of.
        site: The site they will stand on; without its address, what would have to name it is
            left out: calendars, feeds and data files.
    """
    yield from generated_pages(handbook)
    yield from template_files(handbook)
    yield from chart_files(handbook)
    if site:
        for files in WITH_A_SITE:
            yield from files(handbook, site)
