"""The index of all talks in a real browser: sorted, filtered, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.visiting import DESK, PHONE, flaws

TALKS, PROGRAM = "talks/", "events/2030-06-14-yesterday/"
NAMED = ["Zebras", "Äpfel"]
UNNAMED = "Title not known"
IN_THE_PROGRAM = [f"Talk {number}" for number in range(10, 1, -1)]


@pytest.fixture
def reader(browser: Browser, listed: str) -> Iterator[BrowserContext]:
    """Return a reader at a desk."""
    context = browser.new_context(
        base_url=f"{listed}/", viewport={"width": DESK, "height": 900}
    )
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    """Return the page of all talks."""
    page = reader.new_page()
    page.goto(TALKS)
    return page


def titles(page: Page) -> list[str]:
    """Return what the visible rows of the table are about."""
    return [text.splitlines()[0] for text in page.locator("tbody th:visible").all_inner_texts()]


def press(page: Page, name: str) -> None:
    """Press the button of a column."""
    page.get_by_role("columnheader", name=name, exact=True).get_by_role("button").click()


def order(page: Page, name: str) -> str | None:
    """Return the way a column is sorted."""
    return page.get_by_role("columnheader", name=name, exact=True).get_attribute("aria-sort")


def search(page: Page) -> str:
    """Return the query of the page's address."""
    return str(page.evaluate("location.search"))


def test_a_table_with_a_name_heads_and_the_newest_first(page: Page) -> None:
    """It says what it is, and by which column it is sorted from the start."""
    assert page.get_by_role("table", name="All talks").count() == 1
    assert order(page, "Date") == "descending"
    assert titles(page) == [*IN_THE_PROGRAM, "Äpfel", "Zebras", UNNAMED]


def test_sorting_by_title_is_told_and_kept(page: Page) -> None:
    """Umlauts and numbers stand where a reader looks for them; what has no title is last."""
    numbers = IN_THE_PROGRAM[::-1]

    press(page, "Talk")

    assert titles(page) == ["Äpfel", *numbers, "Zebras", UNNAMED]
    assert (order(page, "Talk"), order(page, "Date")) == ("ascending", None)
    told = page.locator("p.hb-unseen")
    assert told.inner_text() == "Sorted by Talk, ascending"
    assert told.get_attribute("role") == "status"
    assert search(page) == "?sort=title"

    press(page, "Talk")

    assert titles(page) == ["Zebras", *IN_THE_PROGRAM, "Äpfel", UNNAMED]
    assert search(page) == "?sort=-title"
    page.reload()
    assert titles(page)[0] == "Zebras"
    assert order(page, "Talk") == "descending"


def test_rows_that_are_equal_keep_their_order(page: Page) -> None:
    """By language, English comes before German, and each in the order of the page."""
    press(page, "Language")

    assert titles(page) == ["Zebras", UNNAMED, "Äpfel", *IN_THE_PROGRAM]


def test_dates_go_by_time_and_the_first_press_is_the_newest(page: Page) -> None:
    """A column of dates is asked for the newest first; back there, the address is plain."""
    press(page, "Date")
    assert titles(page)[0] == "Äpfel"
    assert search(page) == "?sort=date"

    press(page, "Date")

    assert order(page, "Date") == "descending"
    assert search(page) == ""


def test_by_keyboard(page: Page) -> None:
    """The heads are buttons that the Tab key reaches and the space bar presses."""
    page.get_by_label("With a recording").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Show all again"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Talk"
    page.keyboard.press("Space")

    assert order(page, "Talk") == "ascending"
    assert search(page) == "?recording=yes&sort=title"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("lang=de", ["Äpfel"]),
        ("slides=yes", ["Äpfel"]),
        ("recording=yes", [UNNAMED]),
        ("text=apfel", ["Äpfel"]),
        ("text=about+apples", ["Äpfel"]),
        ("text=zoe", ["Äpfel"]),
        ("year=2029&sort=-title", ["Zebras", "Äpfel", UNNAMED]),
        ("lang=en&slides=yes", []),
    ],
)
def test_filters_come_with_the_address(
    reader: BrowserContext, query: str, found: list[str]
) -> None:
    """Each finds what it names, with and without accents, together with an order."""
    page = reader.new_page()
    page.goto(f"{TALKS}?{query}")

    assert titles(page) == found
    assert f"{len(found)} of 12 talks" in page.get_by_role("status").first.inner_text()


def test_a_long_program_can_be_sorted_and_put_back(reader: BrowserContext) -> None:
    """On an event's page the third press brings the order of the evening back."""
    page = reader.new_page()
    page.goto(PROGRAM)

    press(page, "Talk")
    assert titles(page) == IN_THE_PROGRAM[::-1]
    press(page, "Talk")
    press(page, "Talk")

    assert titles(page) == IN_THE_PROGRAM
    assert order(page, "Talk") is None
    assert search(page) == ""


def test_a_short_program_has_no_buttons(reader: BrowserContext) -> None:
    """Three talks are read at a glance."""
    page = reader.new_page()
    page.goto("events/2029-11-05-autumn/")

    assert page.get_by_role("table").count() == 1
    assert page.get_by_role("columnheader").get_by_role("button").count() == 0


def test_without_scripts_all_is_there(browser: Browser, listed: str) -> None:
    """The whole table, the newest first, with no button that does nothing."""
    context = browser.new_context(base_url=f"{listed}/", java_script_enabled=False)
    page = context.new_page()
    page.goto(TALKS)

    assert len(titles(page)) == 12
    assert page.get_by_role("columnheader").get_by_role("button").count() == 0
    assert page.locator("form.hb-filter").count() == 0
    page.get_by_text("What it was about").click()
    assert page.get_by_text("All about apples.").is_visible()
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", [TALKS, f"{TALKS}?sort=title&lang=de", f"{TALKS}?text=no"])
def test_every_state_is_accessible(reader: BrowserContext, path: str, width: int) -> None:
    """No violation of WCAG and nothing sideways; on a phone the heads stay within reach."""
    page = reader.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(path)

    assert flaws(page) == []
    assert page.get_by_role("columnheader", name="Talk").get_by_role("button").is_visible()
