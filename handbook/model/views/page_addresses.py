"""The addresses of all pages, those written by hand and those made from records."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model.handbook import Handbook
from handbook.model.site.pages import TALKS
from handbook.model.views.book import PRINT_PAGE
from handbook.model.views.talk_years import FIRST_PAGE


def address_of_page(path: str) -> str:
    """Return a page's address below the site's own, from its path below docs/.

    ``playbooks/find-a-venue.md`` is ``playbooks/find-a-venue``, ``playbooks/index.md`` is
    ``playbooks``.
    """
    return path.removesuffix(".md").removesuffix("/index")


def page_addresses(handbook: Handbook) -> frozenset[str]:
    """Return every page's address, also of records with problems, which are not to blame."""
    written = map(address_of_page, handbook.pages)
    return frozenset((*written, *_generated(handbook), *handbook.broken))


def _generated(handbook: Handbook) -> Iterator[str]:
    yield from (f"events/{name}" for name in handbook.events)
    yield from (f"groups/{name}" for name in handbook.groups)
    yield from (f"templates/{name}" for name in handbook.templates)
    yield from (f"topics/{name}" for name in handbook.topics)
    yield from (f"people/{name}" for name in handbook.spoken)
    yield from (address_of_page(place.page) for place in handbook.places.values())
    yield from (address_of_page(shelf.page) for shelf in handbook.shelves.values())
    yield from (f"{TALKS}{name}" for name in handbook.talk_pages if name != FIRST_PAGE)
    yield address_of_page(PRINT_PAGE)
