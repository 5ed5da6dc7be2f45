"""The pages of talks of earlier years, where one page cannot hold all."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.model.site.pages import TALKS
from handbook.model.views.talk_years import FIRST_PAGE, title_of
from handbook.publish.output import Output
from handbook.publish.pages.stub import page


def talk_pages(handbook: Handbook) -> Iterator[Output]:
    """Yield the page of each year whose talks the page of all talks has no room for."""
    for year, given in handbook.talk_pages.items():
        if year != FIRST_PAGE:
            title = title_of(year)
            about = f"{title}: {len(given)} on record, to sort and to filter."
            yield Output(f"{TALKS}{year}.md", page(title, about, ["{{ talk_index() }}"]))
