"""Problems as text for a terminal, as GitHub annotations, or as JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from handbook.problems.problem import Problem, cut

INDENT = "    "
GUTTER = "    | "
"""What an excerpt starts with, so that none is taken for a command by what reads a CI log:
GitHub and others obey lines that start with :: or ##[, blanks before them or not."""
MOST = 100
"""Problems of one file that a report shows; the rest are counted."""
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
    return "\n".join(_of_one_file(file, found) for file, found in _by_file(problems))


def _by_file(problems: Sequence[Problem]) -> Iterator[tuple[str, list[Problem]]]:
    for file, found in groupby(problems, key=lambda problem: problem.file):
        yield file, list(found)


def _of_one_file(file: str, problems: Sequence[Problem]) -> str:
    paragraphs = [_paragraph(problem) for problem in problems[:MOST]]
    if len(problems) > MOST:
        paragraphs.append(one_line(f"{file}: {_more(problems)}"))
    return "\n".join(paragraphs)


def _more(problems: Sequence[Problem]) -> str:
    return f"… and {len(problems) - MOST} more problems in this file"


def _paragraph(problem: Problem) -> str:
    mark = "" if problem.is_error else f"{problem.severity}: "
    lines = [f"{problem.place}: {problem.code} {mark}{problem.message}"]
    if problem.excerpt:
        shown, column = _cut(problem.excerpt, problem.column - problem.before)
        lines += [GUTTER + shown, GUTTER + _blank(shown[: column - 1]) + "^"]
    if problem.hint:
        lines.append(INDENT + problem.hint)
    return "\n".join(map(one_line, lines))


def one_line(text: str) -> str:
    """Return a text as one line of a terminal: nothing in it is obeyed, or hidden."""
    return _seen(text).replace("\n", LINE_END)


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

    Source: GitHub Docs, "Workflow commands for GitHub Actions", setting a notice, a warning,
    and an error message.
    """
    lines = []
    for file, found in _by_file(problems):
        lines += [_annotation(problem) for problem in found[:MOST]]
        if len(found) > MOST:
            lines.append(f"::notice file={_property(_seen(file))}::{_more(found)}")
    return "\n".join(lines)


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
    """Return the problems as a JSON list of objects with the fields of ``Problem``.

    The last problem listed of a file with very many says in ``more`` how many are left out.
    """
    listed = []
    for _, found in _by_file(problems):
        left_out = max(0, len(found) - MOST)
        listed += [{**asdict(problem), "more": 0} for problem in found[:MOST]]
        listed[-1]["more"] = left_out
    text = json.dumps(listed, ensure_ascii=False, indent=2)
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


def summary(problems: Sequence[Problem]) -> str:
    """Return how many problems there are: ``3 problems found: 2 errors, 1 warning`` and a dot.

    Of errors alone the kind goes without saying.
    """
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not warnings:
        return f"{_counted(errors, 'problem')} found."
    if not errors:
        return f"No errors, {_counted(warnings, 'warning')}."
    both = f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"
    return f"{_counted(len(problems), 'problem')} found: {both}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
