"""Pictures in a real browser: letters that can be read on a phone, on paper, by keyboard."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.site.visiting import DESK, PHONE, flaws, start

PAGE = "pictures/"
WITH_PICTURES = (
    PAGE,
    "groups/guru-sp/",
    "groups/r-ladies-gaborone/",
    "events/2020-07-25-chennaipy/",
    "places/",
)
OPEN_ALL = "document.querySelectorAll('details').forEach(all => { all.open = true; })"
SMALLEST = 12
"""Pixels of letters on a phone."""
LETTERS = """() => [...document.querySelectorAll('.hb-chart text')].map(text => {
  const drawn = text.getBoundingClientRect();
  const frame = text.closest('figure').getBoundingClientRect();
  const inside = drawn.left >= frame.left && drawn.right <= frame.right;
  const size = parseFloat(getComputedStyle(text).fontSize);
  return {size, inside, height: drawn.height, text: text.textContent};
})"""


def opened(browser: Browser, url: str, width: int, scheme: Literal["light", "dark"]) -> Page:
    """Return a page as somebody sees it, its tables open."""
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 844})
    page.goto(url, wait_until="load")
    page.evaluate(OPEN_ALL)
    return page


@pytest.mark.parametrize(("scheme", "width"), [("light", PHONE), ("dark", DESK)])
def test_pages_with_pictures_are_accessible(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """No violation of WCAG and nothing sideways, tables open too; nothing asked for."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844})
    visit = start(context, address)
    for path in WITH_PICTURES:
        page = visit.open(path)
        page.evaluate(OPEN_ALL)
        assert flaws(page) == [], path
    context.close()

    assert visit.outside == []
    assert visit.said == []


def test_letters_can_be_read_on_a_phone(browser: Browser, address: str) -> None:
    """They keep their size however narrow the picture is, and stay within it."""
    for path in WITH_PICTURES[:-1]:
        page = opened(browser, f"{address}/{path}", PHONE, "light")
        letters = page.evaluate(LETTERS)
        page.close()

        assert letters
        assert all(one["size"] >= SMALLEST <= one["height"] for one in letters), path
        assert [one["text"] for one in letters if not one["inside"]] == [], path


def test_labels_do_not_run_into_each_other(browser: Browser, address: str) -> None:
    """A label to the left and its number to the right find room beside each other."""
    page = opened(browser, f"{address}/{PAGE}", PHONE, "light")
    rows = page.evaluate(
        """() => [...document.querySelectorAll('.hb-chart > svg')].map(row =>
          [...row.querySelectorAll('text.hb-chart__label, text.hb-chart__value')].map(text => {
            const box = text.getBoundingClientRect();
            return [box.left, box.right, text.textContent];
          }))"""
    )
    page.close()

    pairs = [row for row in rows if len(row) == 2]
    assert pairs
    assert [pair for pair in pairs if pair[0][1] > pair[1][0]] == []


def test_paper_has_the_pictures_in_black(browser: Browser, address: str) -> None:
    """Bars print without the colors of a screen, whichever scheme it is printed from."""
    page = opened(browser, f"{address}/{PAGE}", 800, "dark")
    page.emulate_media(media="print")
    colors = page.evaluate(
        """() => ['.hb-chart__solid', '.hb-chart__label', '.hb-map__land', '.hb-picture']
          .map(name => getComputedStyle(document.querySelector(name)))
          .map((style, place) => place < 3 ? style.fill : style.backgroundColor)"""
    )
    page.close()

    assert colors == [
        "rgb(0, 0, 0)",
        "rgb(0, 0, 0)",
        "rgb(204, 204, 204)",
        "rgb(255, 255, 255)",
    ]


def test_the_map_leads_to_countries_by_keyboard(browser: Browser, address: str) -> None:
    """A link of the map takes the focus, shows it, and opens the country's page."""
    page = opened(browser, f"{address}/{PAGE}", DESK, "light")
    link = page.locator('.hb-map a[aria-label^="Kenya"]')
    link.focus()

    outline = link.evaluate("link => getComputedStyle(link).outlineStyle")
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/ke/")
    page.close()

    assert outline == "solid"
