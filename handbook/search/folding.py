"""Text as words to compare: no capitals, accents, hyphens or endings.

``docs/assets/search/words.js`` does the same in the browser, with the same tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from handbook.search.words import LETTERS, RULES, STOP_WORDS

TOKEN = re.compile(r"[^\W\d_](?:\+\+|#)(?!\w)|[^\W_]+(?:['\u2019][^\W_]+)*")
"""A word, an apostrophe inside it included; also C++ and F#."""
UNSPACED = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Han, Hiragana and Katakana, which put no space between words."""
HYPHENS = "-\u2010\u2011"
COMPILED = tuple((re.compile(pattern), re.sub(r"\$(\d)", r"\\\1", by)) for pattern, by in RULES)
TABLE = str.maketrans(LETTERS)


def plain(text: str) -> str:
    """Return text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.lower())
    if not apart.isascii():
        bare = "".join(char for char in apart if unicodedata.category(char)[0] != "M")
        apart = unicodedata.normalize("NFC", bare).translate(TABLE)
    return apart


@cache
def fold(token: str) -> tuple[str, ...]:
    """Return the words of one token: itself without its ending, or pairs of signs."""
    word = plain(token)
    if UNSPACED.search(word):
        return tuple(_pairs(word))
    for pattern, by in COMPILED:
        word = pattern.sub(by, word)
    return (word,)


def _pairs(text: str) -> Iterator[str]:
    """Yield each two signs beside each other, and what stands between such runs."""
    at = 0
    for match in UNSPACED.finditer(text):
        if text[at : match.start()]:
            yield text[at : match.start()]
        run = match[0]
        yield from (run[i : i + 2] for i in range(max(1, len(run) - 1)))
        at = match.end()
    if text[at:]:
        yield text[at:]


def words(text: str) -> list[str]:
    """Return a text's words in order, the little ones included."""
    return [word for match in TOKEN.finditer(text) for word in fold(match[0])]


def compounds(text: str) -> Iterator[str]:
    """Yield what hyphens hold together, as one word: "no-shows" gives "noshow"."""
    before: re.Match[str] | None = None
    for match in TOKEN.finditer(text):
        if before and match.start() == before.end() + 1 and text[before.end()] in HYPHENS:
            yield joined(before[0], match[0])
        before = match


def joined(*tokens: str) -> str:
    """Return tokens as one word."""
    return "".join(word for token in tokens for word in fold(token))


@cache
def is_little(word: str) -> bool:
    """Tell whether a word tells no page from another."""
    return word in FOLDED_STOP_WORDS


FOLDED_STOP_WORDS = frozenset(word for stop in STOP_WORDS for word in fold(stop))
