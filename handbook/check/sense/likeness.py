"""When two names are probably one person's: accents, order, initials, or one letter differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, repeat

from handbook.model.site.addresses import without_accents

SHORTEST = 9
"""Letters of a name from which one letter more, less or other is taken for a slip.

In names of nine letters one letter is a likeness of 0.89 and more by difflib's ratio, where
RubyEvents (static/validators/similar_speaker_names.rb) draws its line at 0.85. Among the 190
speakers of our events this rule names no two, and of those that data/people.yml joins it
finds all but single first names; among the 331 of Montreal Python in PyVideo it names three
pairs, all of them one person."""
LONGEST = 60
"""Letters of a name up to which a slip is looked for; every letter is left out once for it."""
MANY = 20
"""Names alike of which each is compared with the first alone: all pairs would be too many."""
ASIDE = re.compile(r"[\"“”„'‘’(\[][^\"“”'‘’)\]]*[\"“”'‘’)\]]")  # noqa: RUF001
"""A nickname in the middle of a name: Willian "PotHix" Molinari, 윤해수 (Harry)."""


def folded(text: str) -> str:
    """Return a text in small letters, its words without accents and parted by blanks."""
    return " ".join(re.findall(r"\w+", without_accents(text)))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared, without a nickname in quotes."""
    return tuple((folded(ASIDE.sub(" ", name)) or folded(name)).split())


def alike(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of names that are probably one person's, sorted, each pair once.

    Takes time in proportion to the number of names: only those that share a key are compared.
    """
    by_key: defaultdict[object, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        for key in _keys(words_of(name)):
            by_key[key].append(name)
    pairs = {
        pair
        for sharing in by_key.values()
        for pair in _pairs(list(dict.fromkeys(sharing)))
        if not _two_first_names(*map(words_of, pair))
    }
    return sorted(pairs | set(_with_initials(by_key)))


def _pairs(names: list[str]) -> Iterable[tuple[str, str]]:
    return combinations(names, 2) if len(names) < MANY else zip(repeat(names[0]), names[1:])


def _keys(words: tuple[str, ...]) -> Iterator[object]:
    """Yield what two names must have in common: one of these."""
    yield frozenset(words)
    full = tuple(word for word in words if len(word) > 1)
    if len(full) > 1:
        yield frozenset(full)
    letters = "".join(words)
    if len(words) > 1 and SHORTEST <= len(letters) <= LONGEST:
        yield letters
        for index in range(len(letters)):
            yield letters[:index] + letters[index + 1 :]


def _with_initials(by_key: Mapping[object, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield a name with an initial, and the one other name it can stand for, if it is one."""
    full: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    short: dict[str, tuple[str, str]] = {}
    for name in {name for names in by_key.values() for name in names}:
        words = words_of(name)
        if len(words) == 2:  # noqa: PLR2004 - a first name or its initial, and a last name
            if len(words[0]) == 1:
                short[name] = (words[0], words[1])
            else:
                full[words[0][0], words[1]].add(name)
    for name, key in short.items():
        if len(full[key]) == 1:
            first, second = sorted((name, *full[key]))
            yield first, second


def _two_first_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether only the end of the first name differs: Daniel and Daniela are two."""
    if one[1:] != other[1:] or one[0] == other[0]:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return long[:-1] == short or (len(short) == len(long) and short[:-1] == long[:-1])
