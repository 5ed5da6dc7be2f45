"""One entry of a program, as words, taken apart: time, title, speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handbook.importers.foreign.written_dates import hour_of_day

LONGEST = 500
"""Characters of a title. Source: handbook.model.base.Text."""
TIME = re.compile(
    r"^\(?(?P<start>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)\s*(?P<half>[ap]\.?m\.?)?"
    r"(?:\s*[-–—]\s*\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?)?\)?\s*[-–—:|]?\s+",  # noqa: RUF001
    re.IGNORECASE,
)
BY = re.compile(
    r"^(?P<title>.+)[\s,]+[-–—(]?\s*(?:presented\s+)?by\s+(?P<name>.+)$",  # noqa: RUF001
    re.IGNORECASE,
)
PARTED = re.compile(r"\s+[-–—|]+\s+|:\s+")  # noqa: RUF001
IN_BRACKETS = re.compile(r"^(?P<name>.+?)\s*[(\[](?P<more>[^)\]]+)[)\]]\s*$")
NAME_WORD = re.compile(r"^(?:[A-ZÀ-ÝŁŚŻČŠŽА-Я][\w'’.-]*|de|da|van|von|der|den|la|el|bin|al)$")  # noqa: RUF001
NO_NAME = re.compile(
    r"\b(the|and|of|in|for|with|to|a|an|on|your|how|what|why|introduction|intro|open|python|ruby"
    r"|java|rust|web|data|cloud|talks?|lightning|welcome|break|lunch|q&a|using|building|api|part)\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\s*(?:,|&|/|;|\band\b|\bet\b|\bund\b|\by\b|\be\b)\s*")
MEDIA = re.compile(
    r"(?:slides?|deck|pdf|videos?|recordings?|code|repo(?:sitory)?|notes?|links?|demo|github"
    r"|youtube|[\s,/|&+]|and)+",
    re.IGNORECASE,
)
"""What stands in brackets behind a name and is a link's word, not a company."""
CLOSING = "\"”»’'"  # noqa: RUF001
"""Quotation marks at the end of a title, behind which "by" means a person."""
UNNAMED = frozenset(
    {"me", "myself", "us", "various", "various speakers", "tba", "tbd", "unknown"}
)
"""Words in a speaker's place that are nobody's name."""
BREAKS = re.compile(
    r"^(break|coffee|lunch|dinner|pizza|food|networking|doors|registration|drinks|social|tea"
    r"|snacks|after\s?party|beer)",
    re.IGNORECASE,
)
KINDS = (
    ("lightning", "lightning"), ("demo", "demo"), ("panel", "panel"), ("workshop", "workshop"),
    ("welcome", "welcome"), ("opening", "welcome"), ("discussion", "discussion"),
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """What the words of an entry say."""

    title: str
    speakers: tuple[str, ...] = ()
    affiliation: str = ""
    start: str = ""
    """The time of day, as ``18:30``."""
    is_doubtful: bool = False
    """Whether there may be a speaker in the title."""

    @property
    def kind(self) -> str:
        """What filled the slot, where its title says so."""
        first = self.title.casefold()
        return next((kind for words, kind in KINDS if first.startswith(words)), "")


def entry_of(text: str) -> Entry:
    """Return an entry's title and speakers; in doubt, all words are the title."""
    start, words = _start(" ".join(text.split()).strip(" *_"))
    if len(words) > LONGEST:
        return Entry(_clean(words), (), "", start)
    by = BY.match(words)
    if by and by["name"].casefold().strip("() .") in UNNAMED:
        return Entry(_clean(by["title"]), (), "", start)
    if by and (people := names_in(by["name"], alone=by["title"].strip()[-1:] in CLOSING)):
        return Entry(_clean(by["title"]), people[0], people[1], start)
    for parts in (words.rsplit(" - ", 1), PARTED.split(words, maxsplit=1)):
        sides = [names_in(part) for part in parts]
        if len(parts) == 2 and bool(sides[0]) is not bool(sides[1]):  # noqa: PLR2004 - both sides
            who, title = (sides[0], parts[1]) if sides[0] else (sides[1], parts[0])
            if who and _clean(title):
                return Entry(_clean(title), who[0], who[1], start)
    bracket = IN_BRACKETS.match(words)
    if bracket and (people := names_in(bracket["more"])) and not names_in(bracket["name"]):
        return Entry(_clean(bracket["name"]), people[0], people[1], start)
    sides = [names_in(part) for part in PARTED.split(words, maxsplit=1)]
    return Entry(_clean(words), (), "", start, is_doubtful=len(sides) > 1 and all(sides))


def _start(words: str) -> tuple[str, str]:
    found = TIME.match(words)
    if not found:
        return "", words
    hour = hour_of_day(int(found["start"]), found["half"] or "")
    return f"{hour:02}:{found['minute']}", words[found.end() :]


def _clean(text: str) -> str:
    return text.strip(" \"'“”„«»*_.,;:-–—")  # noqa: RUF001


def names_in(text: str, *, alone: bool = False) -> tuple[tuple[str, ...], str] | None:
    """Return the people a text names and where they are from, or nothing where it is no name.

    Args:
        text: ``Tim Bell``, ``Tim Bell (CERN)``, ``Tim Bell and Jo Ray``, ``Tim Bell, CERN``.
        alone: Whether one word is enough, where its place says that it is a name.
    """
    if len(text) > LONGEST:
        return None
    text, affiliation = text.strip(" *_."), ""
    bracket = IN_BRACKETS.match(text)
    if bracket:
        text, affiliation = bracket["name"], bracket["more"].strip()
        affiliation = "" if MEDIA.fullmatch(affiliation) else affiliation
    elif "," in text and is_name(text.partition(",")[0]) and not _all_names(text.split(",")):
        text, _, affiliation = text.partition(",")
    if alone and re.fullmatch(r"[A-ZÀ-ÝА-Я][\w'’-]{2,}", text):  # noqa: RUF001
        return (text,), affiliation
    parts = [part.strip() for part in SEVERAL.split(text) if part.strip()]
    return (tuple(parts), affiliation.strip()) if parts and _all_names(parts) else None


def _all_names(parts: Iterable[str]) -> bool:
    return all(is_name(part) for part in parts)


def is_name(text: str) -> bool:
    """Tell whether a text looks like a name: two to four words in capitals, or @handle."""
    text = text.strip()
    if re.fullmatch(r"@[\w.-]{2,30}", text):
        return True
    words = text.split()
    capitals = all(NAME_WORD.match(word) for word in words)
    return 2 <= len(words) <= 4 and capitals and not NO_NAME.search(text)  # noqa: PLR2004


def is_break(text: str) -> bool:
    """Tell whether a slot of the program is none of its talks."""
    return bool(BREAKS.match(_start(text.strip())[1].strip(" *_")))
