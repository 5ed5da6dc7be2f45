"""What HTML inside a write-up shows: pictures, players, links and words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from handbook.importers.write_up.blocks import Anchor


@dataclass
class Shown:
    """What was found in a piece of HTML."""

    words: list[str] = field(default_factory=list)
    links: list[Anchor] = field(default_factory=list)
    images: list[Anchor] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown = Shown()
        self.href = ""
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element points at."""
        has = {key: value or "" for key, value in attrs}
        self.silent += tag in ("script", "style")
        if tag == "img" and has.get("src"):
            self.shown.images.append(Anchor(has.get("alt", ""), has["src"]))
        elif tag in ("iframe", "embed", "video", "source") and has.get("src"):
            self.shown.frames.append(has["src"])
        elif tag == "a":
            self.href = has.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag in ("script", "style"):
            self.silent = max(0, self.silent - 1)
        self.href = "" if tag == "a" else self.href

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self.silent or not data.strip():
            return
        self.shown.words.append(data)
        if self.href:
            self.shown.links.append(Anchor(" ".join(data.split()), self.href))


def shown_by(html: str) -> Shown:
    """Return what a piece of HTML shows."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.shown
