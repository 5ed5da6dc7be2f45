"""Words of the trade, explained where a page uses them first.

A Python-Markdown extension: the first use of each term of the glossary on a page becomes an
``<abbr>`` that says what it means. Headings, links and code stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from handbook.model import Term

BEFORE_TOC = 6
"""Priority between the inline patterns (20) and the table of contents (5)."""
LEFT_ALONE = frozenset(
    {"a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "script"}
)
"""Elements in which no term is marked."""

NEVER = re.compile(r"(?!)")


@dataclass
class _Terms:
    """The terms to mark, and what finds any of them as a word of its own, plural s included."""

    meanings: dict[str, str] = field(default_factory=dict)
    pattern: re.Pattern[str] = NEVER


_terms = _Terms()


def use_terms(glossary: Mapping[str, Term]) -> None:
    """Mark the terms of a glossary from now on, everyday words left out."""
    _terms.meanings = {w: term.means for w, term in glossary.items() if not term.everyday}
    longest_first = sorted(_terms.meanings, key=len, reverse=True)
    one_of = "|".join(re.escape(word) for word in longest_first)
    found = re.compile(rf"\b(?P<term>{one_of})s?\b", re.IGNORECASE) if one_of else NEVER
    _terms.pattern = found


class _Marker(Treeprocessor):
    """Puts the first use of each term of a page in an ``<abbr>``."""

    def run(self, root: Element) -> None:
        left = {word.casefold(): (word, meaning) for word, meaning in _terms.meanings.items()}
        for parent in list(_readable(root)):
            self._mark_text(parent, left)
            for child in list(parent):
                if child.tag != "abbr":
                    self._mark_tail(parent, child, left)

    def _mark_text(self, parent: Element, left: dict[str, tuple[str, str]]) -> None:
        if parent.text and not isinstance(parent.text, AtomicString):
            parts = list(_split(parent.text, left))
            if len(parts) > 1:
                parent.text = parts[0][0]
                for index, (after, title, words) in enumerate(parts[1:]):
                    parent.insert(index, _abbr(words, title, after))

    def _mark_tail(
        self, parent: Element, child: Element, left: dict[str, tuple[str, str]]
    ) -> None:
        if child.tail and not isinstance(child.tail, AtomicString):
            parts = list(_split(child.tail, left))
            if len(parts) > 1:
                child.tail = parts[0][0]
                place = list(parent).index(child) + 1
                for index, (after, title, words) in enumerate(parts[1:]):
                    parent.insert(place + index, _abbr(words, title, after))


def _readable(element: Element) -> Iterator[Element]:
    """Yield the elements whose own text may be marked, in reading order."""
    if element.tag in LEFT_ALONE:
        return
    yield element
    for child in element:
        yield from _readable(child)


def _split(text: str, left: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield a text's beginning, then for each first use what follows it, its meaning and it.

    Terms that were found are taken out of ``left``.
    """
    start, found = 0, ("", "")
    while left:
        match = _next(text, start, left)
        if match is None:
            break
        title, words = left.pop(match["term"].casefold())[1], match[0]
        yield (text[start : match.start()], *found)
        start, found = match.end(), (title, words)
    yield (text[start:], *found)


def _next(text: str, start: int, left: Mapping[str, tuple[str, str]]) -> re.Match[str] | None:
    for match in _terms.pattern.finditer(text, start):
        word, _ = left.get(match["term"].casefold(), ("", ""))
        if word.islower() or match["term"] == word:
            return match
    return None


def _abbr(words: str, title: str, after: str) -> Element:
    element = Element("abbr", {"title": title})
    element.text = AtomicString(words)
    element.tail = after
    return element


class TermsExtension(Extension):
    """Python-Markdown extension: ``macros.markup.terms`` in ``markdown_extensions``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the processor."""
        md.treeprocessors.register(_Marker(md), "handbook-terms", BEFORE_TOC)


def makeExtension(**settings: Any) -> TermsExtension:  # noqa: ANN401, N802 - Python-Markdown's
    """Return the extension; Python-Markdown looks for this name."""
    return TermsExtension(**settings)
