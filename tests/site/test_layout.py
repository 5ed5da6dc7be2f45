"""Where a reader is led, and what is left out of a page's first layout."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from tests.site.visiting import DESK, PHONE

LISTS = [
    ("events/", "[data-past] > ul", PHONE),
    ("lessons/", ".hb-lesson-list > li", DESK),
    ("talks/", ".hb-talks tbody tr", PHONE),
]
TABS = {
    "events/2014-12-04-lyon/": "Evidence",
    "groups/bangpypers/": "Evidence",
    "people/alex-aquino/": "Evidence",
    "places/fr/lyon/": "Evidence",
    "topics/food/": "Evidence",
    "templates/run-sheet/": "Templates",
    "playbooks/find-a-venue/": "Playbooks",
}
IS_LAID_OUT = "element => element.checkVisibility({contentVisibilityAuto: true})"


@pytest.mark.parametrize(("path", "listed", "width"), LISTS)
def test_a_list_is_laid_out_to_its_end_without_scrolling(
    browser: Browser, address: str, path: str, listed: str, width: int
) -> None:
    """A picture of the whole page has no holes, and the scrollbar tells its length."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(address + "/" + path)
    pieces = page.locator(listed)
    for piece in (pieces.nth(pieces.count() // 2), pieces.last):
        expect(piece).to_have_css("content-visibility", "visible")
        assert piece.evaluate(IS_LAID_OUT)
    assert page.evaluate("scrollY") == 0
    context.close()


def test_a_small_screen_shows_whose_page_it_is_and_what_it_holds(
    browser: Browser, address: str
) -> None:
    """The site's name while the heading is in view, and the sections without a menu."""
    context = browser.new_context(viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    page.goto(f"{address}/start-here/")
    expect(page.locator(".md-header__topic").first).to_be_visible()
    expect(page.locator(".md-header__title--active")).to_have_count(0)

    page.get_by_text("On this page").click()
    page.get_by_role("link", name="If you have only two weeks", exact=True).click()
    page.wait_for_url("**/start-here/#*")
    expect(page.locator(":target")).to_be_in_viewport()
    context.close()


def test_a_value_stands_beside_its_columns_name_on_a_phone(
    browser: Browser, address: str
) -> None:
    """A row of a table is a card of a few lines and not of twice as many."""
    context = browser.new_context(viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    page.goto(f"{address}/talks/")
    card = page.locator(".hb-talks tbody tr", has_text="SysAdmin Horror Story").bounding_box()
    assert card is not None
    assert card["height"] < 300
    context.close()


def test_a_heading_of_one_line_takes_one(browser: Browser, address: str) -> None:
    """The unseen sign behind it does not wrap into a second, empty one."""
    context = browser.new_context(viewport={"width": 360, "height": 844})
    page = context.new_page()
    page.goto(f"{address}/planner/")
    heading = page.locator("h1").bounding_box()
    assert heading is not None
    assert heading["height"] < 50
    context.close()


@pytest.mark.parametrize("path", TABS)
def test_the_tab_of_a_pages_list_shows_where_the_reader_is(site: Path, path: str) -> None:
    """Pages of records, which are too many for the navigation, belong to a tab as well."""
    page = BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html5lib")

    active = [tab.get_text(strip=True) for tab in page.select(".md-tabs__item--active")]
    assert active == [TABS[path]]
