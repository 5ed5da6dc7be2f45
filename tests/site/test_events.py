"""The page of all events in a real browser: what is still to come, and the filters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.site.listed import BUILT, EVENTS
from tests.site.visiting import DESK, PHONE, flaws

Open = Callable[..., Page]
UTC_ZONE, PARIS, NEW_YORK = "UTC", "Europe/Paris", "America/New_York"
EVENING_ENDS = "2030-06-20T19:00:00Z"
"""21:00 in Paris, where clocks are two hours ahead in June."""
Context = Callable[[str, int, bool], BrowserContext]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Context]:
    """Return a function that gives a reader in a time zone, the same one when asked again."""
    readers: dict[tuple[str, int, bool], BrowserContext] = {}

    def found(zone: str, width: int, scripts: bool) -> BrowserContext:  # noqa: FBT001 - a key
        key = (zone, width, scripts)
        if key not in readers:
            readers[key] = browser.new_context(
                timezone_id=zone,
                viewport={"width": width, "height": 900},
                java_script_enabled=scripts,
            )
        return readers[key]

    yield found
    for context in readers.values():
        context.close()


@pytest.fixture
def visit(reader: Context, listed: str) -> Iterator[Open]:
    """Return a function that opens a page at a moment of the reader's clock."""
    pages = []

    def opened(
        path: str = "events/",
        *,
        at: str = BUILT.isoformat(),
        zone: str = UTC_ZONE,
        width: int = DESK,
        scripts: bool = True,
    ) -> Page:
        page = reader(zone, width, scripts).new_page()
        pages.append(page)
        if scripts:
            page.clock.set_fixed_time(at)
        page.goto(f"{listed}/{path}")
        return page

    yield opened
    for page in pages:
        page.close()


def titles(page: Page, where: str) -> list[str]:
    """Return the titles of the cards that a reader sees in a part of the page."""
    return page.locator(f"{where} .hb-card__title:visible").all_inner_texts()


def card(page: Page, title: str) -> Locator:
    """Return an event's card."""
    return page.locator(".hb-card", has=page.get_by_role("link", name=title, exact=True))


UPCOMING, PAST = "[data-upcoming]", "[data-past]"
OVER_FROM = {
    "Evening": EVENING_ENDS,
    "Open end": "2030-06-20T15:00:00Z",
    "Day there": "2030-06-22T07:00:00Z",
    "Day anywhere": "2030-06-22T12:00:00Z",
    "Two days": "2030-06-23T22:00:00Z",
    "Month": "2030-08-01T12:00:00Z",
    "Year": "2031-01-01T12:00:00Z",
}
"""When each event is over: at its end; else at midnight after its day where it is; where that
is not known, at midnight in the last place on earth, twelve hours behind UTC."""


@pytest.mark.parametrize(("title", "end"), OVER_FROM.items(), ids=OVER_FROM)
def test_an_event_is_upcoming_until_its_end_wherever_the_reader_is(
    visit: Open, title: str, end: str
) -> None:
    """One minute before the end it is to come, at the end it is past."""
    minute = timedelta(minutes=1)
    moment = BUILT.fromisoformat(end)
    before = visit(at=(moment - minute).isoformat(), zone="Pacific/Kiritimati")
    after = visit(at=moment.isoformat(), zone="Pacific/Pago_Pago")

    assert title in titles(before, UPCOMING)
    assert title not in titles(before, PAST)
    assert title not in titles(after, UPCOMING)
    assert title in titles(after, f'{PAST[:-1]}="2030"]')


def test_it_moves_while_the_page_is_open(browser: Browser, listed: str) -> None:
    """Who leaves the page open sees an event go over when it ends."""
    context = browser.new_context(timezone_id=PARIS)
    page = context.new_page()
    page.clock.install(time="2030-06-20T18:58:00Z")
    page.goto(f"{listed}/events/")
    assert "Evening" in titles(page, UPCOMING)

    page.clock.run_for("05:00")

    assert "Evening" in titles(page, PAST)
    assert page.get_by_role("status").inner_text() == f"{len(EVENTS)} events"
    context.close()


def test_upcoming_events_come_in_the_order_of_their_days(visit: Open) -> None:
    """The next first; of a month or a year, behind its days."""
    assert titles(visit(), UPCOMING) == [
        *("Evening", "Open end", "Day anywhere", "Day there", "Two days"),
        *("Cancelled", "Postponed", "Month", "Year"),
    ]


@pytest.mark.parametrize(
    ("at", "zone", "title", "words"),
    [
        ("2030-06-15T10:00:00Z", PARIS, "Evening", "in 5 days"),
        ("2030-06-19T23:00:00Z", PARIS, "Evening", "today"),
        ("2030-06-19T23:00:00Z", NEW_YORK, "Evening", "tomorrow"),
        ("2030-06-20T17:00:00Z", PARIS, "Evening", "on now"),
        ("2030-06-21T12:00:00Z", PARIS, "Day there", "today"),
        ("2030-06-23T12:00:00Z", PARIS, "Two days", "today"),
    ],
)
def test_how_far_away_it_is(visit: Open, at: str, zone: str, title: str, words: str) -> None:
    """Beside the date stands how many days there are to go, by the reader's own calendar."""
    shown = card(visit(at=at, zone=zone), title)

    assert shown.locator(".hb-card__near").inner_text() == words
    assert "June 2030" in shown.inner_text()


def test_the_readers_own_time_where_it_differs(visit: Open) -> None:
    """In Paris the event's hours are enough; elsewhere one's own stand beside them."""
    assert "18:30–21:00 (Europe/Paris)" in card(visit(zone=PARIS), "Evening").inner_text()  # noqa: RUF001
    assert "your time" not in card(visit(zone=PARIS), "Evening").inner_text()
    assert "12:30 your time" in card(visit(zone=NEW_YORK), "Evening").inner_text()
    far = card(visit(zone="Pacific/Honolulu"), "Open end").inner_text()
    assert "00:00 your time" in far
    assert "your time" not in card(visit(zone=NEW_YORK), "Day there").inner_text()


def test_what_does_not_take_place_is_marked(visit: Open) -> None:
    """A cancelled event says so and promises no day."""
    page = visit()

    for title in ("Cancelled", "Postponed"):
        assert title.lower() in card(page, title).locator(".hb-tag").all_inner_texts()
        assert card(page, title).locator(".hb-card__near").count() == 0


def test_nothing_is_upcoming(visit: Open) -> None:
    """When all is over the page says so, and how to change that."""
    page = visit(at="2032-01-01T00:00:00Z")

    assert not page.get_by_role("heading", name="Upcoming").is_visible()
    nothing = page.locator("[data-none-upcoming]")
    assert nothing.is_visible()
    assert nothing.get_by_role("link", name="Add it").get_attribute("href")
    assert nothing.get_by_role("link", name="subscribe").get_attribute("href")
    assert len(titles(page, PAST)) == len(EVENTS)


def test_a_short_list_elsewhere_keeps_itself_right(visit: Open) -> None:
    """Two upcoming events on another page go when they are over."""
    assert titles(visit("soon/"), UPCOMING) == ["Evening", "Open end"]
    page = visit("soon/", at=EVENING_ENDS)
    assert titles(page, UPCOMING) == []
    assert page.locator("[data-none-upcoming]").is_visible()


def test_filters_by_keyboard_alone_and_in_the_address(visit: Open) -> None:
    """A choice made with keys narrows the list, is told, and stands in the address."""
    page = visit()
    page.get_by_label("Title, place or group").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "country"
    page.keyboard.type("Uk")

    assert titles(page, "[data-filter]") == ["Autumn"]
    assert page.get_by_role("status").inner_text() == f"1 of {len(EVENTS)} events"
    assert page.evaluate("location.search") == "?country=UA"
    assert not page.get_by_role("heading", name="Upcoming").is_visible()
    assert page.locator("[data-filter-jump] a:visible").all_inner_texts() == ["2029"]


def test_an_address_brings_the_choice_back(visit: Open) -> None:
    """After a reload, and for a friend, it is the same list; and one press shows all."""
    page = visit("events/?text=evening&size=unknown&x=kept")
    for _ in range(2):
        assert titles(page, "[data-filter]") == ["Evening"]
        assert page.get_by_label("Title, place or group").input_value() == "evening"
        page.reload()

    page.get_by_role("button", name="Show all again").click()

    assert len(titles(page, "[data-filter]")) == len(EVENTS)
    assert page.evaluate("location.search") == "?x=kept"
    assert page.evaluate("document.activeElement.name") == "text"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("size=up-to-20", ["Yesterday"]),
        ("size=51-100", ["Autumn"]),
        ("format=hybrid", ["No date"]),
        ("kind=conference", ["Two days"]),
        ("year=2029", ["Autumn"]),
        ("year=unknown", ["No date"]),
        ("text=LYON%20north", ["Evening"]),
        ("text=no+such+thing", []),
        ("country=ZZ&year=2029", ["Autumn"]),
    ],
)
def test_every_filter(visit: Open, query: str, found: list[str]) -> None:
    """Each finds what it names; a value that nothing has is left aside."""
    assert titles(visit(f"events/?{query}"), "[data-filter]") == found


def test_counts_tell_what_a_choice_would_leave(visit: Open) -> None:
    """Beside each value stands how many there are, given the other filters."""
    page = visit("events/?year=2029")
    options = page.get_by_label("Country").locator("option")

    assert options.all_inner_texts() == ["All", "France (0)", "Ukraine (1)"]
    assert options.nth(1).is_disabled()


def test_without_scripts_all_is_there(visit: Open) -> None:
    """A plain list, split as on the day of the build, with no control that does nothing."""
    page = visit(scripts=False)

    assert len(titles(page, UPCOMING)) == 9
    assert len(titles(page, PAST)) == 3
    assert page.locator("form.hb-filter").count() == 0
    assert page.get_by_text("15 June 2030").is_visible()
    assert page.locator("[data-filter-bar]").bounding_box()["height"] == 0


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(
    ("path", "at"),
    [
        ("events/", BUILT.isoformat()),
        ("events/?country=FR", BUILT.isoformat()),
        ("events/?text=no+such+thing", BUILT.isoformat()),
        ("events/", "2032-01-01T00:00:00Z"),
        ("soon/", BUILT.isoformat()),
    ],
)
def test_every_state_is_accessible(visit: Open, path: str, at: str, width: int) -> None:
    """No violation of WCAG and nothing sideways, with any list and none."""
    page = visit(path, at=at, width=width)

    assert flaws(page) == []


def test_on_a_phone_the_menus_wait_behind_a_button(visit: Open) -> None:
    """The list is near the top; a filter that came with the address is in sight."""
    page = visit(width=PHONE)
    country = page.get_by_label("Country")
    assert not country.is_visible()

    page.get_by_role("button", name="All filters").click()

    assert country.is_visible()
    assert visit("events/?country=FR", width=PHONE).get_by_label("Country").is_visible()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_jumps(visit: Open, width: int) -> None:
    """The controls come into room kept for them."""
    page = visit(width=width)
    with_script = page.locator("[data-filter-bar]").bounding_box()
    kept = page.evaluate(
        """() => { const bar = document.querySelector("[data-filter-bar]");
        bar.replaceChildren(); return bar.getBoundingClientRect().height; }"""
    )

    assert with_script is not None
    assert abs(kept - with_script["height"]) <= 4
