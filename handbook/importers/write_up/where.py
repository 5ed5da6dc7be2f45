"""Where an event was held and how people took part from elsewhere, as a write-up tells it."""

from __future__ import annotations

import re
from typing import Any

from handbook.importers.write_up.heads import countries_in
from handbook.importers.write_up.labels import labels
from handbook.importers.write_up.page import Page
from handbook.model import VenueKind
from handbook.model.site.addresses import slug_of

NAME = r"[A-ZÀ-ÝŁŚŻČŠŽ][\w'’-]+(?:[ ](?:de|do|da|del|la|los|San|[A-ZÀ-ÝŁŚŻČŠŽ][\w'’-]+)){0,2}"  # noqa: RUF001
GATHERING = (
    r"(?:[Mm]eet-?up|meeting|workshop|conference|unconference|hackathon|hack night|event)"
)
POSSESSIVE = re.compile(rf"\b(?P<place>{NAME})['’]s?\s+(?:\w+\s+){{0,3}}{GATHERING}\b")  # noqa: RUF001
GATHERED_IN = re.compile(
    rf"\b{GATHERING}\s+(?:\w+\s+)?in\s+(?P<place>{NAME})(?:,\s+(?P<more>{NAME}))?"
)
HELD = re.compile(
    r"\b(?:held|organi[sz]ed|hosted|took place|met|gathered|meeting|venue was)\b[^.;:]{0,60}?"
    r"\b(?:in|at|by)\s+(?P<rest>[^.;:]{3,80})",
    re.IGNORECASE,
)
VENUES = {
    "co-working space": VenueKind.CO_WORKING,
    "coworking": VenueKind.CO_WORKING,
    "office": VenueKind.COMPANY_OFFICE,
    "coffee": VenueKind.CAFE,
    "café": VenueKind.CAFE,
    "makerspace": VenueKind.HACKERSPACE,
    "bar": VenueKind.PUB,
    **{kind.value.replace("-", " "): kind for kind in VenueKind},
}
CHANNELS = {
    "Google Hangout": "video-call",
    "Zoom": "video-call",
    "Jitsi": "video-call",
    "BigBlueButton": "video-call",
    "WebEx": "video-call",
    "Skype": "video-call",
    "Microsoft Teams": "video-call",
    "IRC": "chat",
    "Slack": "chat",
    "Discord": "chat",
    "Telegram": "chat",
    "Mattermost": "chat",
    "Twitch": "stream",
    "YouTube Live": "stream",
    "Slido": "questions",
}
JOINED = re.compile(
    r"\b(via|over|on|by|through|using|thanks to|joined|joining|online|remote|stream)",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"(physically|in person|on-?site)[^.]{0,40}(and|as well as)[^.]{0,20}(online|virtual)"
    r"|\bhybrid (event|meetup|meeting)|(online|remotely)[^.]{0,30}(and|as well as)[^.]{0,20}"
    r"(physically|in person|on-?site)",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"\b(online|virtual|remote)\s+(meetup|event|meeting|conference)\b", re.IGNORECASE
)


def place(page: Page, group: str) -> dict[str, Any]:
    """Return city, country and venue: as told, or where the group is at home."""
    city, country = _city(page)
    city, country = page.known.city or city, page.known.country or country
    held_by = page.known.handbook.groups.get(group)
    if held_by and not country:
        country = held_by.country or ""
    if held_by and not city and country == held_by.country:
        city = held_by.city or ""
    return {"city": city, "country": country, "venue": _venue(page)}


def _city(page: Page) -> tuple[str, str]:
    """Return the place that the title names too, or else the first one; and its country."""
    hints = f"-{slug_of(page.hints)}-"
    found: list[tuple[bool, int, str, str]] = []
    for line, sentence in page.sentences:
        for match in (*POSSESSIVE.finditer(sentence), *GATHERED_IN.finditer(sentence)):
            name = match["place"]
            more = match.groupdict().get("more") or ""
            if _is_place(page, name, hints):
                found.append((f"-{slug_of(name)}-" in hints, -line, name, more))
    for _, line, name, more in sorted(found, reverse=True):
        if countries_in(name) or countries_in(more):
            return ("" if countries_in(name) else name), (
                *countries_in(name),
                *countries_in(more),
            )[0]
        country = _country_of(page, name)
        if not country:
            page.odd(-line, f"'{name}' was taken for the city; its country is not told")
        return name, country
    return "", ""


def _is_place(page: Page, name: str, hints: str) -> bool:
    """Tell whether a name in a place's position is one: known, a country, or in the title."""
    known = bool(_country_of(page, name) or countries_in(name))
    return known or f"-{slug_of(name)}-" in hints


def _country_of(page: Page, city: str) -> str:
    handbook = page.known.handbook
    places = [(event.place.city, event.place.country) for event in handbook.events.values()]
    places += [(group.city, group.country) for group in handbook.groups.values()]
    wanted = slug_of(city)
    return next((c for name, c in places if c and name and slug_of(name) == wanted), "") or ""


def _venue(page: Page) -> dict[str, Any]:
    labeled = [value for block in page.blocks for key, value in labels(block) if key == "venue"]
    stated = page.front.text("venue", "location") or next(iter(labeled), "")
    if stated:
        return {"name": stated}
    for line, sentence in page.sentences:
        match = HELD.search(sentence)
        if not match:
            continue
        rest = match["rest"]
        kind = next(
            (k for w, k in VENUES.items() if re.search(rf"\b{w}\b", rest, re.IGNORECASE)), None
        )
        if kind:
            name = re.match(rf"(?:the\s+)?(?P<name>{NAME})", rest)
            page.odd(line, f"the venue is taken for a {kind.label}; check it")
            return {"name": name["name"] if name else None, "kind": kind.value}
    return {}


def channels(page: Page) -> list[dict[str, str]]:
    """Return the tools by which people took part from elsewhere."""
    found: dict[str, dict[str, str]] = {}
    for _, sentence in page.sentences:
        for name, kind in CHANNELS.items():
            there = re.search(rf"\b{re.escape(name)}s?\b", sentence)
            if there and JOINED.search(sentence):
                found.setdefault(name, {"name": name, "kind": kind})
    return list(found.values())


def event_format(page: Page, *, has_venue: bool, has_channels: bool) -> str:
    """Return where people took part; empty where the text does not settle it."""
    text = " ".join(sentence for _, sentence in page.sentences)
    if BOTH.search(text):
        return "hybrid"
    if has_venue:
        return "" if has_channels else "in-person"
    return "online" if ONLINE.search(f"{page.hints} {text}") else ""
