"""Whether the Internet Archive has kept a page."""

from __future__ import annotations

import re

import requests

from handbook.links.asking import Asker

AVAILABLE = "https://archive.org/wayback/available"
"""Source: Internet Archive, "Wayback Machine APIs", Wayback Availability JSON API."""
COPY = re.compile(r"https?://web\.archive\.org/web/\d{14}/https?://\S+")


def newest_copy(
    asker: Asker, url: str, stamp: str = "", *, api: str = AVAILABLE, timeout: float = 30
) -> str | None:
    """Return the address of the archived copy nearest to a time, or nothing.

    Args:
        asker: Who asks.
        url: The page.
        stamp: The time as digits alone, ``20141204``; the newest copy where empty.
        api: Where the archive is asked.
        timeout: Seconds until it must have answered.
    """
    parameters = {"url": url, **({"timestamp": stamp} if stamp else {})}
    try:
        with asker.session() as session, asker.turn(api):
            response = session.get(api, params=parameters, timeout=timeout)
            answer = response.json() if response.ok else {}
    except requests.RequestException:  # a copy is an extra, and the archive is often busy
        return None
    return _copy(answer)


def _copy(answer: object) -> str | None:
    """Return the copy an answer names, and nothing where it is of another form."""
    for key in ("archived_snapshots", "closest", "url"):
        answer = answer.get(key) if isinstance(answer, dict) else None
    if not isinstance(answer, str) or not COPY.fullmatch(answer):
        return None
    return "https://" + answer.partition("://")[2]
