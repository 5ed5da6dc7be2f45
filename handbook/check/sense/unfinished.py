"""What was to be filled in later: TODO, TBA, lorem ipsum, blanks, addresses of examples."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.check.sense.texts import Texts, is_prose, place_of
from handbook.check.sense.told import told
from handbook.model.values.backticks import without_code
from handbook.model.values.placeholders import ANYWHERE, IN_PROSE, WHOLE
from handbook.problems import Problem
from handbook.read.document import Document, Location

TALKED_OF = frozenset({"note", "date_note", "confidence_note"})


def check_unfinished(document: Document, said: Texts) -> Iterator[Problem]:
    """Yield a problem for each text of a file that is not written yet."""
    for at, text in said:
        if found := _placeholder(at, text):
            message = f"found the placeholder '{found}'"
            yield told(document, "HB504", message, at=place_of(document, at, found))


def _placeholder(at: Location, text: str) -> str:
    if WHOLE.fullmatch(text):
        return text.strip()
    found = ANYWHERE.search(text)
    if not found and (is_prose(at) or (bool(at) and at[-1] in TALKED_OF)):
        found = IN_PROSE.search(without_code(text))
    return found[0] if found else ""
