"""Names of countries and languages in English, from the Unicode CLDR by way of Babel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

ENGLISH = Locale("en")


@cache
def country_names() -> Mapping[str, str]:
    """Return the countries: two capital letters to English name.

    CLDR also lists groupings of countries and codes for private use, which are left out.
    """
    outside = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}
    return {
        code: name
        for code, name in ENGLISH.territories.items()
        if len(code) == 2 and code.isalpha() and code not in outside  # noqa: PLR2004
    }


@cache
def language_names() -> Mapping[str, str]:
    """Return the languages with a two-letter code: code to English name."""
    two_letters = 2
    return {code: name for code, name in ENGLISH.languages.items() if len(code) == two_letters}


def country_name(code: str) -> str:
    """Return a country's English name, such as Switzerland for CH."""
    return country_names()[code]


def language_name(code: str) -> str:
    """Return a language's English name, such as French for fr."""
    return language_names()[code]


@cache
def countries_by_name() -> Mapping[str, str]:
    """Return the two letters of every country by its English name in small letters."""
    return {name.casefold(): code for code, name in country_names().items()}


@cache
def languages_by_name() -> Mapping[str, str]:
    """Return the two letters of every language by its English name in small letters."""
    return {name.casefold(): code for code, name in language_names().items()}


OTHER_COUNTRY_NAMES: Mapping[str, str] = {
    "america": "US",
    "czech republic": "CZ",
    "england": "GB",
    "great britain": "GB",
    "holland": "NL",
    "korea": "KR",
    "northern ireland": "GB",
    "republic of korea": "KR",
    "scotland": "GB",
    "the netherlands": "NL",
    "turkey": "TR",
    "uae": "AE",
    "uk": "GB",
    "united states of america": "US",
    "us": "US",
    "usa": "US",
    "wales": "GB",
}
"""What people write for a country beside its name, in small letters and without points."""
