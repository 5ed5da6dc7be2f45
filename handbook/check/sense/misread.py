"""Texts that a program read in another encoding than they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.check.sense.texts import Texts, place_of
from handbook.check.sense.told import told
from handbook.problems import Problem
from handbook.read.document import Document

SUSPECT = re.compile("[Â-ô]")
"""A letter that UTF-8 begins others with, when Windows-1252 reads it."""


def check_misread(document: Document, said: Texts) -> Iterator[Problem]:
    """Yield a problem for each text with a word that is right once it is read as UTF-8."""
    for at, text in said:
        doubtful = (word for word in text.split() if SUSPECT.search(word[:-1]))
        words = ((word, _read_again(word)) for word in doubtful)
        found = next(((word, right) for word, right in words if right), None)
        if found:
            word, right = found
            message = f"found '{word}', which a program made of '{right}'"
            hint = f"Write {right}, and look for more of its kind."
            place = place_of(document, at, word)
            yield told(document, "HB509", message, at=place, hint=hint)


def _read_again(word: str) -> str:
    """Return a word as it was before UTF-8 was read as Windows-1252; empty where it was not."""
    try:
        return word.encode("cp1252").decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
