"""Names that can be part of an address, made from any text."""

from __future__ import annotations

import re
import unicodedata

LATIN = str.maketrans("øØłŁđĐıð", "oOlLdDid") | str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
)
"""Letters that Unicode does not take apart."""
LONGEST = 60
"""Characters of a name; it has to fit a path and an address."""


def slug(text: str) -> str:
    """Return a text as small letters a-z, digits and single hyphens; empty where none is left.

    Letters of other scripts are dropped, not guessed at.
    """
    plain = unicodedata.normalize("NFKD", text.translate(LATIN)).casefold()
    plain = re.sub(r"['’`.]", "", plain)  # noqa: RUF001 - C'est stays one word
    ascii_only = plain.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
