"""What the forms of small values are in JSON Schema, with the words an editor shows.

A plain ``2014`` is a whole number to a YAML reader and ``2014-12`` is text; our own reader
takes every plain value as it is written. So numbers are allowed where text may look like one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from handbook.model.base import CLOCK, SLUG
from handbook.model.values.names import country_name, country_names, language_names
from handbook.model.values.zones import zone_countries

TEXT_TYPES = ["string", "number"]
"""What one line of text may look like to a YAML reader: ``title: 2014`` is a title."""


def _spelled(pattern: str, expected: str, *examples: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    return {
        "type": "string",
        "pattern": f"^({pattern})$",
        "patternErrorMessage": f"Expected {expected}.",
    } | ({"examples": list(examples)} if examples else {})


def _listed(values: Mapping[str, str], expected: str) -> dict[str, Any]:
    return {
        "type": "string",
        "enum": list(values),
        "enumDescriptions": list(values.values()),
        "errorMessage": f"Expected {expected}.",
    }


def _named(codes: tuple[str, ...]) -> str:
    names = country_names()
    return ", ".join(country_name(code) for code in codes if code in names)


@cache
def forms() -> Mapping[str, dict[str, Any]]:
    """Return for each form, by the name types give it, its title and JSON Schema."""
    return {**_spelled_forms(), **_dated_forms(), **_listed_forms()}


def _spelled_forms() -> dict[str, dict[str, Any]]:
    slug = "small letters a-z, digits and single hyphens, such as college-venue"
    url = r"[hH][tT]{2}[pP][sS]?://[^\s/?#@.]+(\.[^\s/?#@.]+)+([/?#]\S*)?"
    address = "https://example.org/page"
    place, old = r"[^\s/#?:.]+(/[^\s/#?:.]+)*(#[^\s#]+)?", "playbooks/find-a-venue"
    return {
        "text": {"title": "Text", "type": TEXT_TYPES, "minLength": 1, "maxLength": 500},
        "slug": {
            "title": "Name",
            **_spelled(SLUG.pattern, slug),
            "type": ["string", "integer"],
            "minimum": 0,
        },
        "place": {
            "title": "Place on the site",
            **_spelled(place, "a page's address below the site's own", old),
        },
        "url": {
            "title": "Address",
            **_spelled(url, f"a web address, such as {address}", address),
            "format": "uri",
            "maxLength": 2_000,
        },
    }


def _dated_forms() -> dict[str, dict[str, Any]]:
    date = "a date as exact as known: 2014-12-04, 2014-12 or 2014"
    time = "a time of day from 00:00 to 23:59, such as 18:30"
    years = {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999}
    as_known = _spelled(r"\d{4}(-\d{2}(-\d{2})?)?", date, "2014-12-04", "2014-12", 2014)
    return {
        "date": {"title": "Date", **as_known, **years},
        "time": {"title": "Time of day", **_spelled(CLOCK.pattern, time, "18:30")},
    }


def _listed_forms() -> dict[str, dict[str, Any]]:
    zones = {zone: _named(codes) for zone, codes in zone_countries().items()}
    country = "a country's two capital letters, such as FR"
    language = "a language's code, such as fr or pt"
    zone = "a time zone by its place, such as Europe/Paris"
    return {
        "country": {"title": "Country", **_listed(country_names(), country)},
        "language": {"title": "Language", **_listed(language_names(), language)},
        "timezone": {"title": "Time zone", **_listed(zones, zone)},
    }
