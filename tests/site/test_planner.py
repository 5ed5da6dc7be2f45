"""The planner: a day given, every task dated; kept, moved, shared, taken along."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
import vobject
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.site.visiting import DESK, PHONE, flaws

PATH = "planner/"
NOW = datetime(2026, 9, 1, 12, 0)  # noqa: DTZ001 - the clock on the reader's wall
PLAN = "?date=2026-12-10&start=18:30&format=in-person&size=full&people=35&name=Winter+meetup"
ALL, FULL_IN_PERSON, MINIMAL_IN_PERSON, MINIMAL_ONLINE = 60, 50, 32, 30
LONGEST_LINE = 75


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a reader's browser, with nothing kept."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, timezone_id="Asia/Tokyo"
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return a page on which it is noon of the first of September 2026."""
    made = context.new_page()
    made.clock.set_fixed_time(NOW)
    return made


def visit(page: Page, address: str, query: str = "", now: datetime = NOW) -> Page:
    """Open the planner with a plan in its address."""
    page.clock.set_fixed_time(now)
    page.goto(f"{address}/{PATH}{query}", wait_until="load")
    return page


def shown(page: Page) -> Locator:
    """Return the tasks a reader sees."""
    return page.locator(".hb-task:visible")


def when(page: Page, task: str) -> str:
    """Return a task's day and hour as a reader sees them."""
    return page.locator(f"#task-{task} time").inner_text()


def count(page: Page) -> str:
    """Return how far the plan is."""
    return page.locator("[data-plan-count]").inner_text()


def saved(page: Page, button: str, folder: Path) -> Path:
    """Press a button that saves a file, and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_day_dates_every_task(page: Page, address: str) -> None:
    """Who gives day, hour, format and size gets the tasks of that plan with days and hours."""
    visit(page, address)
    assert shown(page).count() == ALL
    assert page.locator("#task-coc .hb-when").inner_text() == "T\u221255"
    page.get_by_label("Its day").fill("2026-12-10")
    page.get_by_label("The welcome").fill("18:30")
    page.get_by_label("How much of it").select_option(label="Full (50 tasks)")

    page.get_by_role("button", name="Make my plan").click()

    assert shown(page).count() == FULL_IN_PERSON
    assert when(page, "coc") == "Fri 16 Oct 2026"
    assert when(page, "setup") == "Thu 10 Dec 2026, 17:30"
    assert when(page, "incident-close") == "Thu 24 Dec 2026"
    assert page.locator("#task-audience .hb-task__weekend").inner_text() == "weekend"
    assert page.locator("#task-coc .hb-task__weekend").count() == 0
    assert page.evaluate("document.activeElement.id") == "plan-title"
    query = parse_qs(urlsplit(page.url).query)
    assert query["date"] == ["2026-12-10"]
    assert query["start"] == ["18:30"]


DUE = [
    ("2027-01-01", "", "thanks", "Sat 2 Jan 2027"),
    ("2027-01-20", "", "goal", "Sat 21 Nov 2026"),
    ("2028-03-01", "", "remind-1", "Tue 29 Feb 2028"),
    ("2028-02-29", "", "remind-21", "Tue 8 Feb 2028"),
    ("2027-03-01", "", "remind-1", "Sun 28 Feb 2027"),
    ("2027-03-28", "19:00", "setup", "Sun 28 Mar 2027, 18:00"),
    ("2027-03-29", "", "remind-2", "Sat 27 Mar 2027"),
    ("2026-10-26", "", "remind-2", "Sat 24 Oct 2026"),
    ("2026-12-31", "23:30", "slides", "Fri 1 Jan 2027, 01:30"),
    ("2027-01-01", "00:30", "setup", "Thu 31 Dec 2026, 23:30"),
    ("2026-12-10", "00:00", "welcome", "Thu 10 Dec 2026, 00:00"),
    ("2026-12-10", "", "setup", "Thu 10 Dec 2026"),
]
"""The event's day and hour, a task, and when that is due."""


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
def test_days_are_counted_on_the_calendar(browser: Browser, address: str, zone: str) -> None:
    """Ends of years, leap days, summer time and midnight move nothing, wherever one reads."""
    context = browser.new_context(timezone_id=zone)
    page = visit(context.new_page(), address, "?date=2026-12-10&size=full")

    told = []
    for day, start, task, _ in DUE:
        page.get_by_label("Its day").fill(day)
        page.get_by_label("The welcome").fill(start)
        page.get_by_label("The welcome").blur()
        told.append((day, start, task, when(page, task)))
    context.close()

    assert told == DUE


def test_format_and_size_choose_the_tasks(page: Page, address: str) -> None:
    """Tasks of other formats and of the full plan go; phases without tasks go with them."""
    visit(page, address, "?date=2026-12-10")
    assert shown(page).count() == MINIMAL_IN_PERSON

    page.get_by_label("How people take part").select_option("online")

    assert shown(page).count() == MINIMAL_ONLINE
    assert not page.locator("#task-venue-book").is_visible()
    assert "format=online" in page.url
    assert count(page) == "0 of 30 tasks done"


def test_ticks_stay_and_move_with_the_day(page: Page, address: str) -> None:
    """A tick survives a reload, and a plan that moves keeps its ticks and its name."""
    visit(page, address, PLAN)
    page.get_by_label("Adopt a code of conduct").check()
    assert count(page) == "1 of 50 tasks done"

    page.get_by_label("Its day").fill("2026-12-17")
    page.get_by_label("Its day").blur()
    page.reload()

    assert when(page, "coc") == "Fri 23 Oct 2026"
    assert page.get_by_label("Adopt a code of conduct").is_checked()
    assert count(page) == "1 of 50 tasks done"
    assert "plan=2026-12-10-winter-meetup" in page.url
    assert page.locator("[data-plan-kept] li").count() == 1


def test_plans_are_kept_apart_and_deleted(page: Page, address: str) -> None:
    """Two plans have ticks of their own; a deleted one is gone, and can be brought back."""
    visit(page, address, PLAN)
    page.get_by_label("Adopt a code of conduct").check()
    visit(page, address, "?date=2027-01-14&name=January")
    assert not page.get_by_label("Adopt a code of conduct").is_checked()
    page.get_by_role("button", name="Keep this plan").click()
    visit(page, address)
    kept = page.locator("[data-plan-kept] li")
    assert kept.count() == 2

    kept.get_by_role("button", name="Delete: January").click()
    assert kept.count() == 1
    page.get_by_role("button", name="Undo").click()
    assert kept.count() == 2
    with page.expect_navigation(wait_until="load"):
        kept.get_by_role("link", name="Winter meetup").click()

    assert page.locator("#plan-title").inner_text() == "Winter meetup"
    assert page.get_by_label("Adopt a code of conduct").is_checked()


def test_ticks_are_cleared_and_brought_back(page: Page, address: str) -> None:
    """Clearing the ticks clears them all, and can be undone."""
    visit(page, address, PLAN)
    page.get_by_label("Adopt a code of conduct").check()

    page.get_by_role("button", name="Clear the ticks").click()
    assert count(page) == "0 of 50 tasks done"
    page.get_by_role("button", name="Undo").click()

    assert count(page) == "1 of 50 tasks done"


def test_a_plan_is_shared_without_ticks_unless_asked(
    browser: Browser, context: BrowserContext, page: Page, address: str
) -> None:
    """Somebody else who opens the link has the plan, and the ticks where they were given."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, address, PLAN)
    page.get_by_label("Adopt a code of conduct").check()
    links = []
    for with_ticks in (False, True):
        page.get_by_label("with my ticks").set_checked(with_ticks)
        page.get_by_role("button", name="Copy the link").click()
        page.get_by_text("The link is copied.").wait_for()
        links.append(page.evaluate("navigator.clipboard.readText()"))
    others = browser.new_context()
    other = others.new_page()

    for link, ticked in zip(links, (False, True), strict=True):
        other.goto(link)
        assert other.locator("#plan-title").inner_text() == "Winter meetup"
        assert other.get_by_label("Adopt a code of conduct").is_checked() is ticked
    others.close()
    assert "done=" not in links[0]


def test_what_is_late_is_marked(page: Page, address: str) -> None:
    """With twenty days left, what is behind comes first, and the page says how many fit."""
    visit(page, address, PLAN, datetime(2026, 11, 20, 12, 0))  # noqa: DTZ001
    late = page.locator(".hb-task__late")
    assert late.count() == 21
    assert late.first.inner_text() == "already past: do first"
    note = page.locator("[data-plan-note]").inner_text()
    assert "20 days are left" in note
    assert "29 of 50 tasks still fit" in note
    assert "our rule" in note
    assert "Thu 26 Nov 2026, in 6 days" in page.locator("[data-plan-next]").inner_text()

    page.get_by_label("Adopt a code of conduct").check()

    assert late.count() == 20


def test_with_time_enough_nothing_is_late(page: Page, address: str) -> None:
    """A hundred days before, the page tells what is due next and complains of nothing."""
    visit(page, address, PLAN)

    assert page.locator(".hb-task__late").count() == 0
    assert not page.locator("[data-plan-note]").is_visible()
    assert "Sun 11 Oct 2026, in 40 days" in page.locator("[data-plan-next]").inner_text()


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("?date=2026-02-30", "date", "There is no day 2026-02-30"),
        ("?date=1999-12-31", "date", "from 2000 to 2100"),
        ("?date=tomorrow", "date", "“tomorrow” is no day"),
        ("?date=2026-12-10&start=25:00", "start", "“25:00” is no time of day"),
        ("?date=2026-12-10&people=-3", "people", "Give a whole number"),
        ("?date=2026-12-10&format=moon", "format", "There is no format “moon”"),
        ("?date=2026-12-10&size=%3Cimg+src%3Dx%3E", "size", "There is no size “<img src=x>”"),
    ],
)
def test_a_wrong_address_is_told_beside_the_field(
    page: Page, address: str, query: str, field: str, message: str
) -> None:
    """The page says in plain words what it cannot read, and shows the tasks without dates."""
    visit(page, address, query)

    assert message in page.locator(f"#plan-{field}-error").inner_text()
    assert page.locator(f"#plan-{field}").get_attribute("aria-invalid") == "true"
    assert shown(page).count() == ALL
    assert page.locator(".hb-task time").count() == 0


def test_wrong_input_is_told_beside_the_field(page: Page, address: str) -> None:
    """Nothing is planned from an empty day; the keyboard stands in the field to mend."""
    visit(page, address)
    page.get_by_role("button", name="Make my plan").click()
    assert page.locator("#plan-date-error").inner_text() == "Give the day of your event."
    assert page.evaluate("document.activeElement.id") == "plan-date"
    page.get_by_label("Its day").fill("2026-12-10")
    page.get_by_label("People you expect").fill("many")
    page.get_by_role("button", name="Make my plan").click()
    assert "whole number" in page.locator("#plan-people-error").inner_text()

    page.get_by_label("People you expect").fill("30")
    page.get_by_role("button", name="Make my plan").click()

    assert page.locator(".hb-field__error:visible").count() == 0
    assert count(page) == "0 of 32 tasks done"


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    """A plan is made with Enter and ticked with the space bar."""
    visit(page, address)
    page.get_by_label("Its day").fill("2026-12-10")
    page.keyboard.press("Enter")
    page.locator("#task-coc input").focus()
    page.keyboard.press("Space")

    assert count(page) == "1 of 32 tasks done"


def calendar_of(page: Page, folder: Path) -> bytes:
    """Return the calendar file of the plan that is open."""
    return saved(page, "Calendar with reminders", folder).read_bytes()


def test_the_calendar_is_read_by_others(page: Page, address: str, tmp_path: Path) -> None:
    """Two other programs find the event and each task, by day or hour, with reminders."""
    visit(
        page, address, PLAN + "+%E2%80%93+caf%C3%A9%2C+20%25%3B+%F0%9F%8D%95%5C" + "%C3%A9" * 40
    )
    text = calendar_of(page, tmp_path)
    assert text.count(b"\n") == text.count(b"\r\n")
    assert max(len(line) for line in text.split(b"\r\n")) <= LONGEST_LINE

    calendar = Calendar.from_ical(text)
    entries = {str(entry["UID"]): entry for entry in calendar.walk("VEVENT")}

    assert calendar["METHOD"] == "PUBLISH"
    assert len(entries) == FULL_IN_PERSON + 1
    name = str(next(iter(entries.values()))["SUMMARY"])
    assert name == "Winter meetup \u2013 café, 20%; 🍕\\" + "é" * 40
    coc = next(entry for uid, entry in entries.items() if ".coc@" in uid)
    assert coc["DTSTART"].dt == date(2026, 10, 16)
    assert coc["DTEND"].dt == date(2026, 10, 17)
    (alarm,) = coc.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)
    setup = next(entry for uid, entry in entries.items() if ".setup@" in uid)
    assert setup["DTSTART"].dt == datetime(2026, 12, 10, 17, 30)  # noqa: DTZ001 - floating
    assert setup.walk("VALARM")[0]["TRIGGER"].dt == -timedelta(minutes=15)
    assert str(setup["SUMMARY"]).startswith("Set up the room: chairs with aisles, screen")
    assert all(entry["DTSTAMP"].dt.utcoffset() == timedelta() for entry in entries.values())
    other = vobject.readOne(text.decode())
    assert len(other.vevent_list) == FULL_IN_PERSON + 1
    assert sorted(event.uid.value for event in other.vevent_list) == sorted(entries)


def test_a_moved_plan_moves_its_calendar_entries(
    page: Page, address: str, tmp_path: Path
) -> None:
    """The same entries come again on other days, as a later version; done ones are quiet."""
    visit(page, address, PLAN)
    before = Calendar.from_ical(calendar_of(page, tmp_path)).walk("VEVENT")
    page.get_by_label("Adopt a code of conduct").check()
    page.get_by_label("Its day").fill("2026-12-17")
    page.get_by_label("Its day").blur()
    page.clock.set_fixed_time(NOW + timedelta(days=1))

    after = Calendar.from_ical(calendar_of(page, tmp_path)).walk("VEVENT")

    assert [entry["UID"] for entry in before] == [entry["UID"] for entry in after]
    assert after[0]["SEQUENCE"] > before[0]["SEQUENCE"]
    assert after[0]["DTSTART"].dt - before[0]["DTSTART"].dt == timedelta(days=7)
    coc = next(entry for entry in after if ".coc@" in entry["UID"])
    assert str(coc["SUMMARY"]).startswith("✓ ")
    assert coc.walk("VALARM") == []


def test_the_calendar_reminds_of_what_is_late_today(
    page: Page, address: str, tmp_path: Path
) -> None:
    """A reminder on a day that has passed would never come."""
    visit(page, address, PLAN, datetime(2026, 11, 20, 12, 0))  # noqa: DTZ001
    page.get_by_label("Invite speakers, even for").check()

    entries = Calendar.from_ical(calendar_of(page, tmp_path)).walk("VEVENT")

    coc = next(entry for entry in entries if ".coc@" in entry["UID"])
    assert coc["DTSTART"].dt == date(2026, 11, 20)
    assert "it was due on Fri 16 Oct 2026" in str(coc["DESCRIPTION"])
    done = next(entry for entry in entries if str(entry["SUMMARY"]).startswith("✓ "))
    assert done["DTSTART"].dt == date(2026, 10, 16)


def test_the_table_is_read_by_others(page: Page, address: str, tmp_path: Path) -> None:
    """A row for each task, with ticks; no cell is a formula."""
    visit(page, address, PLAN)
    page.get_by_label("Adopt a code of conduct").check()

    path = saved(page, "Table (.csv)", tmp_path)

    text = path.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    assert len(rows) == FULL_IN_PERSON
    done = [row for row in rows if row["Done"] == "yes"]
    assert [(row["Date"], row["Weekday"], row["Time"]) for row in done] == [
        ("2026-10-16", "Friday", "")
    ]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@\t" and cell]


def test_markdown_is_a_task_list(page: Page, address: str, tmp_path: Path) -> None:
    """Tasks by phase, ticked where they are done, under a name that cannot become markup."""
    visit(page, address, PLAN.replace("Winter+meetup", "*Win*%23ter+%3Cb%3E"))
    page.get_by_label("Adopt a code of conduct").check()

    lines = saved(page, "Task list", tmp_path).read_text(encoding="utf-8").splitlines()

    assert lines[0] == r"# \*Win\*\#ter \<b\>"
    assert "## Decide" in lines
    assert (
        "- [x] **2026-10-16** (T\u221255) Adopt a code of conduct with two named contacts"
        in lines
    )
    assert sum(line.startswith("- [ ] **") for line in lines) == FULL_IN_PERSON - 1
    assert any(
        line.startswith("- [ ] **2026-12-10 17:30** (T\u221201:00 h) Set up") for line in lines
    )


def test_paper_shows_the_plan_alone(page: Page, address: str) -> None:
    """Printed, there are the name, the tasks and their boxes, and no form or button."""
    visit(page, address, PLAN)
    page.emulate_media(media="print")

    assert page.locator("#plan-title").is_visible()
    assert page.locator("#task-coc input").is_visible()
    assert shown(page).count() == FULL_IN_PERSON
    assert page.locator(".hb-plan button:visible, .hb-calc:visible, form:visible").count() == 0


def test_without_scripts_the_list_and_the_figures_are_there(
    browser: Browser, address: str
) -> None:
    """All tasks with T−30 and so on, all figures, and no control that does nothing."""  # noqa: RUF002
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{PATH}")

    assert shown(page).count() == ALL
    assert page.locator("#task-page .hb-when").inner_text() == "T\u221228"
    assert "in-person" not in page.locator("#task-venue-book").inner_text()
    assert "in person, hybrid" in page.locator("#task-venue-book").inner_text()
    assert page.locator(".hb-task .hb-cite").count() > ALL
    content = page.locator("article")
    assert content.locator("button:visible, select:visible").count() == 0
    assert "Of no" not in page.locator("[data-calc-measured]").inner_text()
    assert page.locator("tr[data-stated] [data-come]").first.inner_text() == "28"
    context.close()


def test_ticks_that_cannot_be_kept_are_no_error(page: Page, address: str) -> None:
    """Where the browser forbids storage, the plan works and says that nothing stays."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    visit(page, address, PLAN)

    page.get_by_label("Adopt a code of conduct").check()

    assert count(page) == "1 of 50 tasks done"
    assert "lets nothing be kept" in page.locator("[data-plan-said]").inner_text()
    assert [one for one in said if "planner" in one] == []


def test_the_calculator_shows_what_each_source_means(page: Page, address: str) -> None:
    """Each line has its own people; the sum is a span; our own records are told apart."""
    visit(page, address, "?date=2026-12-10&people=50")
    page.get_by_label("Format", exact=True).select_option("")
    page.get_by_label("People who registered").fill("100")

    san_francisco = page.locator("tr[data-stated]", has_text="SFNode")
    assert san_francisco.locator("[data-come]").inner_text() == "40\u201360"
    assert san_francisco.locator("[data-need]").inner_text() == "84\u2013125"
    assert san_francisco.get_by_role("link").count() == 1
    total = page.locator("[data-calc-sum]").inner_text()
    assert re.search(r"of 100 registered 10.139 come", total)
    assert re.search(r"Measured at \d+ events on record: lowest 27%", total)
    assert "the middle half" in total
    assert "18 family pizzas" not in page.locator(".hb-calc").inner_text()
    assert page.locator("tr", has_text="FrankenJS").get_by_text("17 family pizzas").count() == 1


def test_the_calculator_keeps_to_free_places_or_a_format(page: Page, address: str) -> None:
    """A line about paid places goes when places are free, and what does not say stays."""
    visit(page, address)
    rows = page.locator("tr[data-low]:visible")
    everything = rows.count()

    page.get_by_label("Places", exact=True).select_option("free")
    assert rows.count() == everything - 1
    assert "say that they are about free places" in page.locator("[data-calc-sum]").inner_text()
    page.get_by_label("Format", exact=True).select_option("online")
    assert page.locator("tr[data-measured]:visible").count() == 1
    page.get_by_label("People who registered").fill("0")

    assert "whole number" in page.locator("#calc-registered-error").inner_text()


@pytest.mark.parametrize(("scheme", "width"), [("light", PHONE), ("dark", DESK)])
def test_every_state_is_accessible(
    browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No violation of WCAG before, with, and after a plan, with faults, and none sideways."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844})
    page = context.new_page()
    late = datetime(2026, 11, 20, 12, 0)  # noqa: DTZ001
    found = {}
    for query in ("", PLAN, "?date=2026-02-30&start=9&people=x", "?date=2026-08-01"):
        visit(page, address, query, late)
        if query == PLAN:
            page.get_by_label("Adopt a code of conduct").check()
        folds = page.locator(".hb-plan details:visible:not([open]) > summary")
        while folds.count():
            folds.first.click()
        found[query] = flaws(page)
    context.close()

    assert {query: wrong for query, wrong in found.items() if wrong} == {}
