"""JSON of which every object knows its line, read past the slips that pages make."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # not in its stub
from typing import Any

from handbook.importers.harvest import Harvest

SPACE = re.compile(r"[\s\ufeff\x00]*")
NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
WORDS = {"true": True, "false": False, "null": None}
WORDS |= dict.fromkeys(("NaN", "Infinity", "-Infinity", "undefined"))
"""What programs write beside what JSON has."""
WORD = re.compile("|".join(WORDS))
COMMENT = re.compile(
    r"<!--|-->|//\s*<!\[CDATA\[|//\s*\]\]>|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/"
    r"|<!\[CDATA\[|\]\]>"
)
"""What pages put around JSON so that very old browsers do not show it."""
DEEPEST = 100
"""Levels inside each other; no program writes more, and reading must come to an end."""


class Node(dict[str, Any]):
    """An object of a JSON file, with the line it begins in."""

    line: int = 1


@dataclass
class _Reader:
    text: str
    first: int
    harvest: Harvest
    at: int = 0
    depth: int = 0

    def __post_init__(self) -> None:
        self.breaks = [found.end() for found in re.finditer("\n", self.text)]

    def line(self, at: int | None = None) -> int:
        return self.first + bisect_right(self.breaks, self.at if at is None else at)

    def slip(self, message: str) -> None:
        self.harvest.odd(self.line(), message)

    def peek(self) -> str:
        found = SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def value(self) -> Any:  # noqa: ANN401 - whatever the file holds
        sign = self.peek()
        if sign and sign in "{[":
            self.depth += 1
            if self.depth > DEEPEST:
                raise ValueError(f"more than {DEEPEST} levels inside each other")
            found = self.mapping() if sign == "{" else self.listing()
            self.depth -= 1
            return found
        if sign == '"':
            return self.string()
        for pattern in (NUMBER, WORD):
            match = pattern.match(self.text, self.at)
            if match:
                self.at = match.end()
                return WORDS[match[0]] if pattern is WORD else _number(match[0])
        raise ValueError(
            f"found {sign!r} where a value belongs" if sign else "it ends too early"
        )

    def string(self) -> str:
        start = self.at
        try:
            text, self.at = scanstring(self.text, self.at + 1, False)  # noqa: FBT003 - json's own
        except JSONDecodeError as error:
            self.at = start
            raise ValueError(f"a text is broken: {error.msg}") from None
        return str(text)

    def listing(self) -> list[Any]:
        found: list[Any] = []
        self.at += 1
        while not self.closed("]", first=not found):
            found.append(self.value())
        return found

    def mapping(self) -> Node:
        found = Node()
        found.line = self.line()
        self.at += 1
        while not self.closed("}", first=not found):
            if self.peek() != '"':
                raise ValueError(f"found {self.peek()!r} where a key in quotes belongs")
            key = self.string()
            if self.peek() != ":":
                raise ValueError(f"no colon behind the key “{key[:40]}”")
            self.at += 1
            if key in found:
                self.slip(f"the key “{key[:40]}” is there twice; the second one counts")
            found[key] = self.value()
        return found

    def closed(self, sign: str, *, first: bool) -> bool:
        """Step over a comma or the closing sign; tell whether it was the closing one."""
        if self.peek() == "," and not first:
            self.at += 1
            if self.peek() == sign:
                self.slip("a comma behind the last entry: read as if it was not there")
        elif not first and self.peek() in ('"', "{", "["):
            self.slip("no comma between two entries: read as if it was there")
        elif self.peek() != sign and not first:
            raise ValueError("no comma between two entries, or a bracket is not closed")
        if self.peek() == sign:
            self.at += 1
            return True
        return False


def _number(text: str) -> int | float:
    # Python reads no whole number of more digits than this at once, and nothing here has them.
    return int(text) if re.fullmatch(r"-?\d{1,18}", text) else float(text)


def read_json(text: str, harvest: Harvest, first_line: int = 1) -> list[Any]:
    """Return the values a text holds, one behind the other.

    A file holds one value; some pages write two in one place. Reading stops at what is no JSON
    at all, and what came before is kept where it was complete.

    Args:
        text: The JSON.
        harvest: Where it is noted what is wrong with it.
        first_line: The line of its first character in the file.
    """
    plain = COMMENT.sub(lambda found: " " * len(found[0]), text) if "<" in text else text
    reader = _Reader(plain, first_line, harvest)
    values: list[Any] = []
    try:
        while reader.peek() not in ("", ";"):
            values.append(reader.value())
            if reader.peek() == ",":
                reader.at += 1
    except ValueError as error:
        reader.slip(f"not JSON: {error}; what stands from here on was not read")
    if len(values) > 1:
        reader.slip(f"{len(values)} values one behind the other, where JSON has one: all read")
    return values


def nodes(value: Any) -> list[Node]:  # noqa: ANN401 - whatever the file holds
    """Return the objects of a value: itself, or those of a list."""
    if isinstance(value, Node):
        return [value]
    return (
        [entry for entry in value if isinstance(entry, Node)] if isinstance(value, list) else []
    )
