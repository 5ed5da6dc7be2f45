"""The real cause behind a YAML parser's complaint, in words a writer of data files can use."""

from __future__ import annotations

import yaml

from handbook.read.document import Document, Position
from handbook.read.slips import brackets, dashes, layout, quotes, starts
from handbook.read.slips.layout import conflict
from handbook.read.slips.lost import lost
from handbook.read.slips.slip import Cause, Complaint, Slip, in_quotes, quoted
from handbook.read.slips.values import commas, curly, second_document

__all__ = [
    "Slip",
    "commas",
    "conflict",
    "curly",
    "explain",
    "in_quotes",
    "lost",
    "quoted",
    "second_document",
]

CAUSES: tuple[Cause, ...] = (
    layout.fence,
    layout.tab,
    layout.odd_space,
    layout.indented_start,
    quotes.left_open,
    quotes.never_closed,
    quotes.trailing_comma,
    layout.other_comment,
    dashes.bullet,
    brackets.hash_inside,
    brackets.markdown_link,
    layout.lone_mark,
    starts.reserved,
    starts.block_mark,
    starts.no_key,
    dashes.glued_dash,
    starts.colon,
    quotes.glued_colon,
    quotes.colon_behind,
    brackets.no_comma,
    quotes.text_behind,
    brackets.wrong_close,
    brackets.colon_inside,
    brackets.not_closed,
    brackets.end_inside,
    brackets.text_behind,
    dashes.list_in_line,
    dashes.stray_dash,
    layout.no_colon,
    dashes.no_entry,
    layout.indent,
)
"""The causes in the order they are tried: the surest first."""


def explain(document: Document, error: yaml.MarkedYAMLError, found: Position) -> Slip:
    """Return the likeliest cause of a parser's error at the place it was noticed."""
    complaint = Complaint.of(document, error, found)
    for cause in CAUSES:
        slip = cause(complaint)
        if slip:
            return slip
    return Slip(
        f"found a slip of punctuation here: {error.problem}",
        "Look at this line and the one above: quotes, brackets, colons and indentation.",
        found,
    )
