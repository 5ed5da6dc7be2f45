"""Addresses that pages had before, and where what they showed is now."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from handbook.model.base import Record, wrong
from handbook.model.values.forms import Form

PLACE = re.compile(r"\w[\w-]*(/\w[\w-]*)*(#[\w-]+)?")


def _place(text: str) -> str:
    if not PLACE.fullmatch(text):
        expected = "a page's address below the site's own, such as playbooks/find-a-venue"
        raise wrong("HB105", expected)
    return text


SitePlace = Annotated[str, AfterValidator(_place), Form("place")]
"""A page below the site's address, without a slash at either end; ``#`` and a place on it."""


class Redirect(Record):
    """An entry of ``data/redirects.yml``: an address that has moved, by the old one."""

    old: SitePlace
    """The old address below the site's: ``events/2014-12-04-lion``."""
    to: SitePlace
    """The new one, which has to be a page."""

    @property
    def new_page(self) -> str:
        """The page that the new address names."""
        return self.to.partition("#")[0]

    @property
    def new_anchor(self) -> str:
        """The place on the new page; empty for its beginning."""
        return self.to.partition("#")[2]

    @property
    def is_whole_page(self) -> bool:
        """Whether a page has moved, and not a place on one that is still there."""
        return "#" not in self.old
