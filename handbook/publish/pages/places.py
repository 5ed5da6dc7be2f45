"""The pages of countries and cities."""

from __future__ import annotations

from handbook.model import Locality, country_name
from handbook.publish.output import Output
from handbook.publish.pages.stub import COUNTRY_BOOST, RECORD_BOOST, page, sections


def place_page(place: Locality) -> Output:
    """Return the page of a country or a city."""
    where = f"{place.city}, {country_name(place.country)}" if place.city else place.name
    body = sections(
        ("Groups", "{{ place_groups() }}", bool(place.groups)),
        ("Events", "{{ place_events() }}", bool(place.events)),
        ("Lessons learned", "{{ place_lessons() }}", any(e.lessons for e in place.events)),
    )
    content = page(
        where,
        f"User groups in {where}: their events on record, and what these taught.",
        ["{{ place_facts() }}", *body],
        boost=RECORD_BOOST if place.city else COUNTRY_BOOST,
    )
    return Output(place.page, content)
