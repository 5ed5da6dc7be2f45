"""What must not be published: ways into a meeting room, e-mail addresses, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.check.sense.texts import Texts, place_of
from handbook.check.sense.told import told
from handbook.model.values.private import MAIL, PHONE
from handbook.problems import Problem
from handbook.read.document import Document

ROOM = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){0,9}(?:"
    r"zoom\.(?:us|com)/(?:j|my|s|w|wc)/"
    r"|meet\.google\.com/[a-z]{3}-"
    r"|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/"
    r"|whereby\.com/[\w-]+"
    r"|meet\.jit\.si/\w"
    r"|webex\.com/(?:meet|join|[\w-]+/j\.php)"
    r"|gotomeeting\.com/join/|gotomeet\.me/\w"
    r"|join\.skype\.com/\w"
    r"|discord\.gg/\w|discord(?:app)?\.com/invite/"
    r"|t\.me/(?:joinchat/|\+)"
    r"|chat\.whatsapp\.com/\w"
    r"|join\.slack\.com/t/"
    r")[^\s)>\]\"']*",
    re.IGNORECASE,
)
"""Addresses that let their reader into a call or a chat, as the services form them."""
FEWEST_DIGITS = 7
"""Digits of a telephone number; local ones have seven in many countries. Source: ITU-T E.164
gives fifteen as the most and no fewest."""


def check_private(document: Document, said: Texts) -> Iterator[Problem]:
    """Yield a problem for everything in a file's texts that is not for the public."""
    for at, text in said:
        if "/" in text and (room := ROOM.search(text)):
            message = f"found a link into a meeting room: {_short(room[0])}"
            place = place_of(document, at, room[0])
            yield told(document, "HB501", message, at=place)
        if "@" in text and (mail := MAIL.search(text)):
            message = f"found an e-mail address: {mail[0]}"
            yield told(document, "HB502", message, at=place_of(document, at, mail[0]))
        phone = PHONE.search(text)
        if phone and sum(map(str.isdigit, phone[0])) >= FEWEST_DIGITS:
            message = f"found what looks like a telephone number: {phone[0]}"
            yield told(document, "HB503", message, at=place_of(document, at, phone[0]))


def _short(address: str) -> str:
    """Return as much of an address as tells what it is, without the secret in it."""
    host, slash, path = address.partition("://")[2].partition("/")
    if not host:
        host, slash, path = address.partition("/")
    return f"{host}{slash}…" if path else host
