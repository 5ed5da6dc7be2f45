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
