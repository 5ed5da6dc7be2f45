"""Reading where others stop: without a network, by an old address, by keyboard, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.serving import serving
from tests.site.visiting import AXE, PHONE, flaws, until

HOME = "/organizers-handbook"
"""The folder that the site is made for, which its page for lost addresses relies on."""


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """Return the site's address on a host that serves it from its folder.

    A browser asks it for everything anew, so what is read without a network was kept for that.
    """
    with serving(site, below=HOME, keep=0) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a visit with a phone."""
    context = browser.new_context(viewport={"width": PHONE, "height": 844})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return the phone's page."""
    return context.new_page()


def test_playbooks_can_be_read_without_a_network(
    context: BrowserContext, page: Page, host: str
) -> None:
    """After one visit: those never opened, those that were, a plan, and a word about others."""
    page.goto(f"{host}/offline/")
    page.get_by_text("pages are kept on this device").wait_for(timeout=90_000)
    page.goto(f"{host}/groups/guru-sp/")
    until(
        page,
        "async () => (await (await caches.open('handbook-1')).keys())"
        ".some((request) => request.url.endsWith('/groups/guru-sp/'))",
    )
    context.set_offline(True)

    page.goto(f"{host}/playbooks/find-a-venue/#what-to-do")
    assert page.title().startswith("Find a venue - ")
    ink = page.evaluate("getComputedStyle(document.body).getPropertyValue('--hb-ink')")
    assert ink.strip(), "the styles are kept as well"
    page.goto(f"{host}/groups/guru-sp/")
    assert page.title().startswith("Guru-SP - ")
    page.goto(f"{host}/groups/bangpypers/")
    assert page.title().startswith("Reading offline - ")
    page.goto(f"{host}/planner/?date=2030-06-15")
    expect(page.locator("#task-audience time")).to_be_visible()


def test_offline_reading_can_be_switched_off(page: Page, host: str) -> None:
    """One press, and nothing is kept, now or after the next visit."""
    page.goto(f"{host}/offline/")
    page.get_by_text("pages are kept on this device").wait_for(timeout=90_000)
    assert flaws(page) == []

    page.get_by_role("button", name="Remove it from this device").click()
    page.get_by_text("Nothing is kept on this device.").wait_for()
    page.reload()
    page.get_by_text("Nothing is kept on this device.").wait_for()

    kept = page.evaluate("async () => [...await caches.keys()]")
    workers = page.evaluate(
        "async () => (await navigator.serviceWorker.getRegistrations()).length"
    )
    assert (kept, workers) == ([], 0)


@pytest.mark.parametrize("broken", ["", "100%/"])
def test_a_lost_reader_is_shown_the_nearest_pages(page: Page, host: str, broken: str) -> None:
    """From an address deep below, whole or half: its words lead on, and the search works."""
    page.goto(f"{host}/playbooks/old/find-venue/{broken}")
    nearest = page.locator(".hb-nearest a").first
    nearest.wait_for()
    assert nearest.get_attribute("href") == f"{host}/playbooks/find-a-venue/"
    assert nearest.inner_text() == "Find a venue"
    offered = page.locator(".md-content li a").all_inner_texts()
    assert len(offered) == len(set(offered))

    page.get_by_label("Look for it").fill("projector")
    page.get_by_label("Look for it").press("Enter")
    page.wait_for_url(f"{host}/?q=projector")


def test_a_place_that_has_moved_is_found(page: Page, host: str) -> None:
    """An old link to a lesson leads to where the lesson is now."""
    moved = '{"events/2014-12-04-lyon#lesson-old": "playbooks/find-a-venue#what-to-do"}'
    page.route("**/redirects.json", lambda route: route.fulfill(body=moved))

    page.goto(f"{host}/events/2014-12-04-lyon/#lesson-old")

    page.wait_for_url(f"{host}/playbooks/find-a-venue/#what-to-do")


def test_the_menu_gives_the_keyboard_back(page: Page, host: str) -> None:
    """It opens with Enter, keeps the focus inside, shuts with Escape or its own button."""
    page.goto(f"{host}/playbooks/find-a-venue/")
    toggle = page.locator(".hb-toggle[data-toggle=__drawer]")
    for shut in ("Escape", "Enter"):
        toggle.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".hb-drawer-close")).to_be_focused()
        for _ in range(3):
            page.keyboard.press("Tab")
            assert page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")
        page.locator(".hb-drawer-close").focus()
        page.keyboard.press(shut)
        expect(toggle).to_be_focused()
        assert not page.locator("#__drawer").is_checked()


@pytest.mark.parametrize("path", ["", "playbooks/find-a-venue/", "events/2014-12-04-lyon/"])
def test_pages_hold_at_four_times_their_size(page: Page, host: str, path: str) -> None:
    """At 320 pixels, and with the text spaced as WCAG 1.4.12 asks, nothing is cut off."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{host}/{path}")
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [sheet];
    }""")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["events/2014-12-04-lyon/", "playbooks/find-a-venue/"])
def test_targets_are_wide_enough_for_a_finger(page: Page, host: str, path: str) -> None:
    """WCAG 2.5.8: 24 pixels, or as much room around."""
    page.goto(f"{host}/{path}")
    options = {"runOnly": ["target-size"], "rules": {"target-size": {"enabled": True}}}

    found = AXE.run(page, options=options).response["violations"]

    assert [node["html"] for each in found for node in each["nodes"]] == []
