"""What is left out of a page's first layout follows by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

LISTS = {
    "events/": "[data-past] > ul",
    "lessons/": ".hb-lesson-list > li",
    "talks/": ".hb-talks tbody tr",
}
IS_LAID_OUT = "element => element.checkVisibility({contentVisibilityAuto: true})"


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_laid_out_to_its_end_without_scrolling(
    browser: Browser, address: str, path: str
) -> None:
    """A picture of the whole page has no holes, and the scrollbar tells its length."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + "/" + path)
    pieces = page.locator(LISTS[path])
    for piece in (pieces.nth(pieces.count() // 2), pieces.last):
        expect(piece).to_have_css("content-visibility", "visible")
        assert piece.evaluate(IS_LAID_OUT)
    assert page.evaluate("scrollY") == 0
    context.close()
