"""How much each word says for each entry, worked out when the site is built.

A browser then only adds up numbers. The formula is BM25 with fields: a word that few entries
have says more than one that many have; one in a title more than one in the text; the tenth
time in a text hardly more than the fifth. Source: Robertson and Zaragoza, "The Probabilistic
Relevance Framework: BM25 and Beyond", 2009.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from handbook.search.entries import Entry
from handbook.search.folding import TOKEN, compounds, is_little, joined, words

TITLE, TAG, TEXT = 5.0, 5.0, 2.2
"""What a word weighs in a title, among a page's tags, and at most in a text."""
SATURATION, LENGTHINESS = 1.2, 0.5
"""BM25's k1 and b: how soon more of the same word stops to count, how much length does."""
SHORTNESS = 0.1
"""How much each word more takes from a title's weight."""
RELATED = 0.6
"""What a word weighs where another of its meaning stands."""
SCALE = 10
"""Weights are whole tenths."""
MOST = 2000
"""Entries kept for a word, the weightiest, so that no word's list grows with the site."""
USUAL = 2
"""Entries in which a compound has to stand before a query's words are joined to it."""

Postings = Mapping[str, Sequence[tuple[int, int]]]
"""For each word the entries it stands in, by number, and its weight there.

A weight below zero is one as large of a word that the entry is called by: in its title, or
among the page's tags.
"""


class _Found(NamedTuple):
    """One word in one entry."""

    number: int
    weight: float
    is_called: bool


class _Words(NamedTuple):
    """What is read of a text."""

    counts: dict[str, float]
    """How often each word stands in it, words of the same meaning included."""
    compounds: set[str]
    """What hyphens hold together in it, each as one word."""


@dataclass(frozen=True)
class Document:
    """An entry to be weighed."""

    entry: Entry
    boost: float
    tags: tuple[str, ...] = ()


class Thesaurus:
    """Words of one meaning, and how they are found in a row of words."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self.phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.related: dict[str, set[str]] = defaultdict(set)
        self.compounds: set[str] = set()
        for group in groups:
            self._learn([tuple(words(name)) for name in group])

    def _learn(self, names: list[tuple[str, ...]]) -> None:
        keys = {"".join(name) for name in names}
        for name in names:
            key = "".join(name)
            self.related[key] |= keys - {key}
            if name not in self.phrases[name[0]]:
                self.phrases[name[0]].append(name)
            if len(name) > 1:
                self.compounds.add(key)

    def add_to(self, found: dict[str, float], row: list[str]) -> None:
        """Add to the words of a text those of the same meaning, and what it says in several."""
        for at, word in enumerate(row):
            for name in self.phrases.get(word, ()):
                if len(name) > 1 and tuple(row[at : at + len(name)]) == name:
                    key = "".join(name)
                    found[key] = found.get(key, 0) + 1
        for key in [key for key in found if key in self.related]:
            for other in self.related[key]:
                found[other] = max(found.get(other, 0), RELATED * found[key])


@dataclass(frozen=True)
class Weighed:
    """All words of the site with their weights."""

    postings: Postings
    joined: list[str]
    """Words that are written in two or three as well: "noshow"."""


def weigh(documents: Sequence[Document], groups: Iterable[Iterable[str]]) -> Weighed:
    """Return the weight of every word in every document.

    Args:
        documents: The site's entries, in the order of their numbers.
        groups: Words of one meaning.
    """
    thesaurus = Thesaurus(groups)
    raw, written = _where_words_stand(documents, thesaurus)
    often = {one for one, count in written.items() if count >= USUAL and one.isalpha()}
    tagged = {
        joined(*TOKEN.findall(tag)) for one in documents for tag in one.tags if "-" in tag
    }
    together = sorted((often | tagged | thesaurus.compounds) & raw.keys())
    # Word by word from one form to the other: there is no room for both of all words.
    return Weighed(
        {word: _kept(raw.pop(word), len(documents)) for word in sorted(raw)}, together
    )


def _where_words_stand(
    documents: Sequence[Document], thesaurus: Thesaurus
) -> tuple[dict[str, list[_Found]], Counter[str]]:
    """Return where each word stands, and in how many entries each compound."""
    texts = [_read(document.entry.text, thesaurus) for document in documents]
    titles = [_read(document.entry.title, thesaurus) for document in documents]
    usual = sum(sum(text.counts.values()) for text in texts) / max(1, len(texts)) or 1
    raw: dict[str, list[_Found]] = defaultdict(list)
    for number, document in enumerate(documents):
        text = texts[number].counts
        called, own = _called(titles[number].counts, document.tags, thesaurus)
        length = 1 - LENGTHINESS + LENGTHINESS * sum(text.values()) / usual
        for word in {**text, **called}:
            count = text.get(word, 0)
            weight = TEXT * count / (count + SATURATION * length) + called.get(word, 0)
            raw[word].append(_Found(number, weight * document.boost, word in own))
    written = Counter(
        compound
        for text, title in zip(texts, titles, strict=True)
        for compound in text.compounds | title.compounds
    )
    return raw, written


def _read(text: str, thesaurus: Thesaurus) -> _Words:
    row, held = words(text), list(compounds(text))
    found: dict[str, float] = dict(Counter(row))
    for compound in held:
        found[compound] = found.get(compound, 0) + 1
    thesaurus.add_to(found, row)
    return _Words({w: count for w, count in found.items() if not is_little(w)}, set(held))


def _called(
    title: Mapping[str, float], tags: Iterable[str], thesaurus: Thesaurus
) -> tuple[dict[str, float], set[str]]:
    """Return what the words of title and tags weigh, and which of them stand there."""
    length = 1 + SHORTNESS * len(title)
    found = {word: TITLE * min(1, count) / length for word, count in title.items()}
    own = {word for word, count in title.items() if count >= 1}
    for tag in tags:
        for word, count in _read(tag, thesaurus).counts.items():
            found[word] = max(found.get(word, 0), TAG * min(1, count))
            own |= {word} if count >= 1 else set()
    return found, own


def _kept(found: list[_Found], total: int) -> list[tuple[int, int]]:
    """Return a word's weights as whole numbers, rarer words weighing more."""
    rarity = math.log(1 + total / len(found))
    weighed = [(one.number, max(1, round(SCALE * rarity * one.weight))) for one in found]
    called = {one.number for one in found if one.is_called}
    if len(weighed) > MOST:
        weighed = sorted(sorted(weighed, key=lambda one: -one[1])[:MOST])
    return [(number, -weight if number in called else weight) for number, weight in weighed]
