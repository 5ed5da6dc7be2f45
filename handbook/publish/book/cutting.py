"""From the finished HTML of a page to pieces of a book, which is on paper or has no scripts.

One pass over the text, without a tree: a build reads some two megabytes of it. What comes out
is well-formed XML as well as HTML, whatever a page's author wrote.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

from handbook.publish.book.pieces import Heading, Href, Id, Piece

VOID_LEFT_OUT = frozenset({"embed", "img", "link", "meta", "source", "track"})
VOID = VOID_LEFT_OUT | {"area", "base", "br", "col", "hr", "input", "wbr"}
MEDIA = frozenset({"audio", "canvas", "iframe", "object", "video"})
CONTROLS = frozenset({"button", "dialog", "form", "select", "textarea"})
UNSEEN = frozenset({"noscript", "script", "style", "template"})
LEFT_OUT = VOID_LEFT_OUT | MEDIA | CONTROLS | UNSEEN
"""Elements that say nothing on paper, with all they hold; a picture says its description."""
LEFT_OUT_CLASSES = frozenset(
    {"headerlink", "hb-embed", "hb-on-screen", "hb-template__source", "task-list-indicator"}
)
"""``{ .hb-on-screen }`` is for what an author says of the site."""
INSTEAD = {"details": "div", "summary": "div", "label": "span", "input": "span"}
"""What opens or is ticked on a screen stands open in a book."""
OPENED = {"details": "hb-open", "summary": "hb-open__title"}
BOX = '<span class="hb-box" aria-hidden="true">☐</span> '
NAMING = frozenset({"id", "for", "headers", "aria-labelledby", "aria-describedby"})
"""Attributes that name places on the page."""
ATTRIBUTE = re.compile(r"[a-z][a-z0-9-]*", re.IGNORECASE)
NOT_FOR_BOOKS = re.compile(r"on.+|data-(?!label$).+|style|for|download|open|hreflang")
"""Attributes for scripts and for what is left out."""
NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
CAMEL = {
    name.lower(): name
    for name in (
        *("viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "clipPath"),
        *("gradientTransform", "gradientUnits", "patternUnits", "textPath", "textLength"),
        *("markerWidth", "markerHeight", "refX", "refY"),
    )
}
"""Names of SVG with capitals, which a parser of HTML makes small and XML needs."""
SVG = "http://www.w3.org/2000/svg"

Attributes = list[tuple[str, str | None]]


def cut(html: str) -> Cutter:
    """Return a page's HTML as pieces, with the style sheets it asks for."""
    cutter = Cutter()
    cutter.feed(html)
    cutter.close()
    return cutter


class Cutter(HTMLParser):
    """Reads HTML and keeps what belongs in a book."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self.ids: set[str] = set()
        """The places that links can lead to."""
        self.sheets: list[str] = []
        """Addresses of style sheets, from the page."""
        self.has_title = False
        self._open: list[str] = []
        """The elements that are open, by the names the page gave them."""
        self._outside = 0
        """How many elements are open inside one that is left out, with that one."""

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        """Write an element's beginning."""
        named = {name: value or "" for name, value in attributes}
        if self._outside or self._is_left_out(tag, named):
            self._outside += tag not in VOID
            if not self._outside:
                self._instead_of(tag, named)
        elif tag == "input":
            self.pieces += [BOX] if named.get("type") == "checkbox" else []
        else:
            self._begin(tag, named)

    def _is_left_out(self, tag: str, named: dict[str, str]) -> bool:
        return tag in LEFT_OUT or not LEFT_OUT_CLASSES.isdisjoint(
            named.get("class", "").split()
        )

    def _instead_of(self, tag: str, named: dict[str, str]) -> None:
        """Keep what matters of an element that is left out and holds nothing."""
        if tag == "link" and named.get("rel") == "stylesheet":
            self.sheets.append(named.get("href", ""))
        elif tag == "img" and named.get("alt"):
            self.handle_data(named["alt"])

    def _begin(self, tag: str, named: dict[str, str]) -> None:
        if tag in OPENED:
            named["class"] = f"{named.get('class', '')} {OPENED[tag]}".strip()
        if tag == "svg":
            named["xmlns"] = SVG
        self.has_title |= tag == "h1"
        self.pieces += ["<", _name(tag)]
        for name, value in named.items():
            self._attribute(name, value)
        if tag in VOID:
            self.pieces.append("/>")
        else:
            self.pieces.append(">")
            self._open.append(tag)

    def _attribute(self, name: str, value: str) -> None:
        if not ATTRIBUTE.fullmatch(name) or NOT_FOR_BOOKS.fullmatch(name):
            return
        if name == "href":
            self.pieces.append(Href(value))
        elif name in NAMING:
            self.ids.update([value] if name == "id" else [])
            self.pieces += [f' {name}="', Id(value), '"']
        else:
            self.pieces.append(f' {CAMEL.get(name, name)}="{_safe(value)}"')

    def handle_endtag(self, tag: str) -> None:
        """Write an element's end, and before it that of all still open inside it."""
        if tag in VOID:
            return
        if self._outside:
            self._outside -= 1
        elif tag in self._open:
            while self._end_one() != tag:
                pass

    def _end_one(self) -> str:
        tag = self._open.pop()
        self.pieces += ["</", _name(tag), ">"]
        return tag

    def handle_data(self, data: str) -> None:
        """Write text."""
        if not self._outside:
            self.pieces.append(_safe(data))

    def close(self) -> None:
        """Read to the end, and end what is still open there."""
        super().close()
        while self._open:
            self._end_one()


def _name(tag: str) -> Piece:
    if len(tag) == len("h1") and tag[0] == "h" and tag[1] in "123456":
        return Heading(int(tag[1]))
    return CAMEL.get(tag, INSTEAD.get(tag, tag))


def _safe(text: str) -> str:
    return escape(NOT_IN_XML.sub("", text))
