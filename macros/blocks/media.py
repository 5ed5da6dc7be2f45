"""Recordings and photos: links first; nothing is loaded from elsewhere until a reader asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from handbook.model import Link, Talk
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block

PLAYERS = (
    (
        re.compile(r"https?://(?:www\.|m\.)?youtube\.com/watch\?(?:.*&)?v=(?P<id>[\w-]{6,})"),
        "https://www.youtube-nocookie.com/embed/{id}",
    ),
    (
        re.compile(r"https?://youtu\.be/(?P<id>[\w-]{6,})"),
        "https://www.youtube-nocookie.com/embed/{id}",
    ),
    (
        re.compile(r"https?://(?:www\.)?vimeo\.com/(?P<id>\d+)"),
        "https://player.vimeo.com/video/{id}?dnt=1",
    ),
)
"""Addresses of recordings whose site has a player that can be shown in a page."""


@dataclass(frozen=True)
class Recording:
    """One recording to list: of a talk, or of the whole evening."""

    talk: Talk | None
    link: Link | None

    @property
    def player(self) -> str | None:
        """The address of a player for it, where its site has one."""
        for pattern, address in PLAYERS:
            match = pattern.match(self.link.url) if self.link else None
            if match:
                return address.format(id=match["id"])
        return None


@block
def recordings(here: Context, event: str | None = None) -> Markup:
    """Show an event's recordings, those included whose address is not known.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
    """
    found = here.event(event)
    listed = [Recording(None, link) for link in found.recordings]
    listed += [Recording(talk, talk.video) for talk in found.talks if talk.was_recorded]
    return fill("recordings.html", here=here, event=found, recordings=listed)


@block
def photos(here: Context, event: str | None = None) -> Markup:
    """Show an event's photos as links, each with a button that shows the picture.

    Args:
        here: The page.
        event: The event's id; left out, the event of this page.
    """
    found = here.event(event)
    return fill("photos.html", here=here, event=found, photos=found.photos)
