"""Where files of data/ belong: what a file is follows from where it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from handbook.model.base import SLUG
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.model.site.addresses import slug_of
from handbook.model.site.filing import RESERVED
from handbook.problems import did_you_mean, nearest

ENDING = ".yml"
TYPED_ENDINGS = re.compile(r"(\.ya?ml)?(\.txt)?~?", re.IGNORECASE)
"""Endings that are meant to be ``.yml``; some systems add ``.txt`` to it."""
KEPT_COPIES = re.compile(r".*(~|\.(bak|orig|rej|swp|old|tmp))", re.IGNORECASE)
"""Endings that editors and git give to copies they keep."""
IMPORTED = re.compile(r"\.(md|markdown|rst|json|ics|csv|html?)", re.IGNORECASE)
"""Endings of files that `handbook import` may read."""
YEAR = re.compile(r"(\d{4})(?!\d)")
COMPACT = re.compile(r"((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)[-_]?(.*)")
DAY_FIRST = re.compile(r"(\d{1,2})[-_.](\d{1,2})[-_.]((?:19|20)\d{2})(?!\d)[-_]?(.*)")
MONTHS = 12


@dataclass(frozen=True)
class Misplaced:
    """What is wrong with a file's place or name, and how to mend it."""

    message: str
    hint: str


def misplacement(place: Path) -> Misplaced | None:
    """Return what is wrong with where a file lies, or nothing.

    Args:
        place: The file's path below data/.
    """
    if place.suffix != ENDING:
        return _wrong_ending(place)
    if len(place.parts) == 1 and place.stem in MANY_TO_A_FILE:
        return None
    if len(place.parts) == 1 or place.parts[0] not in ONE_TO_A_FILE:
        return _no_place(place)
    kind, name = place.parts[0], place.stem
    if len(place.parts) != (3 if kind == "events" else 2):
        hint = f"Move it to {_path(kind, name)}."
        return Misplaced("the file lies in the wrong folder", hint)
    return _wrong_name(place, kind, name)


def stray_event(place: Path) -> Misplaced | None:
    """Return what is wrong with a data file that lies beside data/, or nothing.

    Args:
        place: The file's path below the project's root.
    """
    is_data = place.suffix.casefold() in (".yml", ".yaml")
    if not is_data or not (YEAR.match(place.stem) or "events" in place.parts[:-1]):
        return None
    message = f"data files are not read from {place.parts[0]}/"
    return Misplaced(message, f"Move it to {_path('events', place.stem)}.")


def _wrong_name(place: Path, kind: str, name: str) -> Misplaced | None:
    if not SLUG.fullmatch(name):
        slug = slug_of(name) or "2014-12-04-lyon"
        if kind == "events":
            slug = _dated(slug)
        hint = f"Use small letters a-z, digits, and single hyphens: {_target(place, slug)}."
        return Misplaced(f"the file's name '{name}' cannot be an address", hint)
    if name in RESERVED.get(kind, ()):
        message = f"the name '{name}' is taken by the site itself"
        return Misplaced(message, "Give the file another name.")
    return _wrong_date(place, name) if kind == "events" else None


def _wrong_date(place: Path, name: str) -> Misplaced | None:
    """Return what is wrong with the date that an event's file is named by."""
    year = place.parts[1]
    if _dated(name) != name:
        message = "the date in the file's name is not year-month-day"
        return Misplaced(message, f"Rename it to {_path('events', _dated(name))}.")
    if YEAR.fullmatch(year) and not YEAR.match(name):
        dated = _target(place, f"{year}-{name}")
        hint = f"Put the date before it, as far as it is known: {dated}."
        return Misplaced("the file's name does not start with the event's date", hint)
    return None


def _dated(name: str) -> str:
    """Return an event's name with the date at its start in our form."""
    if match := COMPACT.match(name):
        parts = (match[1], match[2], match[3], match[4])
    elif match := DAY_FIRST.match(name):
        day, month = match[1], match[2]
        if int(month) > MONTHS:
            day, month = month, day
        parts = (match[3], f"{int(month):02}", f"{int(day):02}", match[4])
    else:
        return name
    return "-".join(part for part in parts if part)


def _wrong_ending(place: Path) -> Misplaced:
    stem, dot, ending = place.name.partition(".")
    found = f"a file that ends in '{dot}{ending}'" if dot else "a file without an ending"
    if KEPT_COPIES.fullmatch(place.name) and place.name[-1] != "~":
        return Misplaced(f"{found} is not read", "Delete it: it is a copy that a program kept.")
    if TYPED_ENDINGS.fullmatch(dot + ending):
        return Misplaced(f"{found} is not read", f"Rename it to {_target(place, stem)}.")
    hint = f"Data files end in {ENDING}; pictures and slides are linked, not kept here."
    if IMPORTED.fullmatch(place.suffix):
        hint = f"Data files end in {ENDING}. Keep it elsewhere; handbook import may read it."
    return Misplaced(f"{found} is not read", hint)


def _no_place(place: Path) -> Misplaced:
    is_file = len(place.parts) == 1
    found = place.name if is_file else f"{place.parts[0]}/"
    message = f"data/ has no place for '{found}'"
    if YEAR.match(place.stem):
        return Misplaced(message, f"Move it to {_path('events', place.stem)}.")
    by_stem = {name: f"{name}{ENDING}" for name in MANY_TO_A_FILE}
    by_stem |= {name: f"{name}/" for name in ONE_TO_A_FILE}
    word = found.removesuffix(ENDING).rstrip("/")
    meant = nearest(word, by_stem)
    if meant in MANY_TO_A_FILE and not is_file:
        hint = f"All {meant} stand in one file, data/{meant}.yml: write '{place.stem}:' there."
        return Misplaced(message, hint)
    if meant and meant in ONE_TO_A_FILE and not is_file:
        return Misplaced(message, f"Move it to {_path(meant, place.stem)}.")
    if meant in MANY_TO_A_FILE:
        return Misplaced(message, f"Rename it to data/{meant}{ENDING}.")
    near = did_you_mean(word, by_stem)
    return Misplaced(message, f"{near} data/ has: {', '.join(by_stem.values())}.".strip())


def _target(place: Path, name: str) -> str:
    return (Path("data") / place.parent / f"{name}{ENDING}").as_posix()


def _path(kind: str, name: str) -> str:
    """Return where a record belongs, by its kind and the name its file has now."""
    slug = slug_of(name) or "name"
    if kind != "events":
        return f"data/{kind}/{slug}{ENDING}"
    slug = _dated(slug)
    year = YEAR.match(slug)
    if year is None:
        return f"data/events/2014/2014-12-04-{slug}{ENDING}, with its own year and date"
    return f"data/events/{year[1]}/{slug}{ENDING}"
