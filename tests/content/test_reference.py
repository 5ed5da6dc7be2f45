"""Checklists, templates, numbers, sources and terms hold what the playbooks promise."""

from __future__ import annotations

import pytest

from handbook.model import Format, Handbook, Size, VenueKind

TEMPLATES = {
    "audience-statement",
    "budget-sheet",
    "call-for-talks",
    "code-of-conduct",
    "college-letter",
    "emcee-script",
    "event-page",
    "event-record",
    "hand-over-page",
    "host-briefing",
    "incident-form",
    "letter-to-another-group",
    "recording-consent",
    "reminders",
    "retrospective",
    "room-request",
    "run-sheet",
    "speaker-briefing",
    "speaker-invitation",
    "sponsor-email",
    "write-up",
}
CHECKLISTS = {
    "day-of",
    "first-30-days",
    "hand-over",
    "hybrid",
    "in-person",
    "inclusive-event",
    "meetup",
    "minimal-meetup",
    "online",
    "the-year",
    "venue-visit",
}


def test_the_promised_templates_and_checklists_are_there(handbook: Handbook) -> None:
    """Twenty-one templates, and ten checklists beside the list they filter."""
    assert set(handbook.templates) == TEMPLATES
    assert set(handbook.checklists) == CHECKLISTS


@pytest.mark.parametrize(
    ("name", "form", "tasks", "minimal"),
    [
        ("in-person", Format.IN_PERSON, 50, 32),
        ("online", Format.ONLINE, 42, 30),
        ("hybrid", Format.HYBRID, 60, 40),
    ],
)
def test_the_plan_shrinks_with_format_and_size(
    handbook: Handbook, name: str, form: Format, tasks: int, minimal: int
) -> None:
    """A small meetup gets a shorter list than a large hybrid one."""
    found = handbook.tasks(handbook.checklists[name])

    assert len(found) == tasks
    assert all(form in task.formats for task in found)
    assert sum(task.size is Size.MINIMAL for task in found) == minimal


def test_tasks_stand_in_the_order_of_their_days(handbook: Handbook) -> None:
    """Whoever works down the list never has to jump back in time."""
    phases = {phase.id: phase for phase in handbook.checklists["meetup"].phases}
    for task in handbook.checklists["meetup"].tasks:
        phase = phases[task.phase]
        assert phase.first <= task.day <= phase.last, task.id


def test_every_line_to_tick_has_its_own_name(handbook: Handbook) -> None:
    """Ticks are kept by name, so a name must not occur twice in a list."""
    for checklist in handbook.checklists.values():
        lines = [item.id for section in checklist.sections for item in section.items]
        lines += [task.id for task in checklist.tasks]
        assert len(lines) == len(set(lines)), checklist.id


def test_templates_name_where_they_belong(handbook: Handbook) -> None:
    """Whoever lands on a template finds the playbook that explains it."""
    for template in handbook.templates.values():
        assert template.playbooks, template.id
        assert template.sources, template.id


def test_every_number_and_source_is_used(handbook: Handbook) -> None:
    """Nothing is kept that no page shows."""
    calls = [call for page in handbook.pages.values() for call in page.calls]
    shown = {str(call.arguments[0]) for call in calls if call.name == "numbers"}
    cited = {str(key) for call in calls if call.name == "cite" for key in call.arguments}
    cited |= {value.source for number in handbook.numbers.values() for value in number.values}
    for checklist in handbook.checklists.values():
        cited |= {key for task in checklist.tasks for key in task.source}
        lines = [item for section in checklist.sections for item in section.items]
        cited |= {key for item in lines for key in item.source}
    cited |= {key for template in handbook.templates.values() for key in template.sources}

    assert shown == set(handbook.numbers)
    assert cited - {"own"} == set(handbook.citations)


def test_sources_can_be_followed(handbook: Handbook) -> None:
    """A source has an address, or its note says why it has none."""
    for citation in handbook.citations.values():
        assert citation.url or citation.note, citation.key


def test_terms_say_what_they_mean(handbook: Handbook) -> None:
    """A term's meaning is a sentence, and its other names belong to no other term."""
    others = [other.casefold() for term in handbook.glossary.values() for other in term.also]

    assert all(term.means.endswith(".") for term in handbook.glossary.values())
    assert not set(others) & {word.casefold() for word in handbook.glossary}


def test_both_seed_write_ups_are_on_record_whole(handbook: Handbook) -> None:
    """What the two write-ups say of the evenings stands in their records."""
    lyon = handbook.events["2014-12-04-lyon"]
    poland = handbook.events["2013-06-06-poland"]

    assert [talk.title for talk in lyon.talks] == [
        "C'est quoi OpenStack?",
        "IaaS beyond the Infrastructure",
        "OpenStack et NFV",
        "La haute-disponibilité pour l'infrastructure OpenStack",
        "OpenStack sous Debian",
    ]
    assert sum(talk.slides is not None for talk in lyon.talks) == 3
    assert (lyon.attendance.low, lyon.attendance.high) == (45, 50)
    assert lyon.place.venue is not None
    assert lyon.place.venue.kind is VenueKind.COLLEGE
    assert len(lyon.photos) == 5
    assert len(lyon.lessons) == 7
    assert {(s.name, s.affiliation) for talk in poland.talks for s in talk.speakers} == {
        ("Tim Bell", "CERN"),
        ("Boris Renski", "Mirantis"),
        ("Eric Windisch", "Cloudscaling"),
        ("Atul Jha", "OpenStack India"),
    }
    assert all(talk.was_recorded for talk in poland.talks)
    assert poland.attendance.figure == "up to 50"
    assert poland.reach is not None
    assert poland.reach.countries == 9
    assert poland.reach.spoken_with == ["US", "CH", "KE", "IN"]
    assert [channel.name for channel in poland.channels] == ["Google Hangout", "IRC"]
    assert len(poland.lessons) == 6


def test_the_record_is_as_wide_as_it_says(handbook: Handbook) -> None:
    """The numbers that the front page and the changelog give are the real ones."""
    countries = {event.place.country for event in handbook.events.values()} - {None}

    assert len(handbook.events) == 145
    assert len(countries) >= 30
