"""What no data file publishes, taken out of a record: private matters, blanks, dead links."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from handbook.importers.foreign.cleaning import PRIVATE, is_room, web_address
from handbook.model.values.placeholders import ANYWHERE, IN_PROSE, WHOLE

PROSE = {"summary", "abstract", "about", "text"}
"""Fields of running text."""
LINK = re.compile(r"\[(?P<words>[^\]\[]*)\]\(\s*<?(?P<target>[^\s)>]*)>?[^)]*\)")
Tell = Callable[[str], None]


def publishable(values: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """Return a record without what must not be published.

    Args:
        values: The record, or a part of it.
        tell: Is told of everything that was left out, without repeating what is private.
    """
    return {key: _value(value, key, tell) for key, value in values.items()}


def _value(value: Any, key: str, tell: Tell) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(value, Mapping):
        return publishable(value, tell)
    if isinstance(value, list):
        return [_value(entry, key, tell) for entry in value]
    if not isinstance(value, str):
        return value
    if web_address(value):
        if is_room(value):
            tell(f"a meeting room's address in {key} was left out")
            return None
        return value
    return _text(value, key, tell)


def _text(text: str, key: str, tell: Tell) -> str | None:
    found = text
    if WHOLE.fullmatch(found):
        tell(f"“{found}” in {key} only holds a place: left out")
        return None
    for sign, pattern, name in PRIVATE:
        if sign in found and pattern.search(found):
            found = pattern.sub("", found)
            tell(f"{name} in {key} was left out")
    for pattern in (ANYWHERE, IN_PROSE) if key in PROSE else (ANYWHERE,):
        for blank in pattern.finditer(found):
            tell(f"“{blank[0]}” in {key} only holds a place: left out")
        found = pattern.sub("", found)
    if key in PROSE:
        found = _links(found, tell)
    return found if found == text else re.sub(r"[^\S\n]{2,}", " ", found).strip()


def _links(text: str, tell: Tell) -> str:
    def mended(link: re.Match[str]) -> str:
        if web_address(link["target"]):
            return link[0]
        if link["target"]:
            tell(f"a link to “{link['target']}” leads nowhere from here: left out")
        return link["words"]

    return LINK.sub(mended, text)
