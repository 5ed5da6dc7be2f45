"""What Meetup's own files and addresses tell of a group."""

from __future__ import annotations

import re

from handbook.model.site.addresses import slug_of

ADDRESS = re.compile(
    r"https?://(?:www\.)?meetup\.com/(?:[a-z]{2}-[A-Z]{2}/)?(?P<group>[\w-]+)/events?/"
)
DAY = re.compile(r"[^\W\d]+, .*\d{1,2}[:.h]\d{2}.*|[^\W\d]+, .* at \d.*")
"""The second line of a description by Meetup: ``Tuesday, July 24 at 7:00 PM``."""
PREFIX = re.compile(r"(?P<group>[^:]{3,60}?)\s*:\s")


def group_in_address(url: str, title: str = "") -> str:
    """Return the group's name in the address of one of its events; empty where there is none.

    Args:
        url: Such as ``https://www.meetup.com/toulouse-devops/events/251544549/``.
        title: The event's title; where it begins with the group's name, that is better spelled.
    """
    found = ADDRESS.match(url)
    if found is None:
        return ""
    before = PREFIX.match(title)
    is_group = before and slug_of(before["group"]) == slug_of(found["group"])
    return before["group"] if before and is_group else found["group"]


def group_in_description(text: str) -> str:
    """Return the group's name above the day, as Meetup begins its descriptions; or nothing.

    Args:
        text: The description of a calendar's entry.
    """
    lines = text.split("\n", 2)
    return lines[0].strip() if len(lines) > 1 and DAY.fullmatch(lines[1].strip()) else ""
