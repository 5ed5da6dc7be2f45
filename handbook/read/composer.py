"""YAML text to plain data with positions, in one pass over the parser's events.

PyYAML's own loader would turn `NO` into False and `19:30` into 1170 (YAML 1.1), keep the last
of two equal keys without a word, unfold aliases without limit and recurse once for every level
of nesting. This builder leaves scalars as text, and refuses what a data file does not need.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from handbook.problems import Problem
from handbook.read.builder import Builder, UnreadableError, place_of
from handbook.read.document import START, Document, Position, plain_line_ends
from handbook.read.slips import conflict, explain, second_document

NO_BREAKS = str.maketrans("\x85\u2028\u2029\ufeff", "    ")
"""Characters the parser takes for line ends or for nothing, and editors do not: positions would
differ. A space means the same wherever one line of text belongs."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(path: str, text: str) -> Document:
    """Return the data of a YAML text with a position for every node.

    Args:
        path: The file's path from the project's root, for problems.
        text: The file's text.

    Raises:
        UnreadableError: Where the text is not YAML, holds more than one document, uses an
            alias, holds a merge conflict, or passes the limits of size. Repeated keys, anchors
            and tags can be read past, so they are among the document's problems instead.
    """
    written = Document(path, plain_line_ends(text))
    if marker := conflict(written):
        problem = written.problem("HB003", marker.message, hint=marker.hint, at=marker.position)
        raise UnreadableError(problem)
    builder = Builder(path, written.text.translate(NO_BREAKS))
    try:
        for event in _events(builder):
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(_syntax_problem(written, error)) from error
    except yaml.reader.ReaderError as error:
        raise UnreadableError(_character_problem(written, error)) from error
    return builder.document()


def _events(builder: Builder) -> Iterator[yaml.Event]:
    documents = 0
    for event in yaml.parse(builder.text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            slip = second_document(builder.document(), place_of(event.start_mark))
            raise UnreadableError(builder.problem(event, "HB003", slip.message, slip.hint))
        yield event


def _syntax_problem(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    found = document.within(place_of(mark)) if mark else START
    slip = explain(document, error, found)
    return document.problem("HB003", slip.message, hint=slip.hint, at=slip.position)


def _character_problem(document: Document, error: yaml.reader.ReaderError) -> Problem:
    before = document.text[: error.position]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return document.problem(
        "HB003",
        f"found the control character U+{code:04X}, which YAML does not allow",
        hint="Delete it and type the text around it again; it often comes in by copying.",
        at=Position(line, column),
    )
