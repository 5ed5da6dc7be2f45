"""Every page that is made has its address among those a link may lead to."""

from __future__ import annotations

from pathlib import Path

from handbook.load import load
from handbook.model.views.page_addresses import address_of_page, page_addresses
from handbook.publish.pages import generated_pages

PROJECT = Path(__file__).parents[4]


def test_every_page_of_the_site_can_be_linked() -> None:
    """Those written by hand, and those made from records."""
    handbook = load(PROJECT)[0]
    made = {address_of_page(output.path) for output in generated_pages(handbook)}

    assert page_addresses(handbook) == made | {address_of_page(path) for path in handbook.pages}
