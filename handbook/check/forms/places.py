"""Countries, languages, and time zones as people write them, and the codes they have here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale
from babel.core import get_global

from handbook.model.values.names import (
    OTHER_COUNTRY_NAMES,
    countries_by_name,
    country_names,
    language_names,
    languages_by_name,
)
from handbook.model.values.zones import city_of, timezones, zones_of
from handbook.problems import nearest

OTHER_LANGUAGES = {
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "francais": "fr",
    "espanol": "es",
    "jp": "ja",
    "mandarin": "zh",
    "castellano": "es",
    "ua": "uk",
}
"""What people write for a language: its country's code, or its name without accents."""
SPOKEN_WIDELY = (
    *("ar", "cs", "da", "de", "el", "es", "fi", "fr", "hu", "id", "it", "ja", "ko", "nb"),
    *("nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh"),
)
"""Languages whose own names for countries are looked up."""
ABBREVIATED = {
    "CET": ["Europe/Paris", "Europe/Berlin"],
    "CEST": ["Europe/Paris", "Europe/Berlin"],
    "CENTRAL EUROPEAN TIME": ["Europe/Paris", "Europe/Berlin"],
    "GMT": ["Europe/London"],
    "BST": ["Europe/London"],
    "EET": ["Europe/Athens", "Europe/Kyiv"],
    "EEST": ["Europe/Athens", "Europe/Kyiv"],
    "EST": ["America/New_York"],
    "EDT": ["America/New_York"],
    "EASTERN": ["America/New_York"],
    "CST": ["America/Chicago", "Asia/Shanghai"],
    "CDT": ["America/Chicago"],
    "MST": ["America/Denver"],
    "MDT": ["America/Denver"],
    "PST": ["America/Los_Angeles"],
    "PDT": ["America/Los_Angeles"],
    "PACIFIC": ["America/Los_Angeles"],
    "IST": ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
    "JST": ["Asia/Tokyo"],
    "KST": ["Asia/Seoul"],
    "AEST": ["Australia/Sydney", "Australia/Brisbane"],
    "MSK": ["Europe/Moscow"],
    "WAT": ["Africa/Lagos"],
    "EAT": ["Africa/Nairobi"],
}
"""Zones that an abbreviation may stand for, the commonest first. Source: IANA tz database."""
FLAGS = {0x1F1E6 + number: chr(ord("A") + number) for number in range(26)}
"""The signs that flags are made of, and the letters they stand for."""
SURE = 0.8
"""Likeness from which a name is taken for a misspelt one of a country or language."""
FEW = 4


def _code(found: str, by_name: Mapping[str, str], others: Mapping[str, str]) -> str:
    folded = found.casefold().replace(".", "").strip(" ,;()")
    codes = {**by_name, **others}
    if folded in codes:
        return codes[folded]
    near = nearest(folded, codes, SURE) if len(folded) > FEW else None
    return codes[near] if near else ""


@cache
def _endonyms(kind: str) -> dict[str, str]:
    """Return the names of countries in widely spoken languages, or those of languages."""
    found: dict[str, str] = {}
    for language in SPOKEN_WIDELY:
        locale = Locale(language)
        if kind == "countries":
            found |= {name.casefold(): code for code, name in locale.territories.items()}
        else:
            found[locale.languages[language].casefold()] = language
    return found


def as_country(found: str) -> str:
    """Return the code of a country that was given by name or by another code."""
    code = country_code(found)
    return f"For {found} write {code}." if code else ""


def country_code(found: str) -> str:
    """Return the two letters of a country that was written in another way; or nothing."""
    upper = found.translate(FLAGS).strip(" .,;").upper()
    alias = _territory(upper)
    if upper in country_names() or alias in country_names():
        return upper if upper in country_names() else alias
    exact = _code(found, countries_by_name(), OTHER_COUNTRY_NAMES)
    other = _endonyms("countries").get(found.casefold().strip(), "")
    is_english = found.casefold() in countries_by_name()
    return other if other in country_names() and not is_english else exact


def _territory(code: str) -> str:
    aliases: Any = get_global("territory_aliases")
    found = aliases.get(code, [])
    return str(found[0]) if len(code) > 1 and len(found) == 1 else ""


def as_language(found: str) -> str:
    """Return the code of a language that was given by name, or with more around it."""
    several = re.split(r"\s*(?:,|/|&|\+|\band\b)\s*", found)
    codes = [language_code(one) for one in several]
    if len(several) > 1 and all(codes):
        return f"A talk has one language: write {' or '.join(dict.fromkeys(codes))}."
    return f"For {found} write {codes[0]}." if codes[0] and len(several) == 1 else ""


def language_code(found: str) -> str:
    """Return the two letters of a language that was written in another way; or nothing."""
    start = re.split(r"[-_]", found.casefold().strip())[0]
    aliases: Any = get_global("language_aliases")
    alias = str(aliases.get(start, start))
    if alias in language_names():
        return alias
    return _code(found, languages_by_name(), {**_endonyms("languages"), **OTHER_LANGUAGES})


@cache
def _zones_by_city() -> dict[str, str]:
    zones = sorted(zone for zone in timezones() if "/" in zone)
    return {city_of(zone): zone for zone in zones}


def as_timezone(found: str, place: object = None) -> str:
    """Return the time zone most like the one found, or that of a city or country.

    Args:
        found: What was written.
        place: The event's place as its file has it.
    """
    zones = _zones_of(place)
    words = re.sub(r"[^A-Z ]", "", found.upper()).split(" ")
    meant = (
        ABBREVIATED.get(found.upper())
        or next(
            (
                ABBREVIATED[word]
                for word in words
                if word in ABBREVIATED and len(found) > len(word)
            ),
            [],
        )
        if not _is_offset(found)
        else []
    )
    both = [zone for zone in meant if zone in zones] or zones or meant
    if not _is_offset(found) and not meant:
        city = nearest(re.sub(r"\(.*?\)", "", found).strip(), _zones_by_city())
        zone = nearest(found, timezones(), SURE) or (city and _zones_by_city()[city])
        both = [zone] if zone and (not zones or zone in zones) else zones
    if not both:
        return ""
    if len(both) == 1:
        return f"Did you mean '{both[0]}'?"
    more = ", …" if len(both) > FEW else ""
    return f"Write the zone of the place: {', '.join(both[:FEW])}{more}."


def zone_to_add(place: object) -> str:
    """Return how to add the time zone that a time lacks.

    Args:
        place: The event's place as its file has it.
    """
    zones = _zones_of(place)
    if len(zones) == 1:
        return f"Add a line: timezone: {zones[0]}"
    return "Add the zone of the place, such as timezone: Europe/Paris, or leave the time out."


def _is_offset(found: str) -> bool:
    return bool(re.fullmatch(r"(?:GMT|UTC|Z)?\s*[+-]?\d{0,2}:?\d{0,2}", found.strip().upper()))


def _zones_of(place: object) -> list[str]:
    """Return the zones of a place's city or country; none where they are not known."""
    if not isinstance(place, dict):
        return []
    city, country = str(place.get("city") or ""), str(place.get("country") or "")
    if city in _zones_by_city():
        return [_zones_by_city()[city]]
    return list(zones_of(country))
