"""What nobody sees in a text and readers of it stumble over: marks, blanks, line ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from handbook.mend.change import Change
from handbook.mend.proof import error_line, read
from handbook.read import plain_line_ends

MARK = "\ufeff"
"""The byte order mark, which some editors write before the first character."""
TRAILING = re.compile(r"[ \t\u00a0]+$")
INDENT = re.compile(r"[ \t\u00a0\u2000-\u200a\u3000]+")
ODD = re.compile(r"[\u00a0\u2000-\u200a\u3000]")
"""Spaces that look like a space and are none to YAML."""
TABS = ("  ", "    ", "        ")
"""What a tab is worth in editors; our own files are indented by two spaces."""

Step = Callable[[str], Iterator[tuple[str, Change]]]


def tidy(path: str, text: str) -> tuple[str, list[Change]]:
    """Return a text without such things, and each change.

    A change of a text that can be read leaves its data as it is; one of a text that cannot be
    read makes it readable, or at least not worse.
    """
    changes: list[Change] = []
    for step in (_mark, _line_ends, _indents, _trailing, _last_line_end):
        safe = [found for found in step(text) if _is_safe(path, text, found[0])]
        safe = [found for found in safe if read(path, found[0])] or safe
        if safe and _one_meaning(path, [tidied for tidied, _ in safe]):
            text, change = safe[0]
            changes.append(change)
    return text, changes


def _is_safe(path: str, before: str, after: str) -> bool:
    old = read(path, before)
    if old is None:
        return error_line(path, after) >= error_line(path, before)
    new = read(path, after)
    return new is not None and new.data == old.data and new.problems == old.problems


def _one_meaning(path: str, texts: list[str]) -> bool:
    """Tell whether texts say the same; one alone does, and several where all can be read."""
    documents = [read(path, text) for text in texts]
    return len(texts) == 1 or all(
        document is not None and documents[0] is not None and document.data == documents[0].data
        for document in documents
    )


def _mark(text: str) -> Iterator[tuple[str, Change]]:
    if text.startswith(MARK):
        words = "byte order mark → nothing"
        yield text.lstrip(MARK), Change(1, 1, MARK, "", words)


def _line_ends(text: str) -> Iterator[tuple[str, Change]]:
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        yield (
            plain_line_ends(text),
            Change(line, 1, "\r", "", "line ends of another system → plain ones"),
        )


def _indents(text: str) -> Iterator[tuple[str, Change]]:
    """Yield the text with plain spaces for indentation, once for each width of a tab."""
    found = [
        (number, match[0])
        for number, line in enumerate(text.split("\n"), 1)
        if (match := INDENT.match(line)) and line.strip() and match[0].strip(" ")
    ]
    if not found:
        return
    first, indent = found[0]
    more = "" if len(found) == 1 else f", here and in {len(found) - 1} more lines"
    words = f"{_named(indent)} → spaces{more}"
    has_tabs = any("\t" in indent for _, indent in found)
    for tab in TABS if has_tabs else TABS[:1]:
        lines = text.split("\n")
        for number, wide in found:
            plain = ODD.sub(" ", wide).replace("\t", tab)
            lines[number - 1] = plain + lines[number - 1][len(wide) :]
        yield "\n".join(lines), Change(first, 1, indent, tab, words)


def _named(indent: str) -> str:
    return "tab in the indentation" if "\t" in indent else "odd space in the indentation"


def _trailing(text: str) -> Iterator[tuple[str, Change]]:
    """Yield the text without blanks at the ends of its lines, all at once."""
    lines = text.split("\n")
    ends = {number: TRAILING.search(line) for number, line in enumerate(lines)}
    found = {number: match[0] for number, match in ends.items() if match}
    if not found:
        return
    first = next(iter(found))
    more = "" if len(found) == 1 else f", here and in {len(found) - 1} more lines"
    words = f"blanks at the line's end → nothing{more}"
    bare = "\n".join(TRAILING.sub("", line) for line in lines)
    column = len(lines[first]) - len(found[first]) + 1
    yield bare, Change(first + 1, column, found[first], "", words)


def _last_line_end(text: str) -> Iterator[tuple[str, Change]]:
    if text and not text.endswith("\n"):
        last = text.count("\n") + 1
        words = "no line end at the file's end → one"
        yield text + "\n", Change(last, len(text), "", "\n", words)
