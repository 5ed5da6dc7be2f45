"""What an import gives."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.write import Writable


@dataclass(frozen=True)
class Draft:
    """One record found in a foreign file."""

    path: str
    """Where its data file belongs, from the project's root: ``data/events/2014/….yml``."""
    record: dict[str, Writable]
    """What the data file holds, keys in the order of the model."""


@dataclass(frozen=True, order=True)
class Oddity:
    """Something in a foreign file that was not taken over, or only with a doubt."""

    file: str
    """The foreign file, as the caller named it."""
    line: int
    """Line in it, from 1."""
    message: str
    """What was found, and what became of it."""


@dataclass(frozen=True)
class Imported:
    """Everything that came out of one or more foreign files."""

    drafts: tuple[Draft, ...] = ()
    oddities: tuple[Oddity, ...] = ()

    def __add__(self, other: Imported) -> Imported:
        """Return what came out of both."""
        return Imported(self.drafts + other.drafts, self.oddities + other.oddities)
