"""Finding a Chromium that is already there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""Headless in a container, and asking nobody else for anything: no other name is resolved."""
HOW_TO_GET_ONE = (
    "found no Chromium. 'make test' fetches one; or install the package 'chromium', or run "
    "'playwright install chromium', or name one in the variable CHROMIUM."
)


class NoBrowserError(Exception):
    """There is no browser to test with."""


def find_browser(own: str) -> str:
    """Return the path of a Chromium.

    Args:
        own: Where Playwright would keep its own.

    Raises:
        NoBrowserError: Where there is none.
    """
    for place in _places(own):
        if place and Path(place).is_file():
            return place
    raise NoBrowserError(HOW_TO_GET_ONE)


def _places(own: str) -> Iterator[str | None]:
    yield os.environ.get("CHROMIUM")
    yield from map(shutil.which, NAMES)
    yield from USUAL_PLACES
    yield own
