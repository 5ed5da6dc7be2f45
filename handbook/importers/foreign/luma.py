"""What Luma's own files tell of a place."""

from __future__ import annotations

import re

OWN_PAGE = re.compile(r"https?://(?:lu\.ma|luma\.com)/")
ADDRESS = re.compile(
    r"^Address:\n(?!Check event page)(?P<place>.+?)(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL
)
"""The place in a description, where it is not kept for those who sign up."""


def place_in_description(place: str, description: str) -> str:
    """Return the place told in the description, where its own page stands for it; or nothing.

    Args:
        place: Where the file says the event is: ``https://lu.ma/event/evt-…``.
        description: Its description.
    """
    told = ADDRESS.search(description) if OWN_PAGE.match(place) else None
    return told["place"].strip() if told else ""
