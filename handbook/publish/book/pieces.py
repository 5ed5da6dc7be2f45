"""A chapter's HTML cut where a book changes it: names of places, links, levels of headings."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Protocol


@dataclass(frozen=True)
class Id:
    """The value of an attribute that names places of this chapter, one or more."""

    names: str

    def written(self, binding: Binding) -> str:
        """Return the names the places have in a book."""
        return escape(" ".join(binding.id(name) for name in self.names.split()))


@dataclass(frozen=True)
class Href:
    """A link with where it leads from the chapter's own page."""

    address: str

    def written(self, binding: Binding) -> str:
        """Return the attribute; nothing where the book has no way there."""
        address = binding.href(self.address)
        return f' href="{escape(address)}"' if address else ""


@dataclass(frozen=True)
class Heading:
    """The name of a heading's element, where it begins or ends."""

    level: int

    def written(self, binding: Binding) -> str:
        """Return the element's name in a book."""
        return f"h{min(self.level + binding.deeper, 6)}"


class Binding(Protocol):
    """What one kind of book makes of a chapter's pieces."""

    @property
    def deeper(self) -> int:
        """How many levels a chapter's headings stand below those of its page."""

    def id(self, name: str) -> str:
        """Return the name that a place of the chapter has in the book."""

    def href(self, address: str) -> str | None:
        """Return where a link leads in the book; none where nothing is there."""


Piece = str | Id | Href | Heading


def written(pieces: list[Piece], binding: Binding) -> str:
    """Return a chapter's pieces as markup that is both HTML and XML."""
    return "".join(
        piece if isinstance(piece, str) else piece.written(binding) for piece in pieces
    )
