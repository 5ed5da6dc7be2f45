"""A place written in one line, taken apart as far as that is certain."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from babel import Locale

from handbook.importers.foreign.cleaning import is_room, one_line, web_address
from handbook.importers.foreign.quoting import quoted
from handbook.importers.harvest import Harvest
from handbook.model.values.names import OTHER_COUNTRY_NAMES, country_names

LONGEST = 600
"""Characters of a place; longer ones are descriptions."""
ONLINE = re.compile(
    r"(an? )?(online|virtual|remote|webinar|livestream|en ligne|en línea|zoom|google meet"
    r"|(ms|microsoft) teams|jitsi|discord|big ?blue ?button)\b[^,;\n]*",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"(t\.?b\.?[acd]\.?|to be (announced|confirmed|decided|defined)|\?+|-+|n/?a)", re.IGNORECASE
)
"""A place that is not settled yet."""
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "cs", "pl", "sv", "da", "nb", "fi", "ja")
"""Languages whose names of countries are known at the end of a place."""
STATES = re.compile(
    "A[BKLRZ]|ACT|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTUVY]|NSW"
    "|O[HKNR]|P[AE]|Q[CL]D?|RI|S[ACDK]|T[NX]|TAS|UT|V[AT]|VIC|W[AIVY]|YT"
)
"""States and provinces that addresses shorten, of which many look like a country."""
STATES_IN_FULL = {"Georgia"}
"""States whose name is a country's as well; only what stands before could tell."""
STATE = re.compile(r"(?P<state>[A-Z]{2,3})( [\dA-Z]{3,6}([ -][\dA-Z]{3,4})?)?")
POSTCODE = re.compile(
    r"(?P<before>([A-Z]{1,2}-)?\d{4,6}( ?[A-Z]{2}(?= ))?|\d{3} \d{2}|\d{2}-\d{3})(?= )"
    r"|(?<= )(?P<behind>\d{4,6}(-\d{3,4})?|\d{3} \d{2}"
    r"|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$"
)
"""Postal codes in front of a city or behind it."""


@cache
def _countries() -> dict[str, str]:
    names = dict(OTHER_COUNTRY_NAMES)
    for language in reversed(LANGUAGES):
        territories = Locale(language).territories
        names |= {
            _plain(territories[code]): code for code in country_names() if code in territories
        }
    return names


def country_of(text: object) -> str | None:
    """Return a country's two letters for its name, in any of several languages, or its code."""
    plain = _plain(one_line(text))
    if plain.upper() in country_names():
        return plain.upper()
    return _countries().get(plain)


def _plain(name: str) -> str:
    return name.casefold().replace(".", "").strip()


def is_online(text: str) -> bool:
    """Tell whether a place says that there is none: ``Online event``, a meeting room."""
    return bool(ONLINE.fullmatch(text.strip()) or is_room(text.strip()))


def place_in_line(text: str, harvest: Harvest, line: int) -> dict[str, Any]:
    """Return a place's fields for a line such as ``Betahaus, Rudi-Dutschke-Str. 23, Berlin``.

    Args:
        text: Venue, street, city, country, or some of them, by commas or lines.
        harvest: Where it is noted what was concluded and what not.
        line: Where the event stands in the file.
    """
    if len(text) > LONGEST:
        harvest.odd(line, f"a place of {len(text)} characters is none: {quoted(text)} left out")
        return {}
    if OPEN.fullmatch(text.strip()):
        harvest.odd(line, f"the place is not settled: {quoted(text)}")
        return {}
    parts = [p for p in (one_line(p).strip(" ,;") for p in _split(text)) if p]
    parts = [p for i, p in enumerate(parts) if p not in parts[:i]]
    country = _take_country(parts)
    city = _take_city(parts, country)
    if not country:
        harvest.odd(line, f"no country at the end of the place {quoted(text)}")
    elif city:
        harvest.odd(line, f"{quoted(city)} was read as the city of {quoted(text)}")
    elif parts:
        harvest.odd(line, f"no city could be told in the place {quoted(text)}")
    return {"city": city, "country": country, "venue": _venue(parts)}


def _split(text: str) -> list[str]:
    # The Meetup way: Betahaus (Rudi-Dutschke-Str. 23, Berlin, Germany)
    wrapped = re.fullmatch(r"([^()]+)\(([^()]+,[^()]+)\)?\s*", text)
    whole = f"{wrapped[1]}\n{wrapped[2]}" if wrapped else text
    return re.split(r"\s*(?:\n|,|;| · | \| )\s*", whole.replace("\\n", "\n"))


def _take_country(parts: list[str]) -> str | None:
    last = parts[-1] if parts else ""
    code = None if last in STATES_IN_FULL else country_of(last)
    if code is None or (len(parts) == 1 and len(last) <= 3):  # noqa: PLR2004 - a code alone is none
        return None
    state_before = len(parts) > 1 and STATE.fullmatch(parts[-2])
    if STATES.fullmatch(last) and not (
        state_before and STATES.fullmatch(state_before["state"])
    ):
        return None
    parts.pop()
    return code


def _take_city(parts: list[str], country: str | None) -> str | None:
    """Take the city out of the parts, where what stands around it tells which one it is."""
    if not (parts and country):
        return None
    state = STATE.fullmatch(parts[-1])
    if len(parts) > 1 and state and STATES.fullmatch(state["state"]) and not _digits(parts[-2]):
        return _without(parts, -2)
    coded = POSTCODE.search(parts[-1])
    city = POSTCODE.sub("", parts[-1], count=1).strip(" ,-") if coded else parts[-1]
    if not city or _digits(city):
        return None
    return city if coded else _without(parts, -1)


def _without(parts: list[str], index: int) -> str:
    return parts.pop(index)


def _digits(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _venue(parts: list[str]) -> dict[str, Any]:
    """Return a venue: a first part without a number is its name, the rest its address."""
    address = [part for part in parts if not web_address(part)]
    first = address[0] if address else ""
    named = first and not _digits(first) and not STATES.fullmatch(first)
    name = address.pop(0) if named else None
    return {"name": name, "address": ", ".join(address)}
