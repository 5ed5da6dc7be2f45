"""What was to be filled in later: TODO, TBA, lorem ipsum, blanks, addresses of examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.check.texts import Texts, is_prose, place_of, without_code
from handbook.check.told import told
from handbook.problems import Problem
from handbook.read.document import Document, Location

WHOLE = re.compile(
    r"\W*(?:to ?do|fix ?me|t\.?b\.?[acd]\.?|xxx+|to be (?:announced|confirmed|decided|done)"
    r"|n/?a|place ?holder|change ?me|fill (?:me )?in|\?+)\W*",
    re.IGNORECASE,
)
"""A value that is nothing but a placeholder."""
ANYWHERE = re.compile(
    r"\b(?:TODO|FIXME)\b(?= ?[:(!])|\b[Ll]orem ipsum\b|\?\?\?+"
    r"|\[(?:(?:YOUR|THE|INSERT|ADD)\b[A-Z ]*|NAME|DATE|CITY|TITLE|VENUE|GROUP|SPEAKER|URL"
    r"|LINK|TEXT|[A-Z]+(?: [A-Z]+)+)\](?!\()"
    r"|https?://(?:www\.)?example\.(?:com|net)\b\S*"
    r"|https?://(?:www\.)?example\.org(?:/?$|/(?:page|your)\b\S*)"
)
"""A placeholder among other words."""
IN_PROSE = re.compile(r"\b(?:TODO|FIXME|TBD|TBA|XXX)\b(?! ?(?:apps?|lists?|items?|MVC)\b)")
"""A mark in running text. A title may be about TODO lists."""
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
