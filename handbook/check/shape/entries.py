"""Slips that several records of a list share, so that each is told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from handbook.check.shape.fields import model_at
from handbook.check.shape.keyslips import KeySlip
from handbook.check.shape.labels import label, lines_listed, value_at
from handbook.check.shape.unknown import sibling
from handbook.model.base import Record
from handbook.problems import Problem
from handbook.read.document import Document, Location

Slips = dict[Location, KeySlip]
"""The slips of a file's keys by the location of their record; told ones are taken out."""


def strayed(
    document: Document, model: type[Record], at: Location, slips: Slips
) -> Iterator[Problem]:
    """Yield a problem for the first entry of each run that belongs to another list.

    It happens where the line with the other list's key is missing.
    """
    seen: dict[Location, str] = {}
    for where in [where for where, slip in slips.items() if len(slip.unknown) > 1]:
        if not where or not isinstance(where[-1], int):
            continue
        entry = value_at(document.data, (*at, *where))
        owner = model_at(model, where[:-2]) or model
        found = set(entry) if isinstance(entry, dict) else set()
        key = sibling(owner, slips[where].owner, found)
        if key is None:
            continue
        del slips[where]
        if seen.setdefault(where[:-1], "") != key:
            seen[where[:-1]] = key
            noun, wrong = key.removesuffix("s"), str(where[-2])
            message = f"found a {noun} among the {wrong}"
            hint = f"Write a line '{key}:' above it, in the same column as '{wrong}:'."
            yield document.problem("HB103", message, hint=hint, at=(*at, *where))


def split_entries(document: Document, at: Location, slips: Slips) -> Iterator[Problem]:
    """Yield a problem where each key of an entry has a dash of its own, once for a list."""
    told: set[Location] = set()
    for where in list(slips):
        entry = value_at(document.data, (*at, *where))
        if not where or not isinstance(where[-1], int) or not isinstance(entry, dict):
            continue
        before = value_at(document.data, (*at, *where[:-1], max(where[-1] - 1, 0)))
        is_alone = len(entry) == 1 and not slips[where].unknown and where[-1] > 0
        if is_alone and isinstance(before, dict) and not set(entry) & set(before):
            del slips[where]
            if where[:-1] not in told:
                told.add(where[:-1])
                yield _split(document, (*at, *where), next(iter(entry)))


def _split(document: Document, place: Location, key: str) -> Problem:
    message = f"found a dash before '{key}', which starts a new entry of the list"
    hint = f"If '{key}' belongs to the entry above, write two spaces in place of the dash "
    hint += "and the space."
    return document.problem("HB101", message, hint=hint, at=place)


def repeated(document: Document, at: Location, slips: Slips) -> Iterator[Problem]:
    """Yield a problem for each slip; one that was made again and again in a list, once."""
    alike: dict[object, list[Location]] = defaultdict(list)
    for where, slip in slips.items():
        kind: object = where
        if len(slips) > 1 and slip.is_case_alone and slip.unknown:
            kind = "case"
        elif where and isinstance(where[-1], int):
            kind = (slip.owner, tuple(slip.unknown), tuple(slip.missing))
        alike[kind].append(where)
    for kind, places in alike.items():
        yield _told(document, at, slips, places, is_case=kind == "case")


def _told(
    document: Document, at: Location, slips: Slips, places: list[Location], *, is_case: bool
) -> Problem:
    where, *others = places
    slip = slips[where]
    message, hint = label(document, at, where) + slip.message(), slip.hint()
    lines = [_place(document, at, slips[other], other)[0] for other in others]
    if is_case and others:
        hint = f"{hint} All keys are written in small letters, with _ between words."
    if lines:
        hint += f" The same in {lines_listed(lines)}."
    code = "HB103" if slip.unknown else "HB101"
    key = (slip.unknown[0],) if slip.unknown else ()
    of_key = bool(slip.unknown)
    return document.problem(code, message, hint=hint, at=(*at, *where, *key), of_key=of_key)


def _place(document: Document, at: Location, slip: KeySlip, where: Location) -> tuple[int, int]:
    key = (slip.unknown[0],) if slip.unknown else ()
    return document.position((*at, *where, *key), of_key=bool(slip.unknown))
