"""The site's own search, asked what organizers ask in their first months.

The questions are typed as people type them: a word, half a sentence, or all of it with its
question mark. The page that answers has to be among the first three.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

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
    "OpenStack Poland": ("events/2013-06-06-poland/",),
    "London Gophers": ("groups/london-gophers/",),
    "Flavio Percoco": ("events/2014-12-04-lyon/",),
    "incident form": ("templates/incident-form/",),
    "run sheet": ("templates/run-sheet/",),
    "removal": ("removal/",),
}
"""What has a name is found by it, although playbooks come first where both match."""
FIRST_FEW = 3
LARGEST = 300_000
"""Bytes of the search index as a server sends it, compressed."""

INPUT = "[data-md-component=search-query]"
STATE = ".md-search-result__meta"
RESULTS = ".md-search-result__item"
READY = "Type to start searching"
"""What Material says when it has loaded the index."""
WAITING = "…"

Ask = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def ask(browser: Browser, address: str) -> Iterator[Ask]:
    """Return a function that types a question and reads the pages found, the best first."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/removal/", wait_until="load")
    page.locator(INPUT).focus()
    page.wait_for_function(f"document.querySelector('{STATE}').textContent.trim() == '{READY}'")

    def found(question: str) -> list[str]:
        _type(page, question)
        links = page.locator(f"{RESULTS} > a:first-child")
        hrefs: list[str] = links.evaluate_all("links => links.map(link => link.href)")
        return [href.removeprefix(f"{address}/").split("?")[0].split("#")[0] for href in hrefs]

    yield found
    context.close()


def _type(page: Page, question: str) -> None:
    """Type a question, and wait until the search has said how much it found."""
    page.locator(STATE).evaluate(f"state => {{ state.textContent = '{WAITING}' }}")
    page.locator(INPUT).fill(question)
    page.keyboard.press("End")
    page.wait_for_function(f"document.querySelector('{STATE}').textContent != '{WAITING}'")


def test_a_question_finds_the_playbook_that_answers(ask: Ask) -> None:
    """Among the first three pages, for a word as for a whole sentence."""
    missed = {}
    for playbook, questions in QUESTIONS.items():
        for question in questions:
            first = ask(question)[:FIRST_FEW]
            if f"playbooks/{playbook}/" not in first:
                missed[question] = (playbook, first)

    assert missed == {}


def test_a_name_finds_what_has_it(ask: Ask) -> None:
    """An event by its place or its speaker, a group, a template, and a page beside them."""
    missed = {}
    for name, wanted in NAMES.items():
        first = ask(name)[:FIRST_FEW]
        if not set(wanted) & set(first):
            missed[name] = first

    assert missed == {}


def test_the_index_stays_small(site: Path) -> None:
    """It is loaded whole before the first answer."""
    index = (site / "search" / "search_index.json").read_bytes()

    assert len(gzip.compress(index)) < LARGEST
