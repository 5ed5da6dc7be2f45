"""Markdown of a data file that would not be shown as its writer thinks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from handbook.check.sense.texts import Texts, is_prose, place_of
from handbook.check.sense.told import told
from handbook.model.values.backticks import without_code
from handbook.problems import Problem
from handbook.read.document import Document, Location

LINK = re.compile(r"(?<!!)\[[^\]\[]*\]\(\s*<?(?P<target>[^\s)>]+)")
WHOLE = re.compile(r"https?://[^/]", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:a|b|blockquote|br|center|code|div|em|embed|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre"
    r"|script|span|strong|style|sub|sup|table|td|th|tr|u|ul|video)\b[^<>]*>|<!--",
    re.IGNORECASE,
)
OBEYED = re.compile(r"</(a|b|i|u|em|p|span|strong|font|div)>|<br ?/?>|<a href", re.IGNORECASE)
"""Tags that were meant to be obeyed, in a line of plain text; a title may speak of <canvas>."""
ESCAPED = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
"""A sign as the source of a web page has it, which text copied from there keeps."""
HEADING = re.compile(r"^ {0,3}#{1,6} +\S[^\n]*", re.MULTILINE)
PICTURE = re.compile(r"!\[[^\]]*\]\([^)\s]*")


def check_markup(document: Document, said: Texts) -> Iterator[Problem]:
    """Yield a problem for each text with what the pages do not show, or show as it stands."""
    for at, text in said:
        if is_prose(at):
            yield from _in_prose(document, at, without_code(text))
        elif found := OBEYED.search(text):
            yield _as_it_stands(document, at, "HTML", found[0])
        elif (found := ESCAPED.search(text)) and (sign := unescape(found[0])) != found[0]:
            hint = f"Write {sign} in its place." if sign.strip() else "Write a space."
            yield _as_it_stands(document, at, "HTML", found[0], hint)


def _in_prose(document: Document, at: Location, plain: str) -> Iterator[Problem]:
    for link in LINK.finditer(plain):
        if not WHOLE.match(link["target"]):
            message = f"the link to '{link['target']}' leads nowhere from other pages"
            place = place_of(document, at, link["target"])
            yield told(document, "HB507", message, at=place)
    for kind, pattern in (("HTML", TAG), ("a heading", HEADING), ("a picture", PICTURE)):
        if found := pattern.search(plain):
            yield _as_it_stands(document, at, kind, found[0])
            break


def _as_it_stands(
    document: Document, at: Location, kind: str, found: str, hint: str = ""
) -> Problem:
    message = f"found {kind}, which is shown as it stands: {found[:40].strip()}"
    return told(document, "HB508", message, at=place_of(document, at, found), hint=hint)
