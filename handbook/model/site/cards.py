"""Where each page's picture lies, for those who draw it and those who name it."""

from __future__ import annotations

from handbook.model.site.pages import PEOPLE

CARDS = "cards/"


def card_path(page: str) -> str:
    """Return the path below docs/ of the picture that shared links to a page show.

    Source: overrides/main.html makes the same one from the page's address.

    Args:
        page: The page's path below docs/.
    """
    if page.startswith(PEOPLE):
        page = f"{PEOPLE}index.md"
    name = page.removesuffix(".md").removesuffix("/index")
    return f"{CARDS}{name}.png"
