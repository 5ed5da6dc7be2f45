"""What makes no sense is told, and what only looks odd is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handbook.load import load

if TYPE_CHECKING:
    from tests.conftest import Project

DATE = "date: 2024-05-02\n"
TALK = "  - {title: A pot of green tea, speakers: [Ada Leaf]}\n"
PLACE = "place: {city: Lyon, country: FR}\n"
TEXT = "text: Ask when the building closes."


def codes(project: Project, today: date | None = None) -> list[str]:
    """Return the codes of what is found."""
    return [problem.code for problem in load(project.root, today=today)[1]]


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2024, 5, 3), []),
        (date(2024, 5, 2), []),
        (date(2024, 5, 1), []),
        (date(2024, 4, 30), ["HB306"]),
        (None, []),
    ],
)
def test_what_is_told_of_lies_behind_us(
    project: Project, today: date | None, found: list[str]
) -> None:
    """It may be tomorrow's date where the event is; and without a date nothing is said."""
    assert codes(project, today) == found


def test_an_event_to_come_may_be_announced(project: Project) -> None:
    """Talks, a place, and sign-ups are known before."""
    event = project.read(project.event).partition("lessons:")[0]
    event += "attendance: {count: 30, basis: registered}\nsources:\n  - {title: The call}\n"
    project.write(project.event, event + "confidence: low\n")

    assert codes(project, date(2024, 1, 1)) == []


def test_a_source_cannot_be_of_tomorrow_year(project: Project) -> None:
    """Nobody has read it yet."""
    project.replace(project.event, "{title: The ann", "{date: 2031-01-01, title: The ann")

    assert codes(project, date(2024, 6, 1)) == ["HB307"]
    assert codes(project) == []


WELL = {
    "hours": (DATE, DATE + "start: 18:30\nend: 21:00\ntimezone: Europe/Paris\n"),
    "several days": (DATE, DATE + "end_date: 2024-05-10\n"),
    "a zone of no country": (DATE, DATE + "timezone: UTC\n"),
    "online": (DATE, DATE + "timezone: Asia/Tokyo\nformat: online\n"),
    "city and country": (PLACE, "place: {city: Singapore, country: SG}\n"),
    "about TODO": (PLACE, PLACE + "summary: A talk on TODO lists.\n"),
    "a name": (PLACE, "place: {venue: {name: XXX Bar}}\n"),
    "a talk on TODO": (TALK, TALK.replace("A pot of green tea", "Why TODO lists fail")),
    "two speak on one thing": (TALK, TALK + TALK.replace("[Ada Leaf]", "[Bo Root]")),
    "two welcomes": (TALK, TALK + "  - {title: Welcome, kind: welcome}\n" * 2),
    "a comma": (TALK, TALK.replace("Ada Leaf", '"Leaf, Tea Club"')),
    "and inside a name": (TALK, TALK.replace("Ada Leaf", "Alexander Sand")),
    "a handle": (TEXT, "text: Ask @ada@tea.example on the net."),
    "numbers": (TEXT, "text: On 2022-07-08, 45 of 1000-1200 came, ISBN 978-3-16-148410-0."),
    "an address of code": (TEXT, "text: Clone git@code.example.org:tea."),
    "links": (TEXT, "text: See [it](https://example.org/a_(b)) on [our] page."),
    "code": (TEXT, "text: Write `<b>` and `# TODO` where 3 < 5 > 4."),
    "sites": (TEXT, "text: Watch https://youtu.be/abc or https://zoom.us/pricing."),
    "needed": (TEXT, "text: Search https://example.org/?q=utm_source&si=4 for it."),
    "said why": (DATE, DATE + "attendance: {count: 9, registered: 5, note: Four online.}\n"),
}
"""What may well be, by what it is: a part of the event, and what stands there instead."""


@pytest.mark.parametrize("case", WELL)
def test_nothing_is_said_of_what_may_well_be(project: Project, case: str) -> None:
    """A check that cries wolf is soon switched off."""
    project.replace(project.event, *WELL[case])
    project.write(project.group, "name: Tea Club\n")

    assert codes(project, date(2030, 1, 1)) == []


def test_one_recording_of_the_whole_evening_is_no_mistake(project: Project) -> None:
    """Many groups publish one and say in its description where each talk begins."""
    video = ', video: "https://video.example.org/1"}'
    talks = TALK.replace("}", video) + TALK.replace("green", "black").replace("}", video)
    project.replace(project.event, TALK, talks)

    assert codes(project) == []


def test_a_talk_may_be_given_at_two_events(project: Project) -> None:
    """Good talks travel, and so do their recordings."""
    talk = TALK.replace("}", ', video: "https://video.example.org/1"}')
    project.replace(project.event, TALK, talk)
    june = project.read(project.event).replace("-05-02", "-06-02").replace("in May", "in June")
    june = june.replace(TEXT, "text: Ask again.").replace("org/tea", "org/june")
    project.write("data/events/2024/2024-06-02-tea.yml", june)

    assert codes(project) == []


def test_two_people_who_are_both_listed_are_two_people(project: Project) -> None:
    """Once somebody has looked, nobody is asked again."""
    project.replace(
        project.event, TALK, TALK + TALK.replace("green", "red").replace("Ada", "Adá")
    )
    assert codes(project) == ["HB316"]

    project.write("data/people.yml", "ada-leaf:\n  name: Ada Leaf\nleaf:\n  name: Adá Leaf\n")
    assert codes(project) == []


def test_an_alias_joins_two_names(project: Project) -> None:
    """As the hint says, in its own words."""
    project.replace(
        project.event, TALK, TALK + TALK.replace("green", "red").replace("Ada", "Adá")
    )
    (problem,) = load(project.root)[1]
    entry = problem.hint.partition("data/people.yml ")[2].partition("}.")[0] + "}\n"

    project.write("data/people.yml", entry)
    assert codes(project) == []


def test_doubts_wait_until_the_errors_of_a_file_are_mended(project: Project) -> None:
    """They often follow from them."""
    project.replace(project.event, PLACE, "place: {city: Lyon, country: DE}\n")
    project.replace(project.event, "playbooks: [find-a-venue]", "playbooks: [find-a-room]")
    assert codes(project) == ["HB202"]


def test_a_record_with_warnings_is_shown_as_it_is(project: Project) -> None:
    """A doubt takes nothing away."""
    project.replace(project.event, PLACE, "place: {city: Lyon, country: DE}\n")
    handbook, problems = load(project.root)

    assert [problem.is_error for problem in problems] == [False]
    assert handbook.events["2024-05-02-tea"].place.country == "DE"
    assert handbook.broken == frozenset()


@pytest.mark.parametrize(
    "room",
    [
        "https://zoom.us/j/123",
        "https://us02web.zoom.us/my/tea",
        "https://teams.microsoft.com/l/meetup-join/19%3a",
        "https://whereby.com/tea-club",
        "https://meet.jit.si/TeaClub",
        "https://tea.webex.com/meet/ada",
        "https://discord.com/invite/tea",
        "https://t.me/joinchat/AAA",
        "https://t.me/+AbC",
        "https://join.slack.com/t/tea/shared_invite/x",
    ],
)
def test_no_way_into_a_room_is_published(project: Project, room: str) -> None:
    """Wherever it stands; and the message does not repeat its secret."""
    channel = f"channels:\n  - {{name: Call, kind: video-call, url: {room}}}\n"
    project.replace(project.event, DATE, DATE + channel)
    (problem,) = load(project.root)[1]

    assert problem.code == "HB501"
    assert problem.message.endswith("/…")


@pytest.mark.parametrize(
    ("link", "clean"),
    [
        ("https://a.example/x?utm_source=a", "https://a.example/x"),
        ("https://a.example/x?a=1&fbclid=2&b=3#c", "https://a.example/x?a=1&b=3#c"),
        ("https://youtu.be/abc?si=xyz&t=4", "https://youtu.be/abc?t=4"),
    ],
)
def test_tracking_is_told_with_its_remedy(project: Project, link: str, clean: str) -> None:
    """A fix that a program can apply comes with it."""
    project.replace(project.event, "https://example.org/tea", link)
    (problem,) = load(project.root)[1]

    assert (problem.code, problem.hint) == ("HB506", f"Write {clean}")
    assert problem.fix is not None
    assert (problem.fix.found, problem.fix.put) == (link, clean)
