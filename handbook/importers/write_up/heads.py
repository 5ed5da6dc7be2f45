"""How many people came, and from how far, as a write-up tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handbook.importers.write_up.languages import (
    ABOUT_ELSEWHERE,
    CAME_ELSEWHERE,
    PEOPLE_ELSEWHERE,
)
from handbook.importers.write_up.page import Page
from handbook.model import country_names

NEAR = 25
"""Characters behind a number in which "registered" is said of it."""
WORDS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a hundred": 100,
    "one hundred": 100,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
FIGURE = rf"(?P<tilde>~\s*)?(?P<number>\d{{1,5}}|{'|'.join(sorted(WORDS, key=len)[::-1])})"
"""A number in digits or in words."""
ABOUT = (
    r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|close to"
    rf"|{ABOUT_ELSEWHERE})"
)
LEAST = r"(?:at least|over|more than|upwards of)"
PEOPLE = (
    r"(?:people|ppl|persons|attendees|participants|folks|guests|members|developers|students|women"
    r"|learners|hackers|enthusiasts|pythonistas|rubyists|gophers|rustaceans|organizers|humans"
    rf"|{PEOPLE_ELSEWHERE})"
)
COUNTED = re.compile(
    rf"(?:(?P<least>{LEAST})|(?P<most>up to)|(?P<about>{ABOUT}))?\s*{FIGURE}(?P<plus>\+)?"
    rf"(?:\s*(?:-|–|to|or)\s*(?P<upper>\d{{1,5}}))?"  # noqa: RUF001
    rf"(?:\s+(?:\w+\s+){{0,2}}?){PEOPLE}\b",
    re.IGNORECASE,
)
CAME = re.compile(
    r"\b(were there|there were|attend|came|joined|joining|showed up|turned up|turnout|present"
    r"|we had|gathered|welcomed|crowd|audience|participa(?:ted|ting)|took part|in the room"
    rf"|met|witnessed|{CAME_ELSEWHERE})",
    re.IGNORECASE,
)
SIGNED_UP = re.compile(r"\b(registered|registrations?|signed up|sign-ups?|rsvp)", re.IGNORECASE)
PEAK = re.compile(
    r"\b(at peak|peak times?|at its peak|at most|at the same time)\b", re.IGNORECASE
)
NOT_YET = re.compile(
    r"\b(expect(ed|ing)?|anticipat\w+|hop(ed|ing)|seats?|seater|capacity|last (month|time|year)"
    r"|usually|normally|next|limited to)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose number is not of those who came."""
COUNTRIES = re.compile(rf"{FIGURE}\s+(?:different\s+|other\s+)?countries\b", re.IGNORECASE)
REGIONS = (
    *("Africa", "Asia-Pacific", "Asia Pacific", "Asia", "Europe", "Latin America", "Oceania"),
    *("North America", "South America", "Central America", "Middle East"),
)
TALKED = re.compile(
    r"\b(talk|talking|talked|speak|speaking|chat|chatting)\s+(with|to)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Count:
    """One number of people."""

    line: int
    number: int
    upper: int
    """The upper end where it is a range, or 0."""
    words: str
    """The number as the text has it: ``at least 45``."""
    is_least: bool
    is_most: bool
    is_about: bool
    is_peak: bool
    is_sign_up: bool


def counts(page: Page) -> Iterator[Count]:
    """Yield every number of people who came or signed up."""
    for line, sentence in page.sentences:
        came, signed = CAME.search(sentence), SIGNED_UP.search(sentence)
        if NOT_YET.search(sentence) or not (came or signed):
            continue
        for match in COUNTED.finditer(sentence):
            words = " ".join(match[0].split()).casefold()
            near = SIGNED_UP.search(sentence[match.end() : match.end() + NEAR])
            yield Count(
                line,
                WORDS.get(match["number"].casefold()) or int(match["number"]),
                int(match["upper"] or 0),
                words,
                bool(match["least"] or match["plus"]),
                bool(match["most"]),
                bool(match["about"] or match["tilde"]),
                bool(PEAK.search(sentence)),
                bool(near) or (bool(signed) and not came),
            )


def attendance(page: Page) -> dict[str, Any]:
    """Return the head count: one number, or the range of several, with what each says."""
    found = list(counts(page))
    came = [count for count in found if not count.is_sign_up]
    signed = [count.number for count in found if count.is_sign_up]
    if not came:
        return {"count": signed[0], "basis": "registered"} if signed else {}
    numbers = sorted({n for count in came for n in (count.number, count.upper) if n})
    if len(numbers) > 1:
        if len(came) > 1:
            page.odd(
                came[0].line, f"several numbers of people: {_listed(came)}; check the range"
            )
        return {
            "min": numbers[0],
            "max": numbers[-1],
            "basis": "peak" if any(count.is_peak for count in came) else "estimate",
            "registered": signed[0] if signed else None,
            "note": f"The write-up says {_listed(came)}.",
        }
    return {**_single(came[0]), "registered": signed[0] if signed else None}


def _single(count: Count) -> dict[str, Any]:
    note = f"The write-up says {count.words}."
    basis = "peak" if count.is_peak else "estimate"
    if count.is_most:
        return {"max": count.number, "basis": basis, "note": note}
    if count.is_least:
        return {"min": count.number, "basis": basis, "note": note}
    if count.is_about:
        return {"count": count.number, "approx": True, "basis": basis, "note": note}
    return {"count": count.number, "basis": "peak" if count.is_peak else None}


def _listed(found: list[Count]) -> str:
    return " and ".join(dict.fromkeys(count.words for count in found))


def reach(page: Page) -> dict[str, Any]:
    """Return from how many countries people took part, and with whom the room talked."""
    found: dict[str, Any] = {}
    for _, sentence in page.sentences:
        match = COUNTRIES.search(sentence)
        if match and "countries" not in found:
            number = match["number"]
            found["countries"] = WORDS.get(number.casefold()) or int(number)
            found["regions"] = _regions(sentence)
        if TALKED.search(sentence) and "spoken_with" not in found:
            named = countries_in(sentence)
            found |= {"spoken_with": named} if len(named) > 1 else {}
    return found


def _regions(sentence: str) -> list[str]:
    places: dict[str, int] = {}
    for region in REGIONS:
        if region in sentence and not any(region in longer for longer in places):
            places[region.replace("Asia Pacific", "Asia-Pacific")] = sentence.index(region)
    return sorted(places, key=lambda region: places[region])


def countries_in(sentence: str) -> list[str]:
    """Return the countries a sentence names, as two letters each, in its order."""
    places = {}
    for code, name in country_names().items():
        match = re.search(rf"\b{re.escape(name)}\b", sentence)
        if match:
            places[code] = match.start()
    return sorted(places, key=lambda code: places[code])
