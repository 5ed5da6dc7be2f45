"""Values that can be read, with something around them that slipped in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handbook.problems import Problem
from handbook.read.document import Document, Position
from handbook.read.slips.slip import KEYED, Slip, in_quotes, shortened

CURLY = re.compile(r"[“”„](?P<double>[^“”„]*)[“”]|[‘’‚](?P<single>[^‘’‚]*)[‘’]", re.DOTALL)  # noqa: RUF001
"""A whole value in typographic quotes, which a word processor puts for straight ones."""
NAMED = 6
"""Lines a hint names before it stops."""


def curly(document: Document, value: str, at: Position) -> tuple[Problem | None, str]:
    """Return a plain value without curly quotes around it, and a problem where it had some."""
    found = CURLY.fullmatch(value)
    if found is None:
        return None, value
    hint = f"Use straight ones: {in_quotes(value)}. If they belong to the text, put "
    hint += f'straight ones around them: "{shortened(value)}"'
    message = "found curly quotes around a value, which YAML takes for part of it"
    problem = document.problem("HB003", message, hint=hint, at=at)
    return problem, found["double"] or found["single"] or ""


def commas(document: Document, ends: Sequence[Position]) -> Iterator[Problem]:
    """Yield one problem for all values of a file that end in a comma, as in JSON.

    Args:
        document: The file.
        ends: The places right behind the commas.
    """
    if not ends:
        return
    first = Position(ends[0].line, max(ends[0].column - 1, 1))
    hint = "Remove the comma: in YAML a line needs nothing at its end."
    others = [str(end.line) for end in ends[1:]]
    if others:
        more = ", …" if len(others) > NAMED else ""
        hint += f" The same in line{'s' if len(others) > 1 else ''} {', '.join(others[:NAMED])}"
        hint += f"{more}."
    message = "found a comma at the end of a value, which YAML takes for part of it"
    yield document.problem("HB003", message, hint=hint, at=first)


def second_document(document: Document, at: Position) -> Slip:
    """Return what to say of a second line of ---, which starts another document.

    Args:
        document: The file.
        at: Where that line is.
    """
    behind = document.text.split("\n")[at.line :]
    first = next((line for line in behind if line.strip()), "")
    if not first:
        hint = "Remove this line of ---: nothing follows it."
    elif KEYED.match(first) or first.startswith("- "):
        hint = "One file holds one record: remove the line of ---, or make a second file."
    else:
        hint = (
            "If it is a page with front matter, keep it outside data/ and run handbook import. "
        )
        hint += "If not, write the text below under 'summary: |', and remove the line of ---."
    return Slip("a second document in the file", hint, at)
