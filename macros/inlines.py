"""Inline macros: part of a sentence, safe in a table cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from handbook.model import Event, Handbook, country_names
from handbook.problems import did_you_mean
from macros.context import Context, MacroError, check_word
from macros.markup.html import fill, plural
from macros.markup.linked_data import told
from macros.registry import inline
from macros.things import how_to

OWN = "own"
TWO_LETTERS = "Use its two letters, such as FR."


@inline
def event(here: Context, event: str | None = None, *, text: str | None = None) -> Markup:
    """Link to an event's page.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
        text: The words of the link; left out, the event's title.
    """
    found = here.event(event)
    return fill("event-link.html", here=here, event=found, text=text or found.title)


@inline
def group(here: Context, group: str | None = None, *, text: str | None = None) -> Markup:
    """Link to a group's page.

    Args:
        here: The page.
        group: The group's id; left out, the group of this page.
        text: The words of the link; left out, the group's name.
    """
    found = here.group(group)
    return fill("group-link.html", here=here, group=found, text=text or found.name)


@inline
def person(here: Context, name: str) -> Markup:
    """Name a person as the handbook knows them, with a link to their talks.

    Args:
        here: The page.
        name: The name, an alias, or an id of data/people.yml.
    """
    found = here.handbook.people.get(name) or here.handbook.person(name)
    if found.name not in here.handbook.speakers and found.id not in here.handbook.people:
        hint = did_you_mean(name, here.handbook.speakers) or "No talk names them so."
        raise MacroError(f"found no person '{name}'", hint)
    has_spoken = found.slug in here.handbook.spoken
    return fill("person.html", here=here, person=found, spoken=has_spoken)


@inline
def cite(here: Context, *sources: str) -> Markup:
    """Name the source of a fact, in brackets, with a link to the references.

    Args:
        here: The page.
        sources: Keys of data/sources.yml; ``own`` marks our own suggestion.
    """
    if not sources:
        raise MacroError(
            "name the source", "Write its key of data/sources.yml between the brackets."
        )
    for key in sources:
        if key != OWN:
            here.citation(key)
    return fill("cite.html", here=here, keys=sources, citations=here.handbook.citations)


@inline
def evidence(here: Context, playbook: str | None = None) -> Markup:
    """Say how many lessons, from how many events and countries, stand behind a playbook.

    Args:
        here: The page.
        playbook: A playbook's file name without .md; left out, this page.
    """
    page = here.playbook(playbook)
    taught = here.handbook.lessons_by_playbook.get(page.slug, [])
    said = fill(
        "evidence.html",
        here=here,
        page=page,
        lessons=len(taught),
        events=len({t.event.id for t in taught}),
        countries=len(countries(t.event for t in taught)),
    )
    return said + told(here, page.path, lambda: how_to(here, page))


def countries(held: Iterable[Event]) -> set[str]:
    """Return the countries, as two letters, in which some events were held."""
    return {held_event.place.country for held_event in held if held_event.place.country}


STATS: dict[str, Callable[[Handbook, list[Event]], int]] = {
    "countries": lambda _book, held: len(countries(held)),
    "events": lambda _book, held: len(held),
    "groups": lambda _book, held: len({held_event.group for held_event in held}),
    "languages": lambda _book, held: len({lang for e in held for lang in e.languages}),
    "lessons": lambda _book, held: sum(len(held_event.lessons) for held_event in held),
    "people": lambda book, held: len(
        {book.person(s.name).name for e in held for talk in e.talks for s in talk.speakers}
    ),
    "playbooks": lambda book, _held: len(book.playbooks),
    "talks": lambda _book, held: sum(len(held_event.talks) for held_event in held),
    "templates": lambda book, _held: len(book.templates),
}
"""What ``stat`` can count."""
ONE = {"countries": "country", "people": "person"}
"""What one of them is called, where it is not the word without its s."""


@inline
def stat(
    here: Context,
    what: str,
    *,
    country: str | None = None,
    group: str | None = None,
    named: bool = False,
) -> Markup:
    """Count something in the handbook.

    Args:
        here: The page.
        what: One of countries, events, groups, languages, lessons, people, playbooks, talks,
            templates.
        country: Only in this country, as two letters: FR.
        group: Only of this group.
        named: With the word behind it, as one or as several: 1 event, 2 events.
    """
    check_word(what, STATS, "statistic")
    check_word(country, country_names(), "country", TWO_LETTERS)
    wanted = here.group(group).id if group else None
    held = [
        found
        for found in here.handbook.newest_events
        if country in (None, found.place.country) and wanted in (None, found.group)
    ]
    count = STATS[what](here.handbook, held)
    one = ONE.get(what, what.removesuffix("s"))
    return Markup(plural(count, one, what) if named else f"{count:,}")  # noqa: S704 - our words
