"""Where files of data/ belong: what a file is follows from where it lies."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from handbook.check import slugified
from handbook.model.base import SLUG
from handbook.problems import did_you_mean

ENDING = ".yml"
TYPED_ENDINGS = re.compile(r"(\.ya?ml)?(\.txt)?~?", re.IGNORECASE)
"""Endings that are meant to be ``.yml``; some systems add ``.txt`` to it."""
RESERVED = {
    "groups": ("index",),
    "events": ("index",),
    "templates": ("index", "files"),
}
"""Names that are addresses of the site's own pages and folders."""
YEAR = re.compile(r"(\d{4})(?!\d)")


@dataclass(frozen=True)
class Misplaced:
    """What is wrong with a file's place or name, and how to mend it."""

    message: str
    hint: str


def misplacement(
    place: Path, *, one_to_a_file: Collection[str], many_to_a_file: Collection[str]
) -> Misplaced | None:
    """Return what is wrong with where a file lies, or nothing.

    Args:
        place: The file's path below data/.
        one_to_a_file: Folders whose files hold one record each.
        many_to_a_file: Names of files that hold many records.
    """
    if place.suffix != ENDING:
        return _wrong_ending(place)
    if len(place.parts) == 1 and place.stem in many_to_a_file:
        return None
    if len(place.parts) == 1 or place.parts[0] not in one_to_a_file:
        return _no_place(place, one_to_a_file, many_to_a_file)
    kind, name = place.parts[0], place.stem
    if len(place.parts) != (3 if kind == "events" else 2):
        hint = f"Move it to {_folder(kind, name)}."
        return Misplaced("the file lies in the wrong folder", hint)
    return _wrong_name(kind, name)


def _wrong_name(kind: str, name: str) -> Misplaced | None:
    if not SLUG.fullmatch(name):
        slug = slugified(name) or "2014-12-04-lyon"
        hint = f"Use small letters a-z, digits, and single hyphens: {slug}{ENDING}."
        return Misplaced(f"the file's name '{name}' cannot be an address", hint)
    if name in RESERVED.get(kind, ()):
        message = f"the name '{name}' is taken by the site itself"
        return Misplaced(message, "Give the file another name.")
    return None


def _wrong_ending(place: Path) -> Misplaced:
    stem, dot, ending = place.name.partition(".")
    found = f"a file that ends in '{dot}{ending}'" if dot else "a file without an ending"
    if TYPED_ENDINGS.fullmatch(dot + ending):
        return Misplaced(f"{found} is not read", f"Rename it to {stem}{ENDING}.")
    hint = f"Data files end in {ENDING}; pictures and slides are linked, not kept here."
    return Misplaced(f"{found} is not read", hint)


def _no_place(place: Path, folders: Collection[str], files: Collection[str]) -> Misplaced:
    is_file = len(place.parts) == 1
    found = place.name if is_file else f"{place.parts[0]}/"
    message = f"data/ has no place for '{found}'"
    if is_file and YEAR.match(place.stem):
        return Misplaced(message, f"Move it to {_folder('events', place.stem)}.")
    by_stem = {name: f"{name}{ENDING}" for name in files} | {
        name: f"{name}/" for name in folders
    }
    near = did_you_mean(found.removesuffix(ENDING).rstrip("/"), by_stem)
    return Misplaced(message, f"{near} data/ has: {', '.join(by_stem.values())}.".strip())


def _folder(kind: str, name: str) -> str:
    if kind != "events":
        return f"data/{kind}/"
    year = YEAR.match(name)
    return f"data/events/{year[1] if year else 'YYYY'}/"
