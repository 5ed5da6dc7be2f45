"""The content security policy: kept by every kind of page, and strict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.visiting import DESK, PHONE, until

PAGES = (
    "",
    "checklists/",
    "contributing/add-in-browser/",
    "contributing/data/",
    "events/",
    "events/2014-12-04-lyon/",
    "events/2020-12-17-spbdotnet-63/",
    "glossary/",
    "groups/",
    "groups/guru-sp/",
    "lessons/",
    "people/",
    "people/flavio-percoco/",
    "places/",
    "places/fr/lyon/",
    "playbooks/",
    "playbooks/find-a-venue/",
    "references/",
    "subscribe/",
    "templates/",
    "templates/room-request/",
    "topics/",
    "topics/venue/",
)
"""One page of every kind, and those with a script of their own."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
WATCH = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that keeps what its policy refuses."""
    context = browser.new_context(
        viewport={"width": PHONE, "height": 844}, reduced_motion="reduce"
    )
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def refused(page: Page) -> list[str]:
    """Return what the policy of the page now open has refused."""
    found: list[str] = page.evaluate("window.refused")
    return found


def test_every_page_brings_the_policy_before_anything_it_loads(site: Path) -> None:
    """A policy in a meta element holds for what comes after it, so it comes first."""
    policies = set()
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        head = html.partition("</head>")[0]
        policy = POLICY.search(head)
        assert policy, path
        assert not re.search(r"<(script|link|style)\b", head[: policy.start()]), path
        policies.add(policy[1])

    assert len(policies) == 1
    assert "unsafe" not in policies.pop()


def test_no_page_has_a_script_or_style_of_its_own_in_it(site: Path) -> None:
    """Scripts and styles are files; data in a page is data."""
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/(?:ld\+)?json\")[^>]*>"
        r"|<style\b|<[a-z][^>]*\s(?:style|on[a-z]+)=\""
    )
    found = {
        str(path.relative_to(site)): match[0]
        for path in site.rglob("*.html")
        if (match := inline.search(path.read_text(encoding="utf-8")))
    }

    assert found == {}


def test_nothing_a_reader_does_goes_against_the_policy(page: Page, address: str) -> None:
    """Every kind of page opens, its menu, search and colors as well, and none complains."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in PAGES:
        page.goto(f"{address}/{path}", wait_until="load")
        page.locator(".hb-toggle[data-toggle=__drawer]").click()
        page.locator("#__drawer:checked").wait_for(state="attached")
        page.keyboard.press("Escape")
        page.locator("#__drawer:not(:checked)").wait_for(state="attached")
        page.locator(".hb-colors").click()
        page.locator(".hb-toggle[data-toggle=__search]").click()
        page.locator(".md-search__input").fill("room")
        assert refused(page) == [], path
    page.locator(".md-search-result__item").first.wait_for()

    assert refused(page) == []
    assert said == []


def test_a_picture_and_a_player_may_be_shown(page: Page, address: str) -> None:
    """What a reader presses for is what the policy lets in."""
    for path in ("events/2014-12-04-lyon/", "events/2020-12-17-spbdotnet-63/"):
        page.goto(f"{address}/{path}", wait_until="load")
        page.locator(".hb-embed button").first.click()
        page.locator(".hb-embed--picture, .hb-embed--frame").first.wait_for()

        assert refused(page) == []


def test_a_script_that_slips_into_a_page_does_not_run(page: Page, address: str) -> None:
    """Neither as an element, nor in an attribute, nor from another site."""
    page.goto(f"{address}/", wait_until="load")
    page.evaluate("""() => {
      const make = (properties) => Object.assign(document.createElement("script"), properties);
      document.body.append(make({ textContent: "window.slipped = 1" }));
      document.body.append(make({ src: "https://example.org/slip.js" }));
      document.body.setAttribute("onclick", "window.slipped = 2");
      document.body.click();
    }""")
    until(page, "() => window.refused.length >= 3")

    assert page.evaluate("window.slipped") is None


def test_the_chosen_colors_come_before_the_page_is_painted(
    browser: Browser, address: str
) -> None:
    """A reader of dark pages sees no light flash, neither at the first visit nor later."""
    context = browser.new_context(color_scheme="dark", viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(f"{address}/", wait_until="load")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"

    page.unroute("**/bundle.*.js")
    page.reload()
    page.get_by_role("button", name="Switch to the light colors").click()
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.reload()

    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    context.close()


def test_the_colors_follow_the_system_until_somebody_chooses(
    browser: Browser, address: str
) -> None:
    """At once, by the keyboard, in the browser's own bar, and where nothing can be kept."""
    context = browser.new_context(color_scheme="light", viewport={"width": DESK, "height": 844})
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw Error('forbidden') }})"
    )
    page = context.new_page()
    page.goto(f"{address}/", wait_until="load")
    body = page.locator("body")
    bars = page.locator("meta[name=theme-color]")
    light, dark = (bars.nth(number).get_attribute("content") or "" for number in (0, 1))
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")

    page.get_by_role("button", name="Switch to the dark colors").focus()
    page.keyboard.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_role("button", name="Switch to the light colors")).to_be_focused()
    assert [bars.nth(number).get_attribute("content") for number in (0, 1)] == [dark, dark]

    page.keyboard.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert [bars.nth(number).get_attribute("content") for number in (0, 1)] == [light, light]
    context.close()
