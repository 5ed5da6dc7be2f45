"""Text that YAML takes for a comment, and would lose without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.problems import Problem
from handbook.read.document import Document, Position
from handbook.read.slips.slip import KEYED, in_quotes

LOST = re.compile(r"\s+(?P<text>#+[^\s#].*)")
"""A # with no space behind it, as in `Meetup #42`; people put one behind that of a comment."""
COMMENT = re.compile(r"\s#+(\s.*)?$")


def lost(document: Document, value: str, end: Position) -> Iterator[Problem]:
    """Yield a problem where text behind a plain value starts with # and is lost.

    Args:
        document: The file.
        value: The value as the parser read it.
        end: The place right behind the value.
    """
    line = document.line(end.line)
    match = LOST.match(line, end.column - 1)
    if match is None:
        return
    keyed = KEYED.match(line)
    hint = "Put double quotes around the whole value"
    if keyed and keyed["value"].startswith(f"{value} " if value else "#"):
        whole = COMMENT.sub("", keyed["value"])
        hint = f"Put double quotes around the value: {keyed['key']}: {in_quotes(whole)}"
    hint += ". If it is a comment, put a space after the #."
    message = "found what follows # being lost, because YAML takes it for a comment"
    at = Position(end.line, match.start("text") + 1)
    yield document.problem("HB003", message, hint=hint, at=at)
