"""Groups, and the people who speak at their events."""

from __future__ import annotations

from handbook.model import Group, Spoken
from handbook.model.site.cards import card_path
from handbook.model.site.pages import GROUPS
from handbook.model.values.prose import plain_text
from macros.context import Context
from macros.markup.linked_data import Thing
from macros.things.places import address


def group_thing(here: Context, group: Group) -> Thing:
    """Return a group."""
    page = f"{GROUPS}{group.id}.md"
    own = here.absolute(page)
    return {
        "@type": "Organization",
        "@id": here.absolute(page, "group"),
        "name": group.name,
        "alternateName": list(group.also_named),
        "url": group.url or own,
        "mainEntityOfPage": own,
        "image": here.absolute(card_path(page)),
        "description": " ".join(plain_text(group.about).split()) if group.about else None,
        "address": address(group.city, group.country),
        "knowsAbout": group.topic,
        "sameAs": [link.url for link in group.links],
    }


def person_thing(here: Context, spoken: Spoken, names: list[str]) -> Thing:
    """Return the page of someone who gave a talk.

    Args:
        here: The page.
        spoken: Who it is.
        names: Other names that the page shows.
    """
    person = spoken.person
    about = {"name": person.name, "alternateName": names, "url": person.url}
    page = here.absolute(person.page)
    return {"@type": "ProfilePage", "url": page, "mainEntity": {"@type": "Person", **about}}
