"""The form that writes an event's file, used in a real browser as its readers use it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook.read import compose
from tests.site.building import PROJECT
from tests.site.visiting import DESK, PHONE, Visit, flaws, start

FORM = "contributing/add-in-browser/"
TITLE = "form [data-at=title] >> nth=0"
GROUP = "[data-own=group]"
FILE = "[data-own=file]"
SOURCE = "[data-list=sources] [data-at=title]"
SOURCE_URL = "[data-list=sources] [data-at=url]"
EVENT_WAYS = "[data-send=event]"
LONGEST_WAIT = 8_000
"""Milliseconds to wait for what should come at once."""
MOST_STOPS = 80
"""How often Tab is pressed for one field before it counts as out of reach."""
LONGEST_ADDRESS = 8_191
"""Bytes of the longest address GitHub takes. Source: github/docs issue 5136."""
NASTY = (
    *("Talks: a beginning", "Meetup #42", "'quoted'", "@someone", "- dashed", "NO", "~"),
    *(
        "19:30",
        "2014-12-04",
        "🐍 after work",
        "مرحبا بالعالم",
        "C:\\new\\talks",
        "<canvas> & co",
    ),
    *(
        "{{ talks() }}",
        "ends with a colon:",
        "long: " + "a talk that goes on " * 12 + "and ends",
    ),
)
"""Titles that mean something else to YAML, to HTML, or to Jinja."""
SLIPS = (
    ("[data-at=summary]", "Ask ada@example.org", "e-mail"),
    ("[data-at=summary]", "Call +49 30 1234567", "telephone"),
    ("[data-at=summary]", "See <b>here</b>", "HTML"),
    ("[data-at=summary]", "TODO", "not known"),
    (SOURCE_URL, "https://zoom.us/j/123456789", "meeting"),
    (SOURCE_URL, "javascript:alert(1)", "https://"),
    ("[data-at=date] >> nth=0", "2015-02-29", "no such date"),
    ("[data-at=start] >> nth=0", "18:30", "time zone"),
    (FILE, "2018-05-02-tea", "The name says 2018-05-02"),
    (TITLE, "", "needed"),
)
"""A field, what somebody may write into it by mistake, and a part of what is said to that."""
READY = "Nothing to mend: the file is ready."


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Return a visit with the form open, which asks nothing of other sites to its end."""
    context = browser.new_context(viewport={"width": DESK, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(LONGEST_WAIT)
    visit = start(context, address)
    visit.open(FORM)
    yield visit
    assert visit.outside == []
    assert visit.said == []
    context.close()


@pytest.fixture
def page(visit: Visit) -> Page:
    """Return the page with the form."""
    return visit.page


def fill_least(page: Page, title: str = "Tea in May") -> None:
    """Fill in the least that makes a file."""
    page.fill(TITLE, title)
    page.fill(GROUP, "Chennaipy")
    page.fill("[data-at=date] >> nth=0", "2019-05-02")
    page.fill(SOURCE_URL, "https://example.org/tea")
    page.fill(SOURCE, "The announcement")
    expect(page.locator("[data-state]")).to_have_text(READY)


def text_of(page: Page) -> str:
    """Return the file's text as the page shows it."""
    return page.locator("[data-yaml]").text_content() or ""


def data_of(text: str) -> Any:
    """Return what our own reader makes of a text."""
    return compose("form.yml", text).data


def downloaded(page: Page, press: str = f"{EVENT_WAYS} >> text=Download") -> tuple[str, str]:
    """Return the name and the text of the file that a button gives."""
    with page.expect_download() as caught:
        page.locator(press).press("Enter")
    download = caught.value
    return download.suggested_filename, Path(download.path()).read_text(encoding="utf-8")


def check(folder: Path, files: dict[str, str]) -> str:
    """Return what ``handbook check`` says of the whole handbook with some files more."""
    for name in ("data", "docs"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "handbook", "check", "--root", str(folder)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


class Keyboard:
    """A reader without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go(self, selector: str) -> None:
        """Press Tab until the focus is on an element."""
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        pytest.fail(f"{selector} is not reached with the Tab key")

    def write(self, selector: str, text: str) -> None:
        """Go to a field and write into it, or choose from its list by typing."""
        self.go(selector)
        self.page.keyboard.type(text)

    def press(self, selector: str, key: str = "Enter") -> None:
        """Go to a button or a box and press a key."""
        self.go(selector)
        self.page.keyboard.press(key)


def test_a_whole_event_by_keyboard_passes_the_check(page: Page, tmp_path: Path) -> None:
    """Without a mouse from the first field to a file that the check passes."""
    keys = Keyboard(page)
    page.locator("#hb-main").focus()
    keys.write("[data-at=title]", "Tea: an evening of #42")
    keys.write(GROUP, "Chennaipy")
    keys.write("[data-at=date]", "2019-05-02")
    keys.write("[data-at=timezone]", "Asia/Kolkata")
    keys.write("[data-at=start]", "0630PM")
    keys.write("[data-at=format]", "in person")
    keys.write("[data-at=summary]", "An evening with **tea**.")
    keys.write("[data-at='place.city']", "Chennai")
    keys.write("[data-at='place.country']", "India")
    keys.write("[data-at='place.venue.kind']", "library")
    keys.write("[data-own=people]", "a range")
    keys.write("[data-own='people.number']", "40")
    keys.write("[data-own='people.high']", "50")
    keys.press("[data-list=talks] > [data-add]")
    page.keyboard.type("Green tea: a beginning")
    keys.write("[data-list=speakers] [data-at=name]", "Ada Leaf")
    keys.press("[data-list=lessons] > [data-add]")
    page.keyboard.type("Doors close at ten")
    keys.write("[data-list=lessons] [data-at=text]", "Ask when the building closes.")
    keys.write("[data-list=lessons] [data-at=basis]", "the source says")
    keys.write("[data-narrow]", "venue")
    keys.press("[data-many=find-a-venue]", "Space")
    keys.write("[data-list=sources] [data-at=title]", "The announcement")
    keys.write("[data-list=sources] [data-at=url]", "https://example.org/tea")
    keys.go(f"{EVENT_WAYS} button:last-of-type")

    name, text = downloaded(page, ":focus")

    assert data_of(text) == {
        "title": "Tea: an evening of #42",
        "group": "chennaipy",
        "date": "2019-05-02",
        "start": "18:30",
        "timezone": "Asia/Kolkata",
        "place": {"city": "Chennai", "country": "IN", "venue": {"kind": "library"}},
        "format": "in-person",
        "attendance": {"min": "40", "max": "50"},
        "summary": "An evening with **tea**.",
        "talks": [{"title": "Green tea: a beginning", "speakers": ["Ada Leaf"]}],
        "lessons": [
            {
                "id": "doors-close-at-ten",
                "title": "Doors close at ten",
                "text": "Ask when the building closes.",
                "basis": "stated",
                "playbooks": ["find-a-venue"],
            }
        ],
        "sources": [{"title": "The announcement", "url": "https://example.org/tea"}],
    }
    assert name == "2019-05-02-chennai.yml"
    assert check(tmp_path, {f"data/events/2019/{name}": text}).startswith("No problems.")


def test_a_group_that_is_new_gets_its_own_file(page: Page, tmp_path: Path) -> None:
    """A group not on record yet gives a second file, and both together pass the check."""
    fill_least(page)
    page.fill(GROUP, "Tea Club: Lyon")
    page.fill("[data-own='group.city']", "Lyon")
    page.select_option("[data-own='group.country']", "FR")
    expect(page.locator("[data-send=group]")).to_be_visible()

    name, text = downloaded(page)
    group_name, group = downloaded(page, "[data-send=group] >> text=Download")

    assert data_of(text)["group"] == "tea-club-lyon"
    assert (group_name, data_of(group)) == (
        "tea-club-lyon.yml",
        {"name": "Tea Club: Lyon", "city": "Lyon", "country": "FR"},
    )
    files = {f"data/events/2019/{name}": text, f"data/groups/{group_name}": group}
    assert check(tmp_path, files).startswith("No problems.")


def test_a_new_group_cannot_be_called_like_the_list_of_groups(page: Page) -> None:
    """Its file would be refused by the check; another short name is as good."""
    fill_least(page)
    page.fill(GROUP, "Index")
    state = page.locator("[data-state]")
    expect(state).to_contain_text("to mend")
    page.fill("[data-own='group.id']", "index")
    page.locator("[data-own='group.id']").blur()
    expect(page.locator("[data-form-page]")).to_contain_text("taken by the list of groups")

    page.fill("[data-own='group.id']", "index-group")

    expect(state).to_have_text(READY)


def test_titles_that_break_other_forms(page: Page, tmp_path: Path) -> None:
    """Whatever a talk is called, our reader reads that very title, and the preview shows it."""
    fill_least(page)
    for title in NASTY:
        page.click("[data-list=talks] > [data-add]")
        page.keyboard.insert_text(title)
    expect(page.locator("[data-preview] tbody tr")).to_have_count(len(NASTY))

    name, text = downloaded(page)

    titles = [" ".join(title.split()) for title in NASTY]
    assert [talk["title"] for talk in data_of(text)["talks"]] == titles
    assert page.locator("[data-preview] tbody bdi").all_text_contents() == titles
    assert page.locator("[data-preview] b").count() == 0
    assert check(tmp_path, {f"data/events/2019/{name}": text}).startswith("No problems.")


def test_the_repository_opens_the_file_filled_in(page: Page) -> None:
    """The link holds the path and the whole text, and opens nothing before it is pressed."""
    fill_least(page, "Tea & cake: 100% + more?")
    link = page.locator(f"{EVENT_WAYS} a.md-button")

    parts = urlsplit(link.get_attribute("href") or "")

    assert parts.path.endswith("/new/main")
    query = parse_qs(parts.query, strict_parsing=True)
    assert query["filename"] == ["data/events/2019/2019-05-02-chennaipy.yml"]
    assert query["value"] == [text_of(page)]
    assert (link.get_attribute("target"), link.get_attribute("rel")) == (
        "_blank",
        "noopener noreferrer",
    )


def test_a_long_event_is_pasted(page: Page) -> None:
    """What no address can carry is copied and pasted, with the name of the file filled in."""
    fill_least(page)
    page.fill("[data-at=summary]", "A long evening, told at length. " * 300)
    link = page.locator(f"{EVENT_WAYS} a.md-button")
    expect(link).to_have_text("Open an empty file on github.com")
    page.click(f"{EVENT_WAYS} >> text=Copy the text")
    expect(page.locator(f"{EVENT_WAYS} [role=status]")).to_have_text("Copied.")

    address = link.get_attribute("href") or ""

    assert len(address.encode()) < LONGEST_ADDRESS
    assert address.endswith("?filename=data/events/2019/2019-05-02-chennaipy.yml")
    assert "paste" in page.locator(f"{EVENT_WAYS} .hb-form__how").inner_text()
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
    assert page.locator(f"{EVENT_WAYS} a[href*='/upload/main/data/events']").count() == 1


def test_rules_are_said_beside_the_field_once_it_was_left(page: Page) -> None:
    """Nothing is said while the first letters are typed; then the words are the field's own."""
    field = page.locator("[data-at=date] >> nth=0")
    field.focus()
    page.keyboard.type("4 Dec 2014")
    expect(page.locator("[data-state]")).to_contain_text("to mend")
    expect(field).not_to_have_attribute("aria-invalid", "true")

    page.keyboard.press("Tab")

    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(
        "As exactly as you know it: 2014-12-04, 2014-12, or 2014. "
        "A date as exact as known: 2014-12-04, 2014-12, or 2014. Write 2014-12-04."
    )
    field.fill("2014-12-04")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_finishing_too_early_leads_to_what_is_missing(page: Page) -> None:
    """A list of links takes the focus; each leads to its field, out of its fold."""
    fill_least(page)
    page.fill("[data-list=sources] [data-at=title]", "")
    open_folds(page)
    page.fill("[data-at='place.note']", "Ask ada@example.org")
    page.locator("details", has=page.locator("[data-at='place.note']")).evaluate(
        "fold => { fold.open = false; }"
    )
    page.click(f"{EVENT_WAYS} >> text=Download")

    summary = page.locator("[data-summary]")
    expect(summary).to_be_focused()
    assert summary.locator("h2").inner_text() == "2 things to mend"
    assert "e-mail" in summary.inner_text()
    summary.locator("a", has_text="Note on the place").press("Enter")

    expect(page.locator("[data-at='place.note']")).to_be_focused()
    expect(page.locator("[data-at='place.note']")).to_be_visible()


def test_what_the_check_refuses_the_form_refuses(page: Page) -> None:
    """Each slip is said beside its own field, in words that tell what to do; until mended."""
    fill_least(page)
    described = "control => document.getElementById(`${control.id}-wrong`).textContent"
    for at, slip, words in SLIPS:
        field = page.locator(at)
        right = field.input_value()
        field.fill(slip)
        field.press("Tab")
        told = field
        if words == "time zone":
            page.click(f"{EVENT_WAYS} >> text=Download")
            told = page.locator("[data-at=timezone]")
        expect(told).to_have_attribute("aria-invalid", "true")
        assert words in told.evaluate(described)

        field.fill(right)
        expect(page.locator("[data-state]")).to_have_text(READY)


def test_rows_are_moved_and_removed_with_the_focus_kept(page: Page) -> None:
    """Whoever moves a talk stays at its button and hears where it went."""
    for title in ("First", "Second", "Third"):
        page.click("[data-list=talks] > [data-add]")
        page.keyboard.type(title)
    titles = page.locator("[data-list=talks] [data-at=title]")
    said = page.locator("[data-say]")

    page.get_by_role("button", name="Move up: Talk 3").press("Enter")
    expect(said).to_have_text("Moved up: now Talk 2 of 3.")
    expect(page.get_by_role("button", name="Move up: Talk 2")).to_be_focused()
    page.keyboard.press("Enter")
    assert [field.input_value() for field in titles.all()] == ["Third", "First", "Second"]
    expect(page.get_by_role("button", name="Move down: Talk 1")).to_be_focused()

    page.get_by_role("button", name="Remove: Talk 2").press("Enter")
    expect(said).to_have_text("Talk 2 removed.")
    assert [field.input_value() for field in titles.all()] == ["Third", "Second"]
    assert page.evaluate("document.activeElement.textContent") == "Talk 2"


def test_a_pasted_program_becomes_talks(page: Page) -> None:
    """A talk for each line, with its time and its speakers; and all of it can be taken back."""
    page.click("summary >> text=Paste a list")
    lines = "19:00 Tea: a start — Ada Leaf, Bo Root (Cups Ltd)\n\n- Cake | Cy Crumb\nOpen round"
    page.fill("[data-own=paste]", lines)
    page.click("[data-paste]")
    expect(page.locator("[data-preview] tbody tr")).to_have_count(3)

    assert data_of(text_of(page))["talks"] == [
        {
            "title": "Tea: a start",
            "speakers": ["Ada Leaf", {"name": "Bo Root", "affiliation": "Cups Ltd"}],
            "start": "19:00",
        },
        {"title": "Cake", "speakers": ["Cy Crumb"]},
        {"title": "Open round"},
    ]
    page.click("[data-unpaste]")
    expect(page.locator("[data-preview] tbody tr")).to_have_count(0)


def test_an_event_on_record_is_not_made_twice(page: Page) -> None:
    """A name that is taken is refused, and the group's event of that day is pointed out."""
    fill_least(page)
    page.fill(GROUP, "OpenStack Rhône-Alpes")
    page.fill("[data-at=date] >> nth=0", "2014-12-04")
    page.fill("[data-at='place.city']", "Lyon")
    state = page.locator("[data-state]")
    expect(state.locator("a")).to_have_text("2014-12-04-lyon")
    assert page.input_value(FILE) == "2014-12-04-openstack-rhone-alpes"

    page.fill(FILE, "2014-12-04-lyon")

    expect(state).to_contain_text("to mend")
    page.goto(state.locator("a").evaluate("link => link.href"))
    assert "/events/2014-12-04-lyon/" in page.url


def test_drafts_stay_in_this_browser(page: Page) -> None:
    """A reload loses nothing; a second event leaves the first among the drafts."""
    fill_least(page)
    page.click("[data-list=talks] > [data-add]")
    page.keyboard.type("Green tea")
    expect(page.locator("[data-yaml]")).to_contain_text("Green tea")
    before = text_of(page)

    page.reload()
    expect(page.locator("[data-say]")).to_have_text("Your draft is open again: Tea in May.")
    assert text_of(page) == before

    page.click("[data-bar] summary")
    page.click("[data-new]")
    expect(page.locator(TITLE)).to_have_value("")
    page.fill(TITLE, "Coffee in June")
    expect(page.locator("[data-drafts] li")).to_have_count(2)
    page.get_by_role("button", name="Open: Tea in May").click()
    expect(page.locator("[data-yaml]")).to_have_text(before)
    page.get_by_role("button", name="Delete: Coffee in June").click()
    expect(page.locator("[data-drafts] li")).to_have_count(1)


def test_without_storage_the_form_says_so_and_works(browser: Browser, address: str) -> None:
    """A browser that keeps nothing still makes a file, and asks before it is lost."""
    context = browser.new_context()
    visit = start(context, address)
    visit.page.add_init_script(
        "Storage.prototype.setItem = Storage.prototype.getItem ="
        " () => { throw new DOMException('no', 'SecurityError'); }"
    )
    page = visit.open(FORM)
    fill_least(page)

    expect(page.locator("[data-kept]")).to_contain_text("keeps no drafts")
    assert data_of(downloaded(page)[1])["title"] == "Tea in May"
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", DESK), ("dark", PHONE)])
def test_every_state_of_the_form_is_accessible(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """Empty, filled, and with everything wrong: no violation of WCAG, no sideways scrolling."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844})
    visit = start(context, address)
    page = visit.open(FORM)
    found = {"empty": flaws(page)}
    open_folds(page)
    for button in page.locator("[data-form] > section > [data-list] > [data-add]").all():
        button.click()
    open_folds(page)
    page.fill(TITLE, "x" * 501)
    page.fill(GROUP, "A group that is new: " + "with a long name " * 5)
    page.fill(SOURCE_URL, "javascript:alert(1)")
    page.fill("[data-list=lessons] [data-at=text]", "One.\n\nTwo, **bold** and `code`.")
    page.click(f"{EVENT_WAYS} >> text=Copy the text")
    expect(page.locator("[data-summary]")).to_be_focused()
    found["wrong"] = flaws(page)
    context.close()

    assert found == {"empty": [], "wrong": []}
    assert visit.outside == []


def open_folds(page: Page) -> None:
    """Open everything that is folded away."""
    page.locator("form details").evaluate_all(
        "all => all.forEach(fold => { fold.open = true; })"
    )


def test_without_scripts_the_page_says_how_else(browser: Browser, address: str) -> None:
    """No field that does nothing: words, and the ways by hand."""
    context = browser.new_context(java_script_enabled=False)
    page = start(context, address).open(FORM)

    words = page.locator("[data-without]")
    assert words.is_visible()
    assert "JavaScript" in words.inner_text()
    assert words.locator("a[href='../add-an-event/']").count() > 0
    assert page.locator("[data-form]").is_hidden()
    context.close()
