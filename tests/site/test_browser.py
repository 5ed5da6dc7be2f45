"""The site in a real browser: nothing loaded from elsewhere, nothing in anybody's way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.site.visiting import DESK, PHONE, Visit, flaws, start

LYON = "events/2014-12-04-lyon/"
POLAND = "events/2013-06-06-poland/"
READ = (
    "",
    "playbooks/find-a-venue/",
    LYON,
    POLAND,
    "events/",
    "checklists/",
    "templates/room-request/",
    "people/",
    "people/flavio-percoco/",
    "places/fr/lyon/",
    "talks/",
    "topics/venue/",
)
"""The pages looked at most closely; those with charts and maps are in test_pictures.py."""
RECORDED = "events/2020-12-17-spbdotnet-63/"
"""An event with recordings on a site that has a player."""


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Return a visit on a desk's screen."""
    context = browser.new_context(viewport={"width": DESK, "height": 900})
    yield start(context, address)
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", PHONE), ("dark", DESK)])
def test_pages_are_accessible_and_keep_to_themselves(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """No violation of WCAG, no request to another site, no error, no sideways scrolling."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844})
    visit = start(context, address)
    found = {}
    for path in READ:
        page = visit.open(path)
        shown = page.evaluate("document.body.dataset.mdColorScheme")
        assert shown == ("slate" if scheme == "dark" else "default")
        found[path] = flaws(page)
    context.close()

    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert visit.outside == []
    assert visit.said == []


def test_a_picture_is_asked_for_by_a_click_alone(visit: Visit) -> None:
    """Before the click there is a button, after it the picture, and only that one."""
    page = visit.open(LYON)
    buttons = page.locator(".hb-photos button")
    address = "https://pbs.twimg.com/media/B4B2tO8CcAIFQwi.jpg:large"
    assert buttons.count() == 5
    assert page.locator(".hb-photos img, iframe").count() == 0
    page.mouse.wheel(0, 20_000)
    assert visit.outside == []

    with page.expect_request(address):
        buttons.first.click()

    assert visit.outside == [address]
    assert buttons.count() == 4


def test_a_player_is_asked_for_by_a_click_alone(visit: Visit) -> None:
    """A recording's player comes into the page when a reader wants it."""
    page = visit.open(RECORDED)
    buttons = page.locator(".hb-recordings button")
    assert buttons.count() > 0
    assert page.locator("iframe").count() == 0
    assert visit.outside == []

    buttons.first.click()

    frame = page.locator(".hb-recordings iframe")
    assert frame.count() == 1
    source = str(frame.get_attribute("src"))
    assert source.startswith("https://www.youtube-nocookie.com/embed/")
    assert visit.outside in ([], [source])


def test_ticks_survive_a_reload(visit: Visit) -> None:
    """A box ticked today is ticked tomorrow, on this list and no other."""
    page = visit.open("checklists/")
    boxes = page.locator("input[data-tick]")
    assert boxes.count() > 20
    boxes.nth(2).check()

    page.reload()

    assert boxes.nth(2).is_checked()
    assert page.locator("input[data-tick]:checked").count() == 1


def test_boxes_of_a_playbook_are_ticked_and_kept(visit: Visit) -> None:
    """Those that a page writes in Markdown are as good as those of a checklist."""
    page = visit.open("playbooks/registration-and-no-shows/")
    box = page.get_by_label("Heads counted at the peak")
    box.focus()
    page.keyboard.press("Space")

    page.reload()

    assert box.is_checked()
    assert page.locator(".task-list-item input:checked").count() == 1


def test_one_checklist_is_printed_alone(visit: Visit) -> None:
    """And the page is whole again once the print dialog is closed."""
    page = visit.open("checklists/")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print: Venue visit").click()
    page.emulate_media(media="print")
    shown = page.locator(".hb-checklist:visible .hb-checklist__title")
    assert shown.all_inner_texts() == ["Venue visit"]

    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown.count() > 1


def test_a_template_is_printed_as_it_reads_and_without_its_page(visit: Visit) -> None:
    """The run sheet is a table to hand out, and not a page of pipes."""
    page = visit.open("templates/run-sheet/")
    page.evaluate("window.print = () => { document.body.dataset.printed = 'yes' }")
    page.get_by_role("button", name="Print").click()
    assert page.locator("body").get_attribute("data-printed") == "yes"

    page.emulate_media(media="print")

    assert page.locator(".hb-sample tbody tr").count() > 20
    assert page.locator(".hb-sample").is_visible()
    for beside in ("h1", ".hb-summary", ".hb-template__bar", ".hb-template__source"):
        assert not page.locator(beside).first.is_visible(), beside


def test_the_keyboard_is_enough(visit: Visit) -> None:
    """The first stop is the way past the navigation, and a tick takes the space bar."""
    page = visit.open("checklists/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    box = page.locator("input[data-tick]").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()


def test_the_sign_beside_a_heading_says_where_it_leads(visit: Visit) -> None:
    """Twenty links of one name would tell nobody who listens which is which."""
    page = visit.open("playbooks/promote/")

    link = page.get_by_role("link", name="Link to this section: When to start", exact=True)
    assert link.get_attribute("href") == "#when-to-start"


def test_the_search_finds_an_event(visit: Visit) -> None:
    """Who looks for Lyon finds the evening in Lyon, without another site's help."""
    page = visit.open("")
    page.keyboard.press("/")
    page.keyboard.type("Rhône-Alpes", delay=20)
    result = page.locator(f".md-search-result__link[href*='{LYON}']").first
    result.wait_for(timeout=15_000)

    assert visit.outside == []


def test_pages_work_without_scripts(browser: Browser, address: str) -> None:
    """With JavaScript off every text and link is there, and no button that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    visit = start(context, address)
    page = visit.open(LYON)
    photos = page.locator(".hb-photos a[href^='https://pbs.twimg.com/']")
    assert photos.count() == 5
    assert page.locator(".hb-photos button").count() == 0
    page = visit.open("checklists/")
    boxes = page.locator("input[data-tick]")
    boxes.first.check()
    assert boxes.first.is_checked()
    page = visit.open("playbooks/find-a-venue/")
    assert page.locator(".hb-lesson").count() > 0
    context.close()

    assert visit.outside == []
