"""Pictures as files of the site, drawn anew only where their text has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from PIL import __version__ as pillow

from handbook.model import Handbook
from handbook.publish.cards.drawing import STYLE, Card, draw
from handbook.publish.cards.wording import cards
from handbook.publish.site import Site


class Drawn(Protocol):
    """What keeps pictures from one build to the next."""

    def path(self, name: str, make: Callable[[], bytes]) -> Path:
        """Return the file of a name; one that is not there yet is made."""


def card_files(handbook: Handbook, site: Site, drawn: Drawn) -> Iterator[tuple[str, Path]]:
    """Yield the picture of every page, as its path below docs/ and the file that holds it.

    Args:
        handbook: What the pages are about.
        site: The site, whose name stands on every picture.
        drawn: The pictures of earlier builds.
    """
    for path, card in cards(handbook, site):
        yield path, drawn.path(_name(card, site.name), partial(draw, card, site.name))


def _name(card: Card, site: str) -> str:
    """Return a name that is another one as soon as the picture would be."""
    said = repr((STYLE, pillow, site, card))
    return f"{sha256(said.encode()).hexdigest()[:32]}.png"
