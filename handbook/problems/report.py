"""Problems as text for a terminal, as GitHub annotations, or as JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict
from itertools import groupby

from handbook.problems.problem import Problem, cut

INDENT = "    "
GUTTER = "    | "
"""What an excerpt starts with, so that none is taken for a command by what reads a CI log:
GitHub and others obey lines that start with :: or ##[, blanks before them or not."""
MOST = 100
"""Problems of one file that a report for a person shows; the rest are counted."""
WIDTH = 100
"""Characters of a line that a report shows."""
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Characters a terminal would obey or hide, and halves of characters it cannot print."""
LINE_END = "\u23ce"
"""What a line end inside a message or a file's name is shown as."""


def as_text(problems: Sequence[Problem]) -> str:
    """Return the problems for a person: place, code, message, the line, the mend."""
    by_file = groupby(problems, key=lambda problem: problem.file)
    return "\n".join(_of_one_file(file, list(found)) for file, found in by_file)


def _of_one_file(file: str, problems: Sequence[Problem]) -> str:
    paragraphs = [_paragraph(problem) for problem in problems[:MOST]]
    if len(problems) > MOST:
        more = f"{file}: … and {len(problems) - MOST} more problems in this file"
        paragraphs.append(_seen(more).replace("\n", LINE_END))
    return "\n".join(paragraphs)


def _paragraph(problem: Problem) -> str:
    lines = [f"{problem.place}: {problem.code} {problem.message}"]
    if problem.excerpt:
        shown, column = _cut(problem.excerpt, problem.column - problem.before)
        lines += [GUTTER + shown, GUTTER + _blank(shown[: column - 1]) + "^"]
    if problem.hint:
        lines.append(INDENT + problem.hint)
    return "\n".join(_seen(line).replace("\n", LINE_END) for line in lines)


def _seen(text: str) -> str:
    """Return a text with a replacement character for each that a reader would not see."""
    return UNSEEN.sub("\ufffd", text)


def _cut(line: str, column: int) -> tuple[str, int]:
    """Return the part of a long line around a column, and where in it the column is."""
    start = cut(line, column, WIDTH)
    end = start + WIDTH
    before = "…" if start else ""
    after = "…" if end < len(line) else ""
    return before + line[start:end].rstrip() + after, column - start + len(before)


def _blank(text: str) -> str:
    """Return blanks as wide as a text in a terminal, tabs kept."""
    return "".join(_blank_for(character) for character in text)


def _blank_for(character: str) -> str:
    if character == "\t":
        return character
    if unicodedata.combining(character):
        return ""
    return "  " if unicodedata.east_asian_width(character) in "WF" else " "


def as_github(problems: Sequence[Problem]) -> str:
    """Return the problems as workflow commands, which GitHub shows on a pull request's lines.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
    """
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    place = ",".join(
        f"{name}={_property(_seen(str(value)))}"
        for name, value in (
            ("file", problem.file),
            ("line", problem.line),
            ("col", problem.column),
            ("title", problem.code),
        )
    )
    text = _seen(f"{problem.message}\n{problem.hint}".rstrip())
    return f"::{problem.severity} {place}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Problem]) -> str:
    """Return the problems as a JSON list of objects with the fields of ``Problem``."""
    text = json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode("utf-8")


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}
"""The formats that ``handbook check --format`` knows."""


def report(problems: Sequence[Problem], form: str = "text") -> str:
    """Return the problems in one of ``FORMATS``; the empty string for no problem as text."""
    return FORMATS[form](problems)
