"""Slides, recordings and pictures, told by their addresses."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from handbook.importers.write_up.blocks import Anchor
from handbook.importers.write_up.page import Page

DECKS = (
    "slideshare.net",
    "speakerdeck.com",
    "slides.com",
    "prezi.com",
    "docs.google.com/presentation",
)
DECK_ENDINGS = (".pdf", ".ppt", ".pptx", ".odp", ".key")
DECK_WORDS = re.compile(
    r"\b(slides?|slide ?deck|deck|folien|diapos?|präsentation)\b", re.IGNORECASE
)
PLAYERS = (
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "media.ccc.de",
    "twitch.tv",
)
PEOPLE_PLAYERS = re.compile(r"/(c/|channel/|user/|@|playlist)")
"""Pages of a player's site that are no recording."""
EMBED = re.compile(r"youtube(?:-nocookie)?\.com/embed/(?P<id>[\w-]{11})")
HANDLE = re.compile(r"@\w{2,30}")
PICTURES = re.compile(r"\b(pictures?|photos?|pics|images?|tweeted|snapshots?)\b", re.IGNORECASE)
NO_WORDS = re.compile(
    r"^\W*\d*\W*$|\.(jpe?g|png|gif|webp)$|^(image|photo|picture|img)\W*\d*$", re.IGNORECASE
)
NO_PHOTO = re.compile(r"(badge|logo|icon|emoji|avatar|shields\.io|\.svg)", re.IGNORECASE)


def is_slides(link: Anchor) -> bool:
    """Tell whether a link leads to slides."""
    host, path = _parts(link.url)
    deck = any(
        host + path == site or (host + path).startswith((site, f"www.{site}")) for site in DECKS
    )
    ends = path.casefold().endswith(DECK_ENDINGS)
    return deck or ends or bool(DECK_WORDS.fullmatch(link.text.strip()))


def is_recording(url: str) -> bool:
    """Tell whether an address is a recording's."""
    host, path = _parts(url)
    player = any(host == site or host.endswith(f".{site}") for site in PLAYERS)
    return player and len(path) > 1 and not PEOPLE_PLAYERS.match(path)


def _parts(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), parts.path
    except ValueError:
        return "", ""


def recordings(page: Page) -> list[str]:
    """Return the recordings that belong to no talk."""
    found = dict.fromkeys(
        EMBED.sub(r"youtube.com/watch?v=\g<id>", frame).replace("www.www.", "www.")
        for block in page.blocks
        for frame in block.frames
        if frame.startswith("http")
    )
    for link in page.links:
        if is_recording(link.url) and link.url not in page.used:
            page.used.add(link.url)
            found.setdefault(link.url)
    return list(found)


def photos(page: Page) -> list[dict[str, Any]]:
    """Return the pictures, credited to the account the text names beside them."""
    shown = [(block, image) for block in page.blocks for image in block.images]
    of_event = []
    for block, image in shown:
        if not image.url.startswith(("http://", "https://")):
            page.odd(block.line, f"the picture {image.url[:60]} was left out: no web address")
        elif NO_PHOTO.search(image.url):
            page.odd(block.line, f"the picture {image.url[:60]} was taken for a sign, no photo")
        else:
            of_event.append((block, image))
    return [
        _photo(page, number, len(of_event), _credit(page, block.line), image)
        for number, (block, image) in enumerate(of_event, 1)
    ]


def _credit(page: Page, line: int) -> str:
    """Return whom the paragraph above a picture names as its source."""
    above = [block for block in page.blocks if block.line < line and block.text]
    if above and PICTURES.search(above[-1].text):
        handle = HANDLE.search(above[-1].text)
        return handle[0] if handle else ""
    return ""


def _photo(page: Page, number: int, of: int, credit: str, image: Anchor) -> dict[str, Any]:
    told = "" if NO_WORDS.search(image.text) else image.text
    by = f", as shown by {credit}" if credit else ""
    alt = told or f"Picture {number} of {of} of the event{by}"
    licence = page.known.licence or page.front.text("license", "licence") or "none found"
    return {"url": image.url, "alt": alt, "credit": credit, "licence": licence}
