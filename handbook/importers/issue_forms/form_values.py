"""Single answers of the issue form as values of an event."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import count

from handbook.model.site.addresses import short_slug
from handbook.model.values.dates import PartialDate
from handbook.model.values.months import month_names
from handbook.model.values.names import country_names, language_names
from handbook.problems import did_you_mean, nearest
from handbook.write import Writable


class NotUnderstoodError(Exception):
    """An answer that nothing can be made of; its text says what to write."""


DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[^\W\d_]{3,11})\.?,? (?P<year>\d{4})"
)
MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]{3,11})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
)
MONTH_ALONE = re.compile(r"(?P<month>[^\W\d_]{3,11})\.? (?P<year>\d{4})")
RANGE = re.compile(r"(?P<min>\d{1,7}) ?(?:-|–|to) ?(?P<max>\d{1,7})")  # noqa: RUF001 - people type it
ONE = re.compile(
    r"(?P<words>about|around|ca\.?|~|at least|over|more than|up to|max\.?)? ?(?P<count>\d{1,7})"
)
APPROXIMATE = {"about", "around", "ca", "ca.", "~"}
AT_LEAST = {"at least", "over", "more than"}


def date_in(text: str) -> str:
    """Return a date as data files write it, from that form or with the month's name.

    Numbers alone (04/05/2014) are refused: which is the month depends on who wrote them.

    Raises:
        NotUnderstoodError: Where it is no date, or more than one thing.
    """
    try:
        return str(PartialDate.parse(text.strip()))
    except ValueError:
        pass
    plain = " ".join(text.casefold().split())
    for form in (DAY_FIRST, MONTH_FIRST, MONTH_ALONE):
        match = form.fullmatch(plain)
        month = month_names().get(match["month"]) if match else None
        if match and month:
            day = int(match["day"]) if "day" in form.groupindex else None
            return _real(PartialDate(int(match["year"]), month, day), text)
    raise _no_date(text)


def _real(date: PartialDate, text: str) -> str:
    try:
        return str(PartialDate.parse(str(date)))
    except ValueError:
        raise _no_date(text) from None


def _no_date(text: str) -> NotUnderstoodError:
    return NotUnderstoodError(
        f"found no date in '{text}'. Write year, month and day: 2014-12-04. "
        "Is the day unknown? 2014-12 or 2014 will do."
    )


def attendance_in(text: str) -> dict[str, Writable]:
    """Return a head count: ``47``, ``about 60``, ``45-50``, ``at least 30`` or ``up to 80``.

    Raises:
        NotUnderstoodError: Where it is none of these.
    """
    plain = " ".join(text.casefold().split())
    both, one = RANGE.fullmatch(plain), ONE.fullmatch(plain)
    if both:
        return {"min": int(both["min"]), "max": int(both["max"])}
    if one is None:
        raise NotUnderstoodError(
            f"found no number of people in '{text}'. Write 47, about 60, 45-50, at least 30, "
            "or up to 80, and nothing else."
        )
    number = int(one["count"])
    if one["words"] in APPROXIMATE:
        return {"count": number, "approx": True}
    if one["words"] in AT_LEAST:
        return {"min": number}
    return {"max": number} if one["words"] else {"count": number}


def country_in(text: str) -> str:
    """Return a country's two letters, from them or from its English name.

    Raises:
        NotUnderstoodError: Where no country has that name.
    """
    return _code(text, country_names(), str.upper, "country")


def language_in(text: str) -> str:
    """Return a language's two letters, from them or from its English name.

    Raises:
        NotUnderstoodError: Where no language has that name.
    """
    return _code(text, language_names(), str.lower, "language")


def _code(text: str, names: Mapping[str, str], fold: Callable[[str], str], what: str) -> str:
    code = fold(text.strip())
    if code in names:
        return code
    by_name = {name.casefold(): code for code, name in names.items()}
    found = by_name.get(" ".join(text.casefold().split()))
    if found is None:
        near = nearest(text, names.values())
        meant = f" Did you mean {near}?" if near else ""
        raise NotUnderstoodError(
            f"there is no {what} '{text.strip()}'.{meant} "
            "Write its English name, or its two letters."
        )
    return found


def choice_in(text: str, options: Mapping[str, str]) -> str:
    """Return what a choice of a list means.

    Raises:
        NotUnderstoodError: Where the list has no such choice.
    """
    if text not in options:
        hint = did_you_mean(text, options, "The list has")
        raise NotUnderstoodError(f"the list has no '{text}'. {hint}".strip())
    return options[text]


def name_for(title: str, taken: set[str]) -> str:
    """Return a lesson's name from its title, unlike those that are taken."""
    base = short_slug(title) or "lesson"
    names = (base if number == 1 else f"{base}-{number}" for number in count(1))
    name = next(name for name in names if name not in taken)
    taken.add(name)
    return name
