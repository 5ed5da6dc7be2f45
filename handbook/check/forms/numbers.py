"""Numbers with words or signs around them, and how to write them."""

from __future__ import annotations

import re
from collections.abc import Callable

THOUSANDS = re.compile(r"\d{1,3}([,.' \u00a0\u2009]\d{3})+")
RANGE = re.compile(r"(\d+) ?(?:-|–|to|or|/) ?(\d+)\D*")  # noqa: RUF001
AT_LEAST = re.compile(r"(?:(?:over|more than|at least|min\.?|>=?|≥) ?(\d+)|(\d+) ?\+)\D*")
AT_MOST = re.compile(r"(?:up to|less than|fewer than|at most|under|max\.?|<=?|≤) ?(\d+)\D*")
ABOUT = re.compile(
    r"(?:(?:about|around|approx\.?|approximately|roughly|some|nearly|almost|ca\.?|circa"
    r"|~|≈|±) ?(\d+)"
    r"|(\d+) ?(?:ish|\?|or so|\(?(?:est\.?|estimated?|approx\.?)\)?))(?:\s\D*)?"
)
WITH_WORDS = re.compile(r"(\d+)(?:\.0+)? *\(?[^\W\d_%]*[^\d%]*")
THOUSAND = re.compile(r"(\d+)(?:\.(\d))?k")
DECIMAL = re.compile(r"(\d+)[,.](\d+)")
SIGNED = re.compile(r"([€$£¥]?) ?(\d+(?:\.\d+)?) ?(%|€|\$|£|percent|per cent|[a-z]+)?")


def counted(found: str) -> dict[str, str]:
    """Return the keys and values that say what a head count in words says; none if unclear."""
    folded = found.casefold().strip().rstrip(",;.")
    for form, keys_of in COUNTS:
        if match := form.fullmatch(folded):
            return keys_of(match)
    return {}


def _in_order(match: re.Match[str]) -> dict[str, str]:
    low, high = sorted((match[1], match[2]), key=int)
    return {"min": low, "max": high}


def _thousands(match: re.Match[str]) -> dict[str, str]:
    whole, tenth = int(match[1]), int(match[2] or 0)
    return {"count": str(whole * 1000 + tenth * 100), "approx": "true"}


COUNTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, str]]], ...] = (
    (THOUSANDS, lambda match: {"count": re.sub(r"[^0-9]", "", match[0])}),
    (RANGE, _in_order),
    (AT_LEAST, lambda match: {"min": match[1] or match[2]}),
    (AT_MOST, lambda match: {"max": match[1]}),
    (ABOUT, lambda match: {"count": match[1] or match[2], "approx": "true"}),
    (THOUSAND, _thousands),
    (WITH_WORDS, lambda match: {"count": match[1]}),
)
"""The forms of a head count in the order they are tried, and the keys each is written with."""


def as_count(found: str) -> str:
    """Return how to write a head count under its key, or with the keys beside it."""
    written = counted(found)
    if not written:
        return ""
    if list(written) == ["count"]:
        return f"Write {written['count']}."
    if "count" in written:
        return f"Write {written['count']}, and approx: true in a line of its own below it."
    return f"In place of 'count' write {_pairs(written, ' and ')}."


def as_attendance(found: str) -> str:
    """Return how to write a head count that was given without any key."""
    written = counted(found)
    return f"Write {{{_pairs(written, ', ')}}}." if written else ""


def as_number(found: str) -> str:
    """Return how to write a number that has words or signs around it."""
    folded = found.casefold().strip().rstrip(",;")
    if THOUSANDS.fullmatch(folded):
        return f"Write {re.sub(r'[^0-9]', '', folded)}."
    if match := DECIMAL.fullmatch(folded):
        return f"Write {match[1]}.{match[2]}."
    if match := SIGNED.fullmatch(folded):
        return f"Write {match[2]}."
    return ""


def as_figure(found: str) -> str:
    """Return how to write a figure in a table of numbers, with the keys beside it."""
    written = counted(found)
    if len(written) == 1 and "count" in written:
        written = {}
    if written:
        return f"In place of 'value' write {_pairs(_of_a_figure(written), ' and ')}."
    number = as_number(found)
    if (number and not found.strip()[-1:].isdigit()) or (
        number and not found.strip()[0].isdigit()
    ):
        return f"{number} What it counts stands under `unit`."
    return number or "An answer in words stands under `text`, in place of 'value'."


def _of_a_figure(written: dict[str, str]) -> dict[str, str]:
    return {("value" if key == "count" else key): value for key, value in written.items()}


def _pairs(written: dict[str, str], between: str) -> str:
    return between.join(f"{key}: {value}" for key, value in written.items())
