"""Where a macro is called: the handbook, the page, and the way from it to other pages."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import takewhile
from typing import TypeVar
from urllib.parse import quote

from handbook.model import Citation, Event, Group, Handbook, Page
from handbook.model.site.pages import EVENTS, GROUPS, PLAYBOOKS
from handbook.problems import did_you_mean

AnyRecord = TypeVar("AnyRecord")

FEW = 12
"""How many names a hint lists where nothing is like the name given."""
PLACES = {
    "people": "the talks",
    "places": "the events and groups",
    "playbooks": "docs/playbooks/",
    "shelves": "the lessons",
    "sources": "data/sources.yml",
    "topics": "data/topics.yml",
}
"""Where records lie that have no folder of their kind's name in ``data/``."""
SINGULAR = {"people": "person", "shelves": "shelf"}
"""Kinds of records whose singular is more than an s shorter."""


class MacroError(Exception):
    """A macro that cannot show what it was asked for; says why, and how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class WithheldError(MacroError):
    """A macro whose record is there but has problems of its own, which are reported already."""


@dataclass(frozen=True)
class Context:
    """One page while it is rendered."""

    handbook: Handbook
    path: str
    """The page's path below docs/: ``playbooks/find-a-venue.md``."""
    text: str = ""
    """The page's Markdown with its macro calls, without its front matter."""
    directory_urls: bool = True
    """Whether a page's address ends in / instead of .html."""
    links_to_sources: bool = False
    """Whether the engine itself turns links between source files into addresses, as Zensical
    does even in finished HTML."""
    site_url: str = ""
    """The site's address with a slash at the end; empty where it is not known."""
    today: date | None = None
    """The day of the build; without one, nothing on record is taken to be still to come."""

    @property
    def slug(self) -> str:
        """The page's file name without ``.md``."""
        return posixpath.basename(self.path).removesuffix(".md")

    @property
    def midnight(self) -> datetime | None:
        """The instant the day of the build began, in UTC; none where the day is not known."""
        return datetime.combine(self.today, time(), UTC) if self.today else None

    def link(self, path: str, anchor: str = "") -> str:
        """Return the address of another page, or file, relative to this one.

        Args:
            path: The other page's path below docs/, or a file's.
            anchor: A place on that page, without ``#``.
        """
        here, there = self.path, path
        if not self.links_to_sources:
            here, there = (_url(page, self.directory_urls) for page in (here, there))
        folders, steps = here.split("/")[:-1], there.split("/")
        pairs = zip(folders, steps[:-1], strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        relative = "../" * (len(folders) - shared) + "/".join(steps[shared:]) or "./"
        return f"{relative}#{anchor}" if anchor else relative

    def absolute(self, path: str, anchor: str = "") -> str:
        """Return a page's or file's whole address, on a site whose own is known.

        Args:
            path: The page's path below docs/, or a file's.
            anchor: A place on that page, without ``#``.
        """
        whole = f"{self.site_url}{quote(_url(path, self.directory_urls))}"
        return f"{whole}#{anchor}" if anchor else whole

    def webcal(self, path: str) -> str:
        """Return the address by which a calendar program subscribes; empty where unknown.

        Args:
            path: The calendar's path below docs/.
        """
        _, _, place = self.site_url.partition("://")
        return f"webcal://{place}{path}" if place else ""

    def event(self, event_id: str | None) -> Event:
        """Return an event by its id; none means the event of this page.

        Raises:
            MacroError: Where there is no such event, or this page is no event's.
        """
        return self.record("events", self.handbook.events, event_id, pages=EVENTS)

    def group(self, group_id: str | None) -> Group:
        """Return a group by its id; none means the group of this page.

        Raises:
            MacroError: Where there is no such group, or this page is no group's.
        """
        return self.record("groups", self.handbook.groups, group_id, pages=GROUPS)

    def playbook(self, slug: str | None) -> Page:
        """Return a playbook by its slug; none means this page.

        Raises:
            MacroError: Where there is no such playbook, or this page is none.
        """
        return self.record("playbooks", self.handbook.playbooks, slug, pages=PLAYBOOKS)

    def citation(self, key: str) -> Citation:
        """Return a source of ``data/sources.yml`` by its key.

        Raises:
            MacroError: Where there is none of that key.
        """
        return self.record("sources", self.handbook.citations, key)

    def record(
        self,
        kind: str,
        records: Mapping[str, AnyRecord],
        name: str | None,
        *,
        pages: str | None = None,
    ) -> AnyRecord:
        """Return a record by its name, or the one this page is about.

        Args:
            kind: What such records are called, and where in ``data/`` they lie: ``events``.
            records: The records of that kind by name.
            name: The name a page gave; none means this page.
            pages: The folder of the pages about such records, ``None`` where there is none.

        Raises:
            MacroError: Where the name is missing or unknown.
        """
        noun = SINGULAR.get(kind, kind.removesuffix("s"))
        if name is None and pages and self.path.startswith(pages):
            name = self.slug if self._is_known(kind, records, self.slug) else None
        if name is None:
            raise MacroError(
                f"this page is about no {noun}", 'Name one between the brackets: ("…").'
            )
        if name in records:
            return records[name]
        if self._is_known(kind, records, name):
            raise WithheldError(f"the {noun} '{name}' has problems of its own")
        place = PLACES.get(kind, f"data/{kind}/")
        raise _unknown(name, records, noun, f"There is none of that name in {place}.")

    def _is_known(self, kind: str, records: Mapping[str, object], name: str) -> bool:
        """Tell whether there is such a record, in order or not."""
        return name in records or not self.handbook.broken.isdisjoint(
            (f"{kind}/{name}", f"{kind}/*")
        )


@cache
def _url(path: str, directory_urls: bool) -> str:  # noqa: FBT001 - a setting of the whole site
    """Return a page's address from the site's root. Source: mkdocs File._get_url."""
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path.removesuffix(".md"))
    if name == "index":
        plain = f"{folder}/" if folder else ""
        return plain if directory_urls else posixpath.join(folder, "index.html")
    stem = posixpath.join(folder, name)
    return f"{stem}/" if directory_urls else f"{stem}.html"


def check_word(word: str | None, allowed: Collection[str], noun: str, hint: str = "") -> None:
    """Refuse a word that is not among those allowed; none is always allowed.

    Raises:
        MacroError: With the nearest allowed word, or else the hint.
    """
    if word is not None and word not in allowed:
        raise _unknown(word, allowed, noun, hint)


def _unknown(name: str, known: Collection[str], noun: str, hint: str) -> MacroError:
    listing = "Known are" if len(known) <= FEW else ""
    written = name.rpartition("/")[2].removesuffix(".yml").removesuffix(".md")
    near = did_you_mean(written, known, listing)
    return MacroError(f"found no {noun} '{name}'", near or hint)
