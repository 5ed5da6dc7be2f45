"""Addresses that hide where they lead, or that tell on whoever follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from handbook.check.sense.texts import Texts, place_of
from handbook.check.sense.told import told
from handbook.problems import Fix, Problem
from handbook.read.document import Document, Location

ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
SHORTENERS = frozenset(
    {"bit.ly", "buff.ly", "cutt.ly", "dlvr.it", "goo.gl", "is.gd", "lnkd.in", "ow.ly"}
    | {"rb.gy", "rebrand.ly", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com"}
)
"""Services that shorten addresses of any site; youtu.be is one site's own."""
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|mkt_tok")
"""Names of query parameters that only tell how a reader came. Source: the manuals of Google
Analytics and Ads, Meta, Microsoft Advertising, Mailchimp, HubSpot, and Marketo."""
SHARED = {"youtube.com": "si", "youtu.be": "si", "open.spotify.com": "si"}
"""Parameters that tell who shared an address; elsewhere the same name may be needed."""


def check_addresses(document: Document, said: Texts) -> Iterator[Problem]:
    """Yield a problem for each address of a file that is shortened, or tracks its readers."""
    for at, text in said:
        if "://" in text:
            for match in ADDRESS.finditer(text):
                yield from _check(document, at, match[0].rstrip(".,;"))


def _check(document: Document, at: Location, address: str) -> Iterator[Problem]:
    host = _host(address)
    if host in SHORTENERS and not _explained(document, at):
        message = f"found an address shortened by {host}: {address}"
        yield told(document, "HB505", message, at=place_of(document, at, address))
    clean = without_tracking(address)
    if clean != address:
        place = place_of(document, at, address)
        message = "found an address that tells how its reader came"
        hint = f"Write {clean}"
        fix = Fix(place.line, place.column, address, clean)
        yield told(document, "HB506", message, hint=hint, at=place, fix=fix)


def _explained(document: Document, at: Location) -> bool:
    """Tell whether a link has a note beside it, which says why it is short."""
    return at[-1:] == ("url",) and (*at[:-1], "note") in document.values


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""


def without_tracking(address: str) -> str:
    """Return an address without the parameters that only tell how a reader came."""
    before, mark, rest = address.partition("?")
    query, hash_sign, anchor = rest.partition("#")
    shared = SHARED.get(_host(address))
    kept = [
        part
        for part in query.split("&")
        if not TRACKING.fullmatch(part.partition("=")[0]) and part.partition("=")[0] != shared
    ]
    if not mark or len(kept) == len(query.split("&")):
        return address
    return before + ("?" + "&".join(kept) if kept else "") + hash_sign + anchor
