"""Values and keys that are nearly right: what was meant is tried, and kept if it is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher

from handbook.check.shape.labels import value_at
from handbook.mend.change import Change
from handbook.mend.forms import other_forms
from handbook.mend.keys import all_keys
from handbook.mend.proof import read, with_key, with_value
from handbook.problems import Problem
from handbook.read import Document, Location, PlainData, Position, quoted

Examine = Callable[[Document], Iterable[Problem]]
"""Returns what is wrong with a file by itself."""
NEARLY = 0.8
"""Likeness from which a misspelt key is certain, by difflib's ratio: one letter of six is 0.8.
That the record takes the key, lacks it, and takes its value makes it so."""
CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a"


def mend_values(
    document: Document, problems: Iterable[Problem], examine: Examine
) -> Iterator[tuple[Document, Change]]:
    """Yield the file with one of its problems mended, and the change; at most one of them.

    Args:
        document: The file.
        problems: What is wrong with it.
        examine: What looks at a changed file again.
    """
    known = list(problems)
    for problem in known:
        kept = [
            (mended, change)
            for change, wanted in _tries(document, problem)
            if (mended := _proven(document, change, wanted)) is not None
            and _is_better(known, list(examine(mended)), problem)
        ]
        if len({mended.text for mended, _ in kept}) == 1:
            yield kept[0]
            return


def _proven(document: Document, change: Change, wanted: PlainData) -> Document | None:
    """Return the changed file where its data is what is wanted and nothing else."""
    text = change.applied(document.text)
    mended = read(document.path, text) if text is not None else None
    return mended if mended is not None and mended.data == wanted else None


def _is_better(before: list[Problem], after: list[Problem], mended: Problem) -> bool:
    """Tell whether a problem is gone and none has come, but for one of a right key's value."""
    old = [(problem.line, problem.code) for problem in before]
    old.remove((mended.line, mended.code))
    new = [(problem.line, problem.code) for problem in after]
    came = [place for place in new if place not in old]
    if mended.code == "HB103":
        return len(new) <= len(before) and (mended.line, "HB103") not in came
    return not came and len(new) < len(before)


def _tries(document: Document, problem: Problem) -> Iterator[tuple[Change, PlainData]]:
    """Yield changes that may mend a problem, each with the data that must come of it."""
    place = Position(problem.line, problem.column)
    if problem.fix:
        yield from _fix(document, problem, place)
    elif problem.code == "HB103":
        yield from _keys(document, place)
    elif problem.code in ("HB104", "HB105"):
        for at, value in _texts_at(document, place):
            for meant in dict.fromkeys(other_forms(value.strip())):
                if meant != value:
                    yield from _value(document, at, place, value, meant)
    elif problem.code == "HB003" and document.line(place.line)[place.column - 1] in CURLY:
        for _, value in _texts_at(document, place):
            yield from _curly(document, place, value)


def _texts_at(document: Document, place: Position) -> Iterator[tuple[Location, str]]:
    """Yield the text that starts at a place, with the way to it."""
    for at, start in document.values.items():
        value = value_at(document.data, at)
        if start == place and isinstance(value, str):
            yield at, value


def _fix(
    document: Document, problem: Problem, place: Position
) -> Iterator[tuple[Change, PlainData]]:
    fix = problem.fix
    if fix is None:
        return
    change = Change(fix.line, fix.column, fix.found, fix.put)
    before = [(start, at) for at, start in document.values.items() if start <= place]
    for _, at in sorted(before, key=lambda entry: (entry[0], len(entry[1])))[-1:]:
        value = value_at(document.data, at)
        if isinstance(value, str) and value.count(fix.found) == 1:
            yield change, with_value(document.data, at, value.replace(fix.found, fix.put))


def _value(
    document: Document, at: Location, place: Position, value: str, meant: str
) -> Iterator[tuple[Change, PlainData]]:
    line = document.line(place.line)
    opening = line[place.column - 1 : place.column]
    start = place.column + (opening in ("'", '"'))
    if not line.startswith(value, start - 1):
        return
    wanted = with_value(document.data, at, meant)
    plain = Change(place.line, start, value, meant)
    fits = _proven(document, plain, wanted) is not None
    yield (plain if fits else Change(place.line, start, value, quoted(meant))), wanted


def _curly(
    document: Document, place: Position, value: str
) -> Iterator[tuple[Change, PlainData]]:
    rest = document.line(place.line)[place.column - 1 :]
    whole = rest[: len(value) + 2]
    if whole[1:-1] == value and whole[-1:] in CURLY:
        yield Change(place.line, place.column, whole, quoted(value)), document.data


def _keys(document: Document, place: Position) -> Iterator[tuple[Change, PlainData]]:
    for at, start in document.keys.items():
        written = str(at[-1])
        if start == place:
            beside = value_at(document.data, at[:-1])
            for key in _near(written):
                if isinstance(beside, dict) and key not in beside:
                    change = Change(place.line, place.column, written, key)
                    yield change, with_key(document.data, at, key)


def _near(written: str) -> list[str]:
    """Return the keys of any record that a written one is a slip for, the nearest alone."""
    plain = written.casefold().replace("-", "_").replace(" ", "_")
    likeness = {key: SequenceMatcher(None, plain, key).ratio() for key in all_keys()}
    best = sorted(likeness.items(), key=lambda entry: -entry[1])
    return [key for key, ratio in best if ratio >= NEARLY]
