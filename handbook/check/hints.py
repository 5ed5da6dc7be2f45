"""What a value in the wrong form should have been, where that can be told from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from handbook.model.base import SLUG, timezones
from handbook.model.dates import FORM, MONTHS
from handbook.model.names import country_names, language_names
from handbook.problems import nearest

NUMBERS_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? +([A-Za-z]{3,9})\.?,? +(\d{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")
MONTH_ONLY = re.compile(r"([A-Za-z]{3,9})\.?,? +(\d{4})")
CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hH]\s*([0-5]\d)?)?(?::\d\d)?\s*([AaPp])?\.?(?:[Mm]\.?)?")
BARE_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?", re.IGNORECASE)
WRAPPED_URL = re.compile(r"(https?://[^\s)>\]”’\"']+)")  # noqa: RUF001
TWO_STARTS = re.compile(r"https?://(https?://[\w-]+(?:\.[\w-]+)+\S*)")
RANGE = re.compile(r"(\d+) ?(?:-|–|to) ?(\d+)")  # noqa: RUF001
AT_LEAST = re.compile(r"(?:(?:over|more than|at least|>=?) ?(\d+)|(\d+) ?\+)")
ABOUT = re.compile(r"(?:about|around|approx\.?|ca\.?|circa|~|±) ?(\d+)")
THOUSANDS = re.compile(r"\d{1,3}([, ' ]\d{3})+")

OTHER_COUNTRY_NAMES = {
    "America": "US",
    "Czech Republic": "CZ",
    "England": "GB",
    "Great Britain": "GB",
    "Holland": "NL",
    "Korea": "KR",
    "Northern Ireland": "GB",
    "Scotland": "GB",
    "U.K.": "GB",
    "U.S.": "US",
    "U.S.A.": "US",
    "UK": "GB",
    "USA": "US",
    "Wales": "GB",
}
"""What people write for a country, beside its name in the Unicode CLDR."""


def as_date(found: str) -> str:
    """Return how to write a date that was given in another form."""
    if FORM.fullmatch(found):
        return "The calendar has no such date."
    if match := NUMBERS_FIRST.fullmatch(found):
        return _write_date(match[1], match[2], match[3])
    if match := DAY_FIRST.fullmatch(found):
        return _write_date(match[3], _month(match[2]), match[1])
    if match := MONTH_FIRST.fullmatch(found):
        return _write_date(match[3], _month(match[1]), match[2])
    if (match := MONTH_ONLY.fullmatch(found)) and _month(match[1]):
        return f"Write {match[2]}-{int(_month(match[1])):02}."
    return ""


def _month(name: str) -> str:
    starts = [month[:3].casefold() for month in MONTHS]
    start = name[:3].casefold()
    return str(starts.index(start) + 1) if start in starts else ""


def _write_date(year: str, month: str, day: str) -> str:
    try:
        return f"Write {date(int(year), int(month), int(day))}."
    except ValueError:
        return ""


def as_time(found: str) -> str:
    """Return how to write a time of day that was given in another form."""
    match = CLOCK.fullmatch(found)
    if not match or not (match[2] or match[3]):
        return ""
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] in "Pp" else 0)
    return f"Write {hour:02}:{minute:02}." if hour < 24 else ""  # noqa: PLR2004 - hours of a day


def as_url(found: str) -> str:
    """Return how to write an address that lacks its start or has something around it."""
    if match := TWO_STARTS.fullmatch(found):
        return f"Write {match[1]}"
    addresses = [address.rstrip(",;") for address in WRAPPED_URL.findall(found)]
    if len(addresses) == 1 and " " not in found:
        return f"Write {addresses[0]}" if addresses[0] != found else ""
    if addresses:
        return "Write one address, and %20 for a space in it."
    return f"Write https://{found}" if BARE_HOST.fullmatch(found) else ""


def as_slug(found: str) -> str:
    """Return a name as it can be part of an address."""
    slug = slugified(re.sub(r"\.(ya?ml|md)$", "", found))
    return f"Try {slug}." if slug else ""


def slugified(name: str) -> str:
    """Return a name in small letters a-z, digits, and hyphens; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).casefold().replace("'", "")
    plain = plain.encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    return slug if SLUG.fullmatch(slug) else ""


def _as_code(found: str, names: Mapping[str, str]) -> str:
    """Return the code that a name stands for, or a code in the wrong case or with a region."""
    codes = {name: code for code, name in names.items()}
    folded = {code.casefold(): code for code in names}
    start = re.split(r"[-_]", found)[0].casefold()
    code = folded.get(start) or codes.get(nearest(found, codes) or "")
    return f"For {found} write {code}." if code else ""


def as_country(found: str) -> str:
    """Return the code of a country that was given by name."""
    code = OTHER_COUNTRY_NAMES.get(found)
    return f"For {found} write {code}." if code else _as_code(found, country_names())


def as_language(found: str) -> str:
    """Return the code of a language that was given by name or with its region."""
    return _as_code(found, language_names())


@cache
def _zones_by_city() -> dict[str, str]:
    zones = sorted(zone for zone in timezones() if "/" in zone)
    return {zone.rpartition("/")[2].replace("_", " "): zone for zone in zones}


def as_timezone(found: str) -> str:
    """Return the time zone most like the one found, or that of a city."""
    city = nearest(found, _zones_by_city())
    zone = nearest(found, timezones()) or (city and _zones_by_city()[city])
    return f"Did you mean '{zone}'?" if zone else ""


def as_number(found: str) -> str:
    """Return how to write a number that has words or signs around it."""
    folded = found.casefold().strip()
    if THOUSANDS.fullmatch(folded):
        return f"Write {re.sub(r'[^0-9]', '', folded)}."
    return ""


def as_count(found: str) -> str:
    """Return how to write a head count that is a range, a lower end, or approximate."""
    folded = found.casefold().strip()
    if match := RANGE.fullmatch(folded):
        return f"Write {{min: {match[1]}, max: {match[2]}}}."
    if match := AT_LEAST.fullmatch(folded):
        return f"Write {{min: {match[1] or match[2]}}}."
    if match := ABOUT.fullmatch(folded):
        return f"Write {{count: {match[1]}, approx: true}}."
    return as_number(found)


BY_FORM: Mapping[str, Callable[[str], str]] = {
    "date": as_date,
    "time": as_time,
    "url": as_url,
    "slug": as_slug,
    "country": as_country,
    "language": as_language,
    "timezone": as_timezone,
}
"""For each form a validator asks for: what makes a suggestion out of a value."""
