"""A page's HTML as entries: each heading, lesson and talk with an address of its own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from unicodedata import normalize

KINDS = {
    "playbooks": "p",
    "templates": "d",
    "events": "e",
    "groups": "g",
    "people": "n",
    "places": "c",
    "topics": "t",
}
"""The letter of each kind of page, by its folder; the browser knows them by it."""
OTHER = "o"
LESSON, TALK = "l", "k"
OWN = {"hb-lesson": LESSON, "hb-talk": TALK}
"""Elements that are entries of their own where they have an id, by their class."""
TITLES = {"hb-lesson__title", "hb-talk__title"}
"""Elements inside them that hold their title."""
HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
SAYS_NOTHING = {"headerlink", "hb-basis"}
"""Classes of what every lesson and heading has."""
LEFT_OUT = {"h1", "script", "style", "svg", "template", "button", "nav"}
"""What a page says in other words, and what is no text."""
INLINE = frozenset(
    (  # noqa: SIM905 - readable
        "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub "
        "sup time u var wbr"
    ).split()
)
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
RAW = frozenset(
    "iframe noembed noframes plaintext script style textarea title xmp".split()  # noqa: SIM905
)
"""Elements whose content is text alone, which the base class sees to."""
SPACE = re.compile(r"\s+")
PLAIN_TAG = re.compile(r'<(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z-]+(?:="[^"&]*")?)*)>')
"""A tag that needs none of the care a parser takes with what people write."""
ATTRIBUTE = re.compile(r' ([a-z-]+)(?:="([^"]*)")?')


@dataclass(frozen=True)
class Page:
    """A finished page of the site."""

    url: str
    """Its address below the site's."""
    source: str
    """Its path below docs/: ``playbooks/promote.md``."""
    title: str
    """May be escaped for HTML."""
    html: str
    tags: tuple[str, ...] = ()
    """Words people type for what it calls otherwise."""
    boost: float = 1

    @property
    def kind(self) -> str:
        """The letter of its kind."""
        folder, _, rest = self.source.partition("/")
        return KINDS.get(folder, OTHER) if rest not in {"", "index.md"} else OTHER


@dataclass
class Entry:
    """A part of a page that a result can lead to."""

    kind: str
    anchor: str = ""
    """Its id; empty for the page's beginning."""
    title: str = ""
    text: str = ""
    said: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    def finish(self) -> Entry:
        """Put together what was read piece by piece."""
        self.title = self.title or _spaced(self.named)
        self.text = _spaced(self.said)
        self.named, self.said = [], []
        return self


def entries(page: Page) -> list[Entry]:
    """Return a page's entries, its beginning first."""
    reader = _Reader(page)
    reader.feed(page.html)
    reader.close()
    return [entry.finish() for entry in reader.entries]


def _spaced(pieces: list[str]) -> str:
    return normalize("NFC", SPACE.sub(" ", "".join(pieces)).strip())


@dataclass
class _Open:
    """An element that was opened and not closed yet."""

    tag: str
    entry: Entry
    """What its text belongs to."""
    is_title: bool = False
    is_left_out: bool = False


class _Reader(HTMLParser):
    """Collects the entries of a page."""

    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.kind = page.kind
        beginning = Entry(self.kind, title=html.unescape(page.title))
        self.entries = [beginning]
        self.open = [_Open("", beginning)]

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - the base's signature
        """Count no lines, which nobody asks for."""
        return j

    def parse_starttag(self, i: int) -> int:
        """Read a plain tag at once; any other as the base class does, piece by piece."""
        plain = PLAIN_TAG.match(self.rawdata, i)
        if plain is None or plain["tag"] in RAW:
            return super().parse_starttag(i)
        self.handle_starttag(plain["tag"], ATTRIBUTE.findall(plain["attributes"]))
        return plain.end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self._space()
            return
        if tag not in INLINE:
            self._space()
        known = dict(attrs)
        top = self.open[-1]
        classes = set((known.get("class") or "").split())
        left_out = tag in LEFT_OUT or "data-search-exclude" in known or SAYS_NOTHING & classes
        opened = _Open(tag, top.entry, top.is_title, top.is_left_out or bool(left_out))
        if not opened.is_left_out:
            self._begin(opened, known.get("id") or "", classes)
        self.open.append(opened)

    def _begin(self, opened: _Open, anchor: str, classes: set[str]) -> None:
        """Begin an entry where an element is one, or its title."""
        own = next(_own(classes), None)
        if anchor and own:
            opened.entry = Entry(own, anchor)
            self.entries.append(opened.entry)
        elif anchor and opened.tag in HEADINGS and opened.entry.kind == self.kind:
            opened.entry = Entry(self.kind, anchor)
            opened.is_title = True
            self.entries.append(opened.entry)
            for outer in self.open:
                outer.entry = opened.entry
        elif TITLES & classes and opened.entry.kind in OWN.values():
            opened.is_title = True

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self._space()
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        top = self.open[-1]
        if not top.is_left_out:
            (top.entry.named if top.is_title else top.entry.said).append(data)

    def _space(self) -> None:
        """Keep the words of two blocks apart."""
        top = self.open[-1]
        (top.entry.named if top.is_title else top.entry.said).append(" ")


def _own(classes: set[str]) -> Iterator[str]:
    yield from (kind for name, kind in OWN.items() if name in classes)
