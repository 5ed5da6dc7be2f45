"""Names of months in the languages organizers write in. Source: Unicode CLDR."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from babel import Locale

from handbook.model.site.addresses import without_accents

LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "nl", "pl", "cs", "tr", "sv", "ru")
FEWEST_LETTERS = 3
"""Letters of the shortest names; some languages shorten to a number."""


@cache
def month_names(short_in: tuple[str, ...] = LANGUAGES) -> Mapping[str, int]:
    """Return the names of months in small letters, no name of two months, with their numbers.

    Args:
        short_in: The languages whose short names are wanted beside the whole ones of all.
            Among other words they mislead: "set" is Italian for September.
    """
    widths = [("wide", LANGUAGES), ("abbreviated", short_in)]
    found = {"sept": 9}
    for width, languages in widths:
        for language in languages:
            for context in ("format", "stand-alone"):
                names = Locale(language).months[context][width].items()
                found |= {name.rstrip(".").casefold(): number for number, name in names}
    return {name: number for name, number in found.items() if len(name) >= FEWEST_LETTERS}


def month_meant(word: str) -> int | None:
    """Return the month that a word with slips in it stands for: its first letters tell."""
    plain, begun = without_accents(word), _beginnings()
    return begun.get(plain[: FEWEST_LETTERS + 1]) or begun.get(plain[:FEWEST_LETTERS])


@cache
def _beginnings() -> Mapping[str, int]:
    """Return how the names of one month begin, and of no other: ``juin`` and ``juil``."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for name, number in month_names().items():
        for letters in (FEWEST_LETTERS, FEWEST_LETTERS + 1):
            found[without_accents(name)[:letters]].add(number)
    return {begun: next(iter(told)) for begun, told in found.items() if len(told) == 1}
