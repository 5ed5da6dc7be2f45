"""Pages that follow from data, one module for each kind."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.publish.output import Output
from handbook.publish.pages.book import book_page
from handbook.publish.pages.events import event_page
from handbook.publish.pages.groups import group_page
from handbook.publish.pages.lessons import shelf_page
from handbook.publish.pages.people import person_page
from handbook.publish.pages.places import place_page
from handbook.publish.pages.talks import talk_pages
from handbook.publish.pages.templates import template_page
from handbook.publish.pages.topics import topic_page

__all__ = ["generated_pages"]


def generated_pages(handbook: Handbook) -> Iterator[Output]:
    """Yield the page of each record that has none written by hand."""
    for event in handbook.events.values():
        yield event_page(handbook, event)
    for group in handbook.groups.values():
        yield group_page(handbook, group)
    for spoken in handbook.spoken.values():
        yield person_page(handbook, spoken)
    for place in handbook.places.values():
        yield place_page(place)
    for topic in handbook.topics.values():
        yield topic_page(handbook, topic)
    yield from talk_pages(handbook)
    for shelf in handbook.shelves.values():
        yield shelf_page(shelf)
    for template in handbook.templates.values():
        yield template_page(template)
    yield book_page()
