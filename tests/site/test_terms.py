"""Words of the trade say what they mean to fingers and the keyboard, too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.visiting import PHONE, flaws

PAGE = "playbooks/find-a-venue/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Return a playbook on a phone."""
    context = browser.new_context(viewport={"width": PHONE, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/{PAGE}", wait_until="load")
    yield page
    context.close()


def test_a_touched_word_says_what_it_means(page: Page) -> None:
    """Within the screen, and until something else is touched."""
    word = page.locator("abbr[title]", has_text="step-free").first
    word.tap()

    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(word.get_attribute("title") or "")
    box = tip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    assert flaws(page) == []
    page.locator("h1").tap()
    expect(tip).to_be_hidden()


def test_the_keyboard_reaches_a_word_and_escape_shuts_it(page: Page) -> None:
    """What a word means is told with it to whoever hears the page."""
    word = page.locator("abbr[title]", has_text="step-free").first
    meaning = word.get_attribute("title") or ""
    word.evaluate("""word => {
      const stops = [...document.querySelectorAll("main :is(a[href], abbr[title], button)")];
      stops[stops.indexOf(word) - 1].focus();
    }""")
    page.keyboard.press("Tab")

    expect(word).to_be_focused()
    expect(word).to_have_accessible_description(meaning)
    expect(page.get_by_role("tooltip")).to_have_text(meaning)
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
    expect(word).to_be_focused()
