"""The site's own search, asked what organizers ask in their first months.

The questions are typed as people type them: a word, half a sentence, or all of it with its
question mark. The page that answers has to be among the first three.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.site.visiting import PHONE, flaws, until

QUESTIONS = {
    "start-a-group": (
        "how to start a meetup group",
        "should I use Meetup.com",
        "is my town too small for a meetup?",
    ),
    "pick-your-audience": ("beginners and experts in the same meetup", "beginners get bored"),
    "plan-the-first-event": (
        "first meetup checklist",
        "planning my first meetup",
        "what day of the week is best for a meetup?",
    ),
    "find-a-venue": (
        "free venue",
        "where can I host a meetup",
        "how do I find a free meeting room?",
        "how big a room do I need",
        "projector",
    ),
    "find-speakers": (
        "how to find speakers",
        "where do you find speakers for your meetup?",
        "speaker canceled",
        "call for papers",
    ),
    "remote-and-hybrid": ("hybrid meetup setup", "livestream", "zoom", "online meetup"),
    "promote": (
        "promote a meetup",
        "how do I get more people to come to my meetup?",
        "nobody comes",
        "social media",
        "students university",
    ),
    "registration-and-no-shows": (
        "how many people will show up",
        "how many people will actually show up to my meetup?",
        "no-shows",
        "no show",
        "RSVP",
        "people RSVP but don't come",
        "waitlist",
        "what percentage of RSVPs attend?",
    ),
    "money-and-sponsors": (
        "pizza how much to order",
        "who pays for food",
        "sponsor email",
        "how to get sponsors for a meetup",
        "bank account",
    ),
    "run-the-night": (
        "what to say at the start",
        "how do I host the evening?",
        "speaker runs over time",
        "projector",
    ),
    "workshops-and-other-formats": ("lightning talks", "hack night", "workshop"),
    "record-and-share": ("record talks", "how to record meetup talks on video?"),
    "after-the-event": ("feedback survey", "thank you email", "retrospective"),
    "keep-it-going": (
        "how often should we meet",
        "attendance is dropping",
        "nobody comes",
        "restart a dead meetup",
    ),
    "share-the-work": (
        "burnout organizer",
        "burned out organizing a meetup",
        "co-organizer",
        "volunteers",
    ),
    "join-the-global-community": ("other user groups", "joint meetup with another group"),
    "hand-over-or-close": (
        "hand over my meetup",
        "closing a user group",
        "find someone to take over my meetup",
        "I want to quit organizing",
    ),
    "safety": (
        "code of conduct violation",
        "someone harassed",
        "what to do if someone is harassed at a meetup?",
    ),
    "accessibility-and-inclusion": (
        "wheelchair",
        "wheelchair accessible",
        "diversity",
        "how to make newcomers feel welcome",
    ),
    "privacy-and-records": (
        "photos consent",
        "GDPR attendee list",
        "can I take photos of attendees?",
    ),
}
"""What is asked, under the playbook that answers it; two playbooks may answer one question."""
NAMES = {
    "Lyon": ("events/2014-12-04-lyon/", "groups/openstack-rhone-alpes/"),
    "OpenStack User Group Meetup Poland": ("events/2013-06-06-poland/",),
    "London Gophers": ("groups/london-gophers/",),
    "Flavio Percoco": ("events/2014-12-04-lyon/",),
    "incident form": ("templates/incident-form/",),
    "run sheet": ("templates/run-sheet/",),
    "removal": ("removal/",),
    "delete my name": ("removal/",),
    "India": ("places/in/",),
    "sponsor letter": ("templates/sponsor-email/",),
    "ePub": ("subscribe/",),
    "download PDF": ("subscribe/",),
}
"""What has a name is found by it, although playbooks come first where both match."""
WORDS = {
    "pizza": "playbooks/money-and-sponsors/",
    "catering": "playbooks/money-and-sponsors/",
    "budget": "playbooks/money-and-sponsors/",
    "beamer": "playbooks/find-a-venue/",
    "location": "playbooks/find-a-venue/",
    "meeting room": "playbooks/find-a-venue/",
    "signup": "playbooks/registration-and-no-shows/",
    "sign up": "playbooks/registration-and-no-shows/",
    "noshow": "playbooks/registration-and-no-shows/",
    "NO-SHOWS!": "playbooks/registration-and-no-shows/",
    "wait list": "playbooks/registration-and-no-shows/",
    "presenter": "playbooks/find-speakers/",
    "call for proposals": "playbooks/find-speakers/",
    "mic": "playbooks/remote-and-hybrid/",
    "webinar": "playbooks/remote-and-hybrid/",
    "live stream": "playbooks/remote-and-hybrid/",
    "streaming": "playbooks/remote-and-hybrid/",
    "CoC": "playbooks/safety/",
    "code of conduct": "playbooks/safety/",
    "kids": "playbooks/accessibility-and-inclusion/",
    "step-free": "playbooks/accessibility-and-inclusion/",
    "burnt out organiser": "playbooks/share-the-work/",
    "helpers": "playbooks/share-the-work/",
    "programme": "playbooks/plan-the-first-event/",
    "advertising": "playbooks/promote/",
    "questionnaire": "playbooks/after-the-event/",
    "footage": "playbooks/record-and-share/",
    "handover": "playbooks/hand-over-or-close/",
    "take over": "playbooks/hand-over-or-close/",
    "wi-fi": "playbooks/find-a-venue/",
    "wifi": "playbooks/find-a-venue/",
}
"""Words that people type for one another, and the playbook that has the other."""
MISSPELT = {
    "porjector": "playbooks/find-a-venue/",
    "sponser": "playbooks/money-and-sponsors/",
    "regstration": "playbooks/registration-and-no-shows/",
    "acessibility": "playbooks/accessibility-and-inclusion/",
    "volunters": "playbooks/share-the-work/",
    "haras": "playbooks/safety/",
    "ligthning talks": "playbooks/workshops-and-other-formats/",
    "Flavio Perocco": "people/flavio-percoco/",
}
PEOPLE = {
    "flavio": "people/flavio-percoco/",
    "PERCOCO": "people/flavio-percoco/",
    "Flávio Percoco": "people/flavio-percoco/",
    "PotHix": "people/willian-molinari/",
    "Debora Fernandes": "people/debora-fernandes/",
    "debora": "people/debora-fernandes/",
    "Fabiano Bezelga": "people/fabiano-beselga/",
    "みなかわ": "people/みなかわ/",
}
"""By first name, last name, alias, without an accent, and in another script."""
PARTS = {
    "C'est quoi OpenStack": "events/2014-12-04-lyon/#talk-1",
    "iaas beyond infrastructure": "events/2014-12-04-lyon/#talk-2",
    "ひとことでは言い切れない": "events/2018-08-18-kanazawarb-72/#talk-4",
    "a college venue brings in more people": "#lesson-2014-12-04-lyon--college-venue",
    "let no-show marks expire": "#lesson-2020-codebar-attendance-records--let-marks-expire",
    "choose their pizza": "#lesson-2015-04-30-pyvo-brno--choose-pizza-in-advance",
    "order the food": "playbooks/money-and-sponsors/#7-order-the-food",
    "adopt a code of conduct": "playbooks/safety/#1-adopt-a-code-of-conduct",
}
"""Talks, lessons and sections, by their words: how the address of a part found ends."""
SIGNS = (
    "pizza:",
    "-pizza",
    "+pizza",
    "*pizza*",
    "pizza~1",
    "pizza^2",
    '"pizza"',
    "pizza?",
)
"""What other searches take for commands."""
FIRST_FEW = 3
LARGEST = 80_000
"""Bytes of everything one search loads from the site, compressed."""

INPUT = ".md-search__input"
STATE = ".md-search-result__meta"
RESULTS = ".md-search-result__item"
WAITING = "…"

Ask = Callable[[str], list[list[str]]]


@pytest.fixture(scope="module")
def ask(browser: Browser, address: str) -> Iterator[Ask]:
    """Return a function that types a question and reads what was found, the best first.

    A result is the address of a page, followed by those of the parts shown below it.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/removal/", wait_until="load")
    ask_for(page, "warm up")

    def found(question: str) -> list[list[str]]:
        ask_for(page, question)
        results = page.locator(RESULTS)
        hrefs: list[list[str]] = results.evaluate_all(
            "items => items.map(item => [...item.querySelectorAll('a')].map(link => link.href))"
        )
        return [[unquote(href.removeprefix(f"{address}/")) for href in one] for one in hrefs]

    yield found
    context.close()


def ask_for(page: Page, question: str) -> None:
    """Type a question, and wait until the search has said how much it found of this one.

    Loaded only now, it may answer the empty question first, before the words have come.
    """
    if page.locator(INPUT).input_value() == question:
        return
    page.locator(STATE).evaluate(f"state => {{ state.textContent = '{WAITING}' }}")
    page.locator(INPUT).fill(question)
    answered = f"""() => {{
      const asked = new URLSearchParams(location.search).get("q");
      const said = document.querySelector("{STATE}").textContent;
      return asked === {json.dumps(question.strip())} && said !== "{WAITING}";
    }}"""
    until(page, answered)


def pages_of(found: list[list[str]]) -> list[str]:
    """Return the first few pages found."""
    return [first for first, *_ in found[:FIRST_FEW]]


def test_a_question_finds_the_playbook_that_answers(ask: Ask) -> None:
    """Among the first three pages, for a word as for a whole sentence."""
    missed = {}
    for playbook, questions in QUESTIONS.items():
        for question in questions:
            first = pages_of(ask(question))
            if f"playbooks/{playbook}/" not in first:
                missed[question] = (playbook, first)

    assert missed == {}


def test_a_name_finds_what_has_it(ask: Ask) -> None:
    """An event by its place or its speaker, a group, a template, and a page beside them."""
    missed = {}
    for name, wanted in NAMES.items():
        first = pages_of(ask(name))
        if not set(wanted) & set(first):
            missed[name] = first

    assert missed == {}


@pytest.mark.parametrize("asked", [WORDS, MISSPELT, PEOPLE], ids=["words", "slips", "people"])
def test_the_words_people_use_find_the_page(ask: Ask, asked: dict[str, str]) -> None:
    """Another word for it, another spelling, a slip of the keyboard, one half of a name."""
    found = {words: pages_of(ask(words)) for words in asked}

    assert {words: first for words, first in found.items() if asked[words] not in first} == {}


def test_talks_lessons_and_sections_are_results(ask: Ask) -> None:
    """With an address of their own, below the page they are on."""
    missed = {}
    for words, wanted in PARTS.items():
        parts = [part for one in ask(words)[:FIRST_FEW] for part in one]
        if not any(part.endswith(wanted) for part in parts):
            missed[words] = parts

    assert missed == {}


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_are_no_commands(ask: Ask, sign: str) -> None:
    """Who types a colon or a star finds what the word finds."""
    assert "playbooks/money-and-sponsors/" in pages_of(ask(sign))


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Return a new page on a screen of 390 pixels."""
    context = browser.new_context(viewport={"width": PHONE, "height": 844})
    yield context.new_page()
    context.close()


def test_a_search_loads_little(site: Path, address: str, phone: Page) -> None:
    """Nothing before somebody searches; then the pieces the words are in, and no more."""
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(_path(request, address)))
    phone.goto(f"{address}/playbooks/promote/", wait_until="networkidle")
    before = [path for path in asked if path.startswith("search/")]
    phone.get_by_role("button", name="Search").click()
    ask_for(phone, "how many pizzas")
    phone.locator(RESULTS).first.wait_for()
    loaded = {path for path in asked if path.startswith(("search/", "assets/search/"))}

    assert before == []
    assert sum(len(gzip.compress((site / path).read_bytes())) for path in loaded) < LARGEST


def _path(request: Request, address: str) -> str:
    return request.url.removeprefix(f"{address}/").partition("?")[0]


def test_the_keyboard_finds_and_opens_and_leaves(address: str, phone: Page) -> None:
    """A slash opens, arrows go through the results, Escape goes back to where one was."""
    phone.set_viewport_size({"width": 1280, "height": 800})
    phone.goto(f"{address}/removal/")
    link = phone.locator(".md-content a").first
    link.focus()
    phone.keyboard.press("/")
    phone.keyboard.type("projector")
    phone.locator(RESULTS).first.wait_for()
    phone.wait_for_url("**/?q=projector")
    expect(phone.locator(STATE)).to_have_text(re.compile(r"^\d+ results$"))
    phone.keyboard.press("ArrowDown")
    expect(phone.locator(f"{RESULTS} a").first).to_be_focused()
    phone.keyboard.press("ArrowUp")
    expect(phone.locator(INPUT)).to_be_focused()
    phone.keyboard.press("Escape")
    expect(link).to_be_focused()
    assert "?" not in phone.url
    phone.keyboard.press("Control+k")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/playbooks/**")


def test_who_leaves_before_the_answer_has_the_address_they_had(
    address: str, phone: Page
) -> None:
    """What comes when the search is shut again is kept for its next opening, and no further."""
    phone.goto(f"{address}/removal/")
    phone.get_by_role("button", name="Search").click()
    ask_for(phone, "venue")
    phone.locator(INPUT).fill("projector")
    phone.keyboard.press("Escape")
    phone.locator(RESULTS, has_text="projector").first.wait_for(state="attached")

    assert phone.url == f"{address}/removal/"


def test_the_address_keeps_the_query(address: str, phone: Page) -> None:
    """It can be sent to somebody, and the way back leads to the results."""
    phone.goto(f"{address}/?q=no-show+rate")
    first = phone.locator(f"{RESULTS} a").first
    first.click()
    phone.wait_for_url("**/playbooks/**")
    phone.go_back()
    expect(phone.locator(INPUT)).to_have_value("no-show rate")
    first.wait_for()
    ask_for(phone, "wheelchair")
    phone.wait_for_url("**/?q=wheelchair")


def test_a_word_of_every_page_is_said_to_be_one(address: str, phone: Page) -> None:
    """Who typed something is not told to type."""
    phone.goto(f"{address}/?q=the")
    expect(phone.locator(STATE)).to_have_text("“the” stands on every page: add another word")


def test_a_kind_can_be_chosen(address: str, phone: Page) -> None:
    """Lessons alone, each once, although it stands on two playbooks and its event's page."""
    phone.goto(f"{address}/?q=pizza")
    phone.get_by_role("radio", name=re.compile("^Lessons")).check()
    expect(phone.locator(".hb-search__of").first).to_have_text(re.compile("^Lesson in "))
    titles = phone.locator(".hb-search__page > .hb-search__title").all_inner_texts()
    assert len(set(titles)) == len(titles) > 1


def test_a_search_in_vain_helps_on(address: str, phone: Page) -> None:
    """It says so, and offers pages and an issue to ask for one."""
    phone.goto(f"{address}/?q=xqzzvvkk")
    expect(phone.locator(STATE)).to_have_text("Nothing found for “xqzzvvkk”")
    phone.get_by_role("link", name="All playbooks").last.wait_for()
    href = phone.get_by_role("link", name="Ask for a page about it").get_attribute("href") or ""
    assert href.endswith("/issues/new?template=playbook.yml")


def test_a_search_without_a_network_says_so_and_comes_back(address: str, phone: Page) -> None:
    """Nothing is thrown, and the next letter asks again."""
    errors: list[str] = []
    phone.on("pageerror", lambda error: errors.append(str(error)))
    phone.route("**/search/index.json", lambda route: route.abort())
    phone.goto(f"{address}/?q=pizza")
    expect(phone.locator(STATE)).to_have_text(re.compile("could not be loaded"))
    phone.unroute("**/search/index.json")
    phone.locator(INPUT).fill("pizzas")
    phone.locator(RESULTS).first.wait_for()
    assert errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["pizza", "xqzzvvkk"])
def test_the_open_search_is_accessible(
    address: str, phone: Page, scheme: str, query: str
) -> None:
    """Axe finds nothing, with results and without."""
    phone.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    phone.goto(f"{address}/?q={query}")
    phone.locator(f"{RESULTS}, .hb-search__none").first.wait_for()
    phone.wait_for_load_state("networkidle")

    assert flaws(phone) == []


def test_no_page_is_in_the_index_of_the_theme(site: Path) -> None:
    """It would be loaded whole, and nobody asks it."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))

    assert index["docs"] == []
