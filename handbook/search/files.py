"""The index as files: one that says where what is, and many small ones.

``search/index.json`` is asked for first. All others stand in a folder named after what is in
them, so a copy that a browser has kept is never a wrong one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from handbook.search.entries import LESSON, Entry, Page, entries
from handbook.search.folding import FOLDED_STOP_WORDS
from handbook.search.weights import Document, Weighed, weigh
from handbook.search.words import LETTERS, RULES, SYNONYMS

FOLDER = "search"
WORDS_PIECE, TEXTS_PIECE = 16_000, 6_000
"""Characters of a piece, about; compressed it is a third of that.

A query needs one piece for a word, and one for each result or two.
"""
LONGEST_TEXT = 6000
"""Characters of an entry's text that results can show a part of."""


def index_files(
    pages: Iterable[Page], also: Iterable[Iterable[str]] = ()
) -> Iterator[tuple[str, str]]:
    """Yield the index of a site: the path below the site, and the text, of each file.

    Args:
        pages: The pages that can be found.
        also: Words of one meaning, besides those the search knows itself.
    """
    read = [(page, entries(page)) for page in sorted(pages, key=lambda page: page.url)]
    _tell_once(read)
    documents = list(chain.from_iterable(_documents(*one) for one in read))
    weighed = weigh(documents, [*SYNONYMS, *also])
    words = _word_pieces(weighed)
    texts = list(_text_pieces(read))
    pieces = {
        "vocabulary.json": _json(" ".join(weighed.postings)),
        **{f"words-{number}.json": text for number, (_, text) in enumerate(words)},
        **{f"texts-{number}.json": text for number, (_, text) in enumerate(texts)},
    }
    edition = hashlib.sha256("".join(pieces.values()).encode()).hexdigest()[:12]
    for name, text in pieces.items():
        yield f"{FOLDER}/{edition}/{name}", text
    manifest = {
        "edition": edition,
        "letters": LETTERS,
        "rules": RULES,
        "little": " ".join(sorted(FOLDED_STOP_WORDS)),
        "joined": " ".join(weighed.joined),
        "kinds": "".join(_kinds(found) for _, found in read),
        "words": " ".join(first for first, _ in words),
        "texts": [first for first, _ in texts],
    }
    yield f"{FOLDER}/index.json", _json(manifest)


def _tell_once(read: Sequence[tuple[Page, Sequence[Entry]]]) -> None:
    """Make a lesson that stands on several pages a lesson on the weightiest of them alone."""
    told: set[str] = set()
    for page, found in sorted(read, key=lambda one: -one[0].boost):
        for entry in found:
            if entry.kind == LESSON and entry.title in told:
                entry.kind = page.kind
            elif entry.kind == LESSON:
                told.add(entry.title)


def _documents(page: Page, found: Sequence[Entry]) -> Iterator[Document]:
    for number, entry in enumerate(found):
        yield Document(entry, page.boost, () if number else page.tags)


def _kinds(found: Sequence[Entry]) -> str:
    """Return the letters of a page's entries; a capital begins the page."""
    letters = "".join(entry.kind for entry in found)
    return letters[0].upper() + letters[1:]


def _word_pieces(weighed: Weighed) -> list[tuple[str, str]]:
    """Return the words and where they stand, cut in pieces; each with its first word."""
    cut: list[tuple[str, str]] = []
    piece: dict[str, list[int]] = {}
    size = 0
    for word, found in weighed.postings.items():
        if size > WORDS_PIECE:
            cut.append((next(iter(piece)), _json(piece)))
            piece, size = {}, 0
        piece[word] = _stepped(found)
        size += len(_json(piece[word])) + len(word)
    if piece:
        cut.append((next(iter(piece)), _json(piece)))
    return cut


def _stepped(found: Sequence[tuple[int, int]]) -> list[int]:
    """Return steps from entry to entry with weights between them: short to write."""
    numbers = [-1, *(number for number, _ in found)]
    steps = [after - before for before, after in pairwise(numbers)]
    return [
        part for step, (_, weight) in zip(steps, found, strict=True) for part in (step, weight)
    ]


def _text_pieces(read: Sequence[tuple[Page, Sequence[Entry]]]) -> Iterator[tuple[int, str]]:
    """Yield what results show, in pieces, each with the number of its first entry."""
    piece: list[Sequence[str]] = []
    first = size = 0
    for page, found in read:
        for entry in found:
            shown = _shown(page, found[0], entry)
            if piece and size + len(shown[-1]) > TEXTS_PIECE:
                yield first, _json(piece)
                first, piece, size = first + len(piece), [], 0
            piece.append(shown)
            size += sum(map(len, shown))
    if piece:
        yield first, _json(piece)


def _shown(page: Page, beginning: Entry, entry: Entry) -> Sequence[str]:
    """Return what a result shows of an entry: page's address and title, then its own."""
    text = entry.text[:LONGEST_TEXT]
    return page.url, beginning.title, entry.anchor, entry.title, text


def _json(value: str | Mapping[str, object] | Sequence[object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
