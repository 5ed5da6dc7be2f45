"""HTML as Markdown prose: its words, paragraphs, lists and links."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from handbook.importers.foreign.rst_prose import escaped

HTML = re.compile(
    r"</?(p|br|a|ul|ol|li|div|span|b|i|em|strong|h[1-6]|pre)\b[^<]*>", re.IGNORECASE
)
BLOCKS = frozenset({"p", "div", "ul", "ol", "pre", "blockquote", "table", "tr", "section"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
STRONG, EMPHASIS = frozenset({"b", "strong"}), frozenset({"i", "em"})
SILENT = frozenset({"script", "style", "template"})
"""What is not text."""


def looks_like_html(text: str) -> bool:
    """Tell whether a text holds HTML's elements."""
    return HTML.search(text) is not None


def from_html(text: str) -> str:
    """Return HTML as Markdown; what has no counterpart loses its marks, not its words."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in reader.text().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Gathers a text while it is read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.links: list[str] = []
        self.silent = 0

    def text(self) -> str:
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag in SILENT:
            self.silent += 1
        elif tag == "a":
            self.links.append(dict(attrs).get("href") or "")
            self.parts.append("[" if self.links[-1] else "")
        else:
            self.parts.append(_mark(tag, {"br": "\n", "li": "\n- "}))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "a" and self.links:
            address = self.links.pop()
            self.parts.append(f"]({address})" if address else "")
        else:
            self.parts.append(_mark(tag, {}))

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self.silent:
            self.parts.append(escaped(re.sub(r"\s+", " ", data)))


def _mark(tag: str, special: dict[str, str]) -> str:
    if tag in HEADINGS or tag in BLOCKS:
        return "\n\n"
    if tag in STRONG:
        return "**"
    return "*" if tag in EMPHASIS else special.get(tag, "")
