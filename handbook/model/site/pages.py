"""Pages of the handbook as far as the data needs to know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

PLAYBOOKS = "playbooks/"
EVENTS = "events/"
GROUPS = "groups/"
TEMPLATES = "templates/"
PEOPLE = "people/"
PLACES = "places/"
TOPICS = "topics/"
TALKS = "talks/"
LESSONS = "lessons/"


@dataclass(frozen=True)
class MacroCall:
    """A macro called on a page, with the arguments that are plain values."""

    name: str
    arguments: tuple[object, ...]
    line: int
    """Line in the file, from 1."""
    column: int
    """Column in the line, from 1."""
    excerpt: str = ""
    """The line as written."""
    is_called: bool = True
    """Whether brackets stand behind the name; without them nothing is shown."""


@dataclass(frozen=True)
class PageLink:
    """A link that a page's Markdown writes."""

    target: str
    """The address as written."""
    line: int
    """Line in the file, from 1."""
    column: int
    """Column in the line, from 1."""
    excerpt: str
    """The line as written."""
    slip: str = ""
    """What keeps it from being a link: a ``gap`` before its address, or an ``open`` bracket."""


@dataclass(frozen=True)
class Step:
    """One of the things a playbook says to do, in their order."""

    title: str
    anchor: str
    """The address of its heading on the page."""
    text: str
    """Its paragraphs and lists as one line, with macro calls as they are written."""


@dataclass(frozen=True)
class Page:
    """A Markdown page: where it lies, what it is called, what it calls."""

    path: str
    """Path below docs/, with forward slashes: ``playbooks/find-a-venue.md``."""
    title: str
    description: str = ""
    part: str = ""
    """For a playbook, the part of the handbook it stands in."""
    order: int = 0
    """For a playbook, its number in the order of the work."""
    body_line: int = 1
    """The line of the file that holds the first line of the text after the front matter."""
    find_headings: Callable[[], frozenset[str]] = field(
        default=frozenset[str], repr=False, compare=False
    )
    """Reads the addresses of its headings, which few pages are ever asked for."""
    find_steps: Callable[[], tuple[Step, ...]] = field(
        default=tuple[Step, ...], repr=False, compare=False
    )
    """Reads its steps, for a playbook's own page alone."""
    calls: tuple[MacroCall, ...] = ()
    links: tuple[PageLink, ...] = ()
    is_broken: bool = False
    """Whether what it calls is unknown, because it could not be read."""

    @cached_property
    def headings(self) -> frozenset[str]:
        """The addresses of its headings."""
        return self.find_headings()

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What it says to do, step by step."""
        return self.find_steps()

    @property
    def slug(self) -> str:
        """The file's name without ``.md``."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def is_playbook(self) -> bool:
        """Whether the page is a playbook."""
        return self.path.startswith(PLAYBOOKS) and self.slug != "index"

    @property
    def shows_lessons(self) -> bool:
        """Whether the page prints all lessons that belong to it."""
        calls = [call for call in self.calls if call.name == "lessons" and call.is_called]
        return any(not call.arguments for call in calls)

    @property
    def means_lessons(self) -> bool:
        """Whether the page tries to print its lessons, and is told itself of what is wrong."""
        if any(
            (call.name == "lessons" and not call.is_called)
            or (call.name == "lesson" and not call.arguments)
            for call in self.calls
        ):
            return True
        others = {call.name for call in self.calls} - {"lesson", "lessons"}
        return bool(get_close_matches("lessons", [name.casefold() for name in others], 1, 0.8))

    @property
    def placed_lessons(self) -> frozenset[str]:
        """The lessons the page prints one by one: ``<event>#<lesson>``."""
        return frozenset(
            str(call.arguments[0])
            for call in self.calls
            if call.name == "lesson" and call.arguments
        )
