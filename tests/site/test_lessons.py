"""The lessons library and the events like the reader's, used in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook.model import Handbook
from tests.site.visiting import DESK, PHONE, Visit, flaws, start

LIBRARY = "lessons/"
LIKE = "events-like-yours/"
SHOWN = "[data-item]:not([hidden])"
STATUS = "form [role=status]"
LONGEST_WAIT = 8_000
"""Milliseconds to wait for what should come at once."""
STATES = (
    LIBRARY,
    f"{LIBRARY}?topic=food&by=venue",
    f"{LIBRARY}?text=nothing+fits+this",
    f"{LIBRARY}venue/pub/",
    LIKE,
    f"{LIKE}?first=first&format=hybrid&people=45",
    f"{LIKE}?people=100000&country=FR",
)
"""Addresses, each of which is another state of the two pages."""
RULE = {
    "points": {
        "first": 3,
        "later": 1,
        "format": 3,
        "people": 3,
        "near": 1,
        "venue": 2,
        "kind": 2,
        "country": 1,
    },
    "same": 0.25,
    "near": 2,
}
PUB = {"first": "first", "format": "hybrid", "low": 18, "high": 22, "venue": "pub"}
"""An event of about twenty people."""
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], tuple[int, int, str]]] = {
    "all alike": ({"first": "first", "format": "hybrid", "people": 20}, PUB, (9, 9, "")),
    "a head count within a quarter": ({"people": 24}, PUB, (3, 3, "")),
    "a quarter to the head": ({"people": 29}, PUB, (3, 3, "")),
    "half as many": ({"people": 44}, PUB, (1, 3, "roughly people")),
    "too many": ({"people": 45}, PUB, (0, 3, "other people")),
    "twice as many": ({"people": 9}, PUB, (1, 3, "roughly people")),
    "not known": ({"people": 20, "country": "FR"}, {"venue": "pub"}, (0, 4, "unknown both")),
    "neither the first": ({"first": "later"}, {"first": "later"}, (1, 1, "")),
    "not the first": ({"first": "first"}, {"first": "later"}, (0, 3, "other first")),
    "another format": ({"format": "online", "venue": "pub"}, PUB, (2, 5, "other format")),
    "nothing said": ({"first": "", "people": ""}, PUB, (0, 0, "")),
}
"""What the reader said, an event, and the points worked out by hand from the page's table."""


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Return a visit that asks nothing of other sites and has no error to its end."""
    context = browser.new_context(viewport={"width": DESK, "height": 900})
    context.set_default_timeout(LONGEST_WAIT)
    visit = start(context, address)
    yield visit
    assert visit.outside == []
    assert visit.said == []
    context.close()


@pytest.fixture(scope="module")
def scripts(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page whose scripts a test asks, and on which nothing changes."""
    context = browser.new_context()
    yield start(context, address).open("glossary/")
    context.close()


def query(page: Page) -> dict[str, list[str]]:
    """Return what the page's address asks for."""
    return parse_qs(urlsplit(page.url).query)


def titles(page: Page) -> list[str]:
    """Return the titles of the lessons now shown, in their order."""
    return page.locator(f"{SHOWN} > a").all_text_contents()


def test_each_lesson_stands_once(visit: Visit, handbook: Handbook) -> None:
    """A lesson of two playbooks stands under one of them, and links to the other."""
    page = visit.open(LIBRARY)

    assert page.locator("[data-item]").count() == len(handbook.lessons)
    expect(page.locator(STATUS)).to_have_text(f"{len(handbook.lessons)} lessons")
    both = next(one for one in handbook.lessons if len(one.lesson.playbooks) == 2)
    item = page.locator("[data-item]", has_text=both.lesson.title).first
    expect(item).to_contain_text("Also in")


def test_filters_stay_in_the_address(visit: Visit, handbook: Handbook) -> None:
    """What the reader chose is shared by the address, and goes with one press."""
    page = visit.open(LIBRARY)
    page.locator("select[name=format]").select_option("hybrid")
    page.locator("select[name=basis]").select_option("observed")
    wanted = [
        one
        for one in handbook.lessons
        if (one.event.format, one.lesson.basis) == ("hybrid", "observed")
    ]
    expect(page.locator(STATUS)).to_have_text(
        f"{len(wanted)} of {len(handbook.lessons)} lessons"
    )
    assert query(page) == {"format": ["hybrid"], "basis": ["observed"]}

    page.reload()

    assert sorted(titles(page)) == sorted(one.lesson.title for one in wanted)
    page.get_by_role("button", name="Show all again").click()
    expect(page.locator(SHOWN)).to_have_count(len(handbook.lessons))
    assert query(page) == {}


def test_words_are_found_in_a_lesson_s_text(visit: Visit, handbook: Handbook) -> None:
    """The text of a lesson is searched though the full list shows its title alone."""
    page = visit.open(LIBRARY)
    expect(page.locator(".hb-library__text").first).to_be_hidden()

    page.locator("input[name=text]").fill("pizza")

    found = titles(page)
    in_texts = {one.lesson.title for one in handbook.lessons if "pizza" in one.lesson.text}
    assert in_texts
    assert in_texts <= set(found)
    expect(page.locator(f"{SHOWN} .hb-library__text").first).to_be_visible()


def test_a_playbook_s_lessons_stand_under_it(visit: Visit, handbook: Handbook) -> None:
    """Filtered by a playbook, also those stand under it whose main home is another."""
    page = visit.open(f"{LIBRARY}?playbook=find-speakers")
    wanted = handbook.lessons_by_playbook["find-speakers"]

    headings = page.locator("[data-filter-group]:not([hidden]) h2")
    expect(headings).to_have_count(1)
    expect(headings).to_contain_text(f"Find speakers Lessons: {len(wanted)}")
    assert len(titles(page)) == len(wanted)


def test_lessons_are_grouped_by_what_the_reader_chooses(visit: Visit) -> None:
    """Groups are made in the browser, kept in the address, and undone without a trace."""
    page = visit.open(LIBRARY)
    before = titles(page)
    menu = page.locator("select[name=by]")

    menu.select_option("size")

    headings = page.locator("[data-filter-group]:not([hidden]) h2")
    said = [text.partition(" Lessons")[0] for text in headings.all_inner_texts()]
    sizes = ("Up to 20", "21\u201350", "51\u2013100", "Over 100")
    unknown = "People who came: not known"
    assert said == [*(f"{size} people" for size in sizes), unknown]
    assert sorted(titles(page)) == sorted(before)
    assert query(page) == {"by": ["size"]}
    page.reload()
    expect(menu).to_have_value("size")
    expect(headings).to_have_count(5)
    menu.select_option("playbook")
    assert titles(page) == before
    assert query(page) == {}


def test_the_library_is_used_by_keyboard_alone(visit: Visit) -> None:
    """A menu is reached by Tab, and takes the arrow keys."""
    page = visit.open(LIBRARY)
    page.locator("input[name=text]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")

    expect(page.locator(STATUS)).to_contain_text(" of ")
    assert query(page) == {"playbook": ["start-a-group"]}


def test_without_scripts_every_way_in_leads_somewhere(
    browser: Browser, address: str, handbook: Handbook
) -> None:
    """The lists are plain pages: by playbook, topic, venue, format, size, and country."""
    context = browser.new_context(java_script_enabled=False)
    page = start(context, address).open(LIBRARY)
    ways = page.locator(".hb-finds summary")
    assert ways.all_inner_texts() == [
        *("Playbook", "Topic", "Kind of venue", "Format", "People who came", "Country")
    ]
    assert page.locator(SHOWN).count() == len(handbook.lessons)
    ways.nth(2).click()
    pub = page.locator(".hb-finds a", has_text="pub").first
    expect(pub).to_be_visible()
    pub.click()
    expect(page.locator("h1")).to_contain_text("Lessons by venue: pub")
    expect(page.locator(SHOWN)).to_have_count(len(handbook.shelves["venue/pub"].lessons))
    page = start(context, address).open(LIKE)
    assert page.locator("form.hb-like-form").is_hidden()
    assert page.locator("h2#hybrid ~ section .hb-like").count() > 3
    assert page.locator("h2#how-we-match ~ .hb-table td").count() == 8
    context.close()


@pytest.mark.parametrize(("wanted", "event", "result"), CASES.values(), ids=CASES)
def test_likeness_is_what_the_table_says(
    scripts: Page, wanted: dict[str, Any], event: dict[str, Any], result: tuple[int, int, str]
) -> None:
    """The points of an event are those a reader works out by hand."""
    found = scripts.evaluate(
        """async ({ wanted, event, rule }) => {
            const { compare } = await import("/assets/lessons/likeness.js");
            return compare(wanted, event, rule);
        }""",
        {"wanted": wanted, "event": event, "rule": RULE},
    )

    points, most, noted = result
    assert (found["points"], found["most"]) == (points, most)
    if noted == "unknown both":
        assert found["unknown"] == ["people", "country"]
    elif noted:
        how, name = noted.split()
        assert found[how] == [name]


def test_the_most_alike_come_first_then_the_most_taught(scripts: Page) -> None:
    """Points decide, then the number of lessons, then the order given."""
    events = [
        {"name": "near", "format": "hybrid", "lessons": [1]},
        {"name": "one lesson", "format": "hybrid", "venue": "pub", "lessons": [1]},
        {"name": "two lessons", "format": "hybrid", "venue": "pub", "lessons": [1, 2]},
        {"name": "nothing", "format": "online", "lessons": [1, 2, 3]},
        {"name": "as near", "format": "hybrid", "lessons": [1]},
    ]
    order = scripts.evaluate(
        """async ({ wanted, events, rule }) => {
            const { match } = await import("/assets/lessons/likeness.js");
            return match(wanted, events, rule).map(({ event }) => event.name);
        }""",
        {"wanted": {"format": "hybrid", "venue": "pub"}, "events": events, "rule": RULE},
    )

    assert order == ["two lessons", "one lesson", "near", "as near"]


def test_the_page_s_rule_is_its_table_s(visit: Visit) -> None:
    """What the script adds up is what the table on the page says."""
    page = visit.open(LIKE)
    rule = page.evaluate(
        "JSON.parse(document.querySelector('[data-like-data]').textContent)",
    )
    shown = page.locator("h2#how-we-match ~ .hb-table td").all_inner_texts()

    assert {key: rule[key] for key in RULE} == RULE
    assert [int(text) for text in shown] == list(RULE["points"].values())  # type: ignore[attr-defined]


def test_a_reader_finds_events_like_theirs(visit: Visit) -> None:
    """Three answers, two evenings alike in all of them, and why; and the address keeps it."""
    page = visit.open(LIKE)
    expect(page.locator(STATUS)).to_have_text("Say what you know. One answer is enough.")
    page.locator("select[name=first]").select_option("first")
    page.locator("select[name=format]").select_option("hybrid")
    page.locator("input[name=people]").fill("45")

    expect(page.locator(STATUS)).to_contain_text("2 are alike in everything you said.")
    first = page.locator("[data-like-found] .hb-like").first
    assert first.locator(".hb-like__why li").all_inner_texts() == [
        *("the group's first", "up to 50 people", "hybrid")
    ]
    link = str(first.locator(".hb-lesson-list a").first.get_attribute("href"))
    assert query(page) == {"first": ["first"], "format": ["hybrid"], "people": ["45"]}
    shared = visit.open(f"{LIKE}?{urlsplit(page.url).query}")
    expect(shared.locator("input[name=people]")).to_have_value("45")
    assert shared.locator("[data-like-found] .hb-like").count() > 2
    shared.goto(f"{visit.address}/{LIKE}{link}")
    expect(shared.locator(":target")).to_be_visible()


def test_an_event_leads_to_others_like_it(visit: Visit) -> None:
    """With what it was filled in, and without the event itself among them."""
    page = visit.open("events/2020-07-25-chennaipy/")
    page.get_by_role("link", name="Events like this one").click()

    expect(page.get_by_label("People you expect")).to_have_value("21")
    page.locator("[data-like-found] .hb-like").first.wait_for()
    assert page.locator("[data-like-found] a[href*='2020-07-25']").count() == 0


def test_groups_are_found_by_topic_and_country(visit: Visit) -> None:
    """Nobody scrolls through ninety of them for the three that are about Rust."""
    page = visit.open("groups/?topic=rust")
    groups = page.locator(".hb-card:visible .hb-card__title")
    expect(groups).to_have_text(["Rust Cologne", "Rust Sydney", "RustBridge"])

    page.get_by_label("Country").select_option("AU")

    expect(groups).to_have_text(["Rust Sydney"])


def test_few_events_alike_are_not_hidden(visit: Visit) -> None:
    """Where nothing is like it the page says so, and does not stretch the meaning of alike."""
    page = visit.open(f"{LIKE}?people=100000")
    expect(page.locator(STATUS)).to_contain_text("on record is like that")
    assert page.locator("[data-like-found] .hb-like").count() == 0

    page.locator("select[name=format]").select_option("online")

    expect(page.locator(STATUS)).to_contain_text("is alike in everything you said")
    expect(page.locator("[data-like-found] h2")).to_contain_text("Alike in part")
    expect(page.locator("[data-like-found] .hb-like__not").first).to_contain_text("people")
    page.get_by_role("button", name="Start over").click()
    expect(page.locator("[data-like-found] .hb-like")).to_have_count(0)
    assert query(page) == {}


def test_more_events_come_when_asked(visit: Visit) -> None:
    """The rest is a press away, which keeps the place of a keyboard's user."""
    page = visit.open(f"{LIKE}?format=hybrid")
    cards = page.locator("[data-like-found] .hb-like")
    before = cards.count()
    more = page.get_by_role("button", name="Show more")
    more.focus()
    page.keyboard.press("Enter")

    assert cards.count() > before
    expect(cards.nth(before).locator("a").first).to_be_focused()


@pytest.mark.parametrize(
    ("scheme", "width"), [("dark", PHONE), ("light", DESK)], ids=["dark phone", "light desk"]
)
def test_every_state_is_accessible(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """No violation of WCAG and nothing sideways, whatever the reader chose."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844})
    visit = start(context, address)
    found = {path: flaws(visit.open(path)) for path in STATES}
    context.close()

    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert visit.outside == []
    assert visit.said == []
