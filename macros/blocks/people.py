"""People who gave talks."""

from __future__ import annotations

from string import ascii_uppercase

from markupsafe import Markup

from handbook.model import Spoken
from handbook.model.site.pages import PEOPLE
from macros.context import Context
from macros.markup.html import fill
from macros.markup.linked_data import told
from macros.registry import block
from macros.things import person_thing

OTHER = "Other letters"
"""The heading of names that begin with no Latin letter."""


def _spoken(here: Context, person: str | None) -> Spoken:
    return here.record("people", here.handbook.spoken, person, pages=PEOPLE)


@block
def person_facts(here: Context, person: str | None = None) -> Markup:
    """Show what is known of someone who gave a talk.

    Args:
        here: The page.
        person: The name of their page; left out, the person of this page.
    """
    spoken = _spoken(here, person)
    groups = list(dict.fromkeys(one.event.group for one in spoken.given))
    found = (here.handbook.place_of(one.event) for one in spoken.given)
    places = {place.key: place for place in found if place}
    listed = here.handbook.people.get(spoken.person.id)
    names = list(dict.fromkeys((*(listed.aliases if listed else ()), *spoken.spellings)))
    is_one_word = " " not in spoken.person.name
    facts = fill(
        "person-facts.html",
        here=here,
        spoken=spoken,
        names=names,
        groups=groups,
        is_one_word=is_one_word,
        places=list(places.values()),
    )
    if is_one_word:
        return facts
    return facts + told(here, spoken.person.page, lambda: person_thing(here, spoken, names))


@block
def person_talks(here: Context, person: str | None = None) -> Markup:
    """Show all talks of someone as a table, the newest first.

    Args:
        here: The page.
        person: The name of their page; left out, the person of this page.
    """
    spoken = _spoken(here, person)
    caption = f"Talks by {spoken.person.name}"
    at_home = here.path == spoken.person.page
    return fill(
        "given.html",
        here=here,
        given=spoken.given,
        caption=caption,
        speakers=False,
        at_home=at_home,
    )


@block
def people(here: Context) -> Markup:
    """Show everyone who gave a talk, by the first letter of their name."""
    letters: dict[str, list[Spoken]] = {}
    for spoken in sorted(here.handbook.spoken.values(), key=lambda one: one.person.slug):
        letters.setdefault(_letter(spoken), []).append(spoken)
    ordered = sorted(letters.items(), key=lambda entry: (entry[0] == OTHER, entry[0]))
    return fill("people.html", here=here, letters=dict(ordered))


def _letter(spoken: Spoken) -> str:
    """Return the letter a name is filed under; one heading serves all but Latin letters."""
    first = spoken.person.slug[:1].upper()
    return first if first in ascii_uppercase else OTHER
