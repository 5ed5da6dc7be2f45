"""Where the site is and how it is named: what calendars and feeds need beside data."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5


@dataclass(frozen=True)
class Site:
    """The finished site, as far as its files have to name it."""

    url: str
    """Its address, with a slash at the end."""
    name: str
    description: str = ""
    key: str = ""
    """What tells it from every other handbook, for good: ``owner/name`` of its repository."""
    directory_urls: bool = True
    """Whether a page's address ends in / instead of .html."""

    def file(self, path: str) -> str:
        """Return the address of a file by its path below docs/."""
        return f"{self.url}{path}"

    def page(self, path: str, anchor: str = "") -> str:
        """Return the address of a page by its path below docs/, without ``.md``.

        Args:
            path: ``events/2014-12-04-lyon``.
            anchor: A place on the page, without ``#``.
        """
        if not self.directory_urls:
            end = ".html"
        elif path == "index" or path.endswith("/index"):
            path, end = path.removesuffix("index"), ""
        else:
            end = "/"
        return f"{self.url}{quote(path)}{end}{'#' if anchor else ''}{anchor}"

    def uid(self, event: str) -> str:
        """Return the name by which calendar programs know an event.

        It does not change when the site moves: they would take it for another event.
        Source: RFC 5545, 3.8.4.7, globally unique and persistent.
        """
        domain = self.key.removeprefix("https://").rstrip("/").replace("/", ".").lower()
        return f"{event}@{domain or 'handbook'}"

    def urn(self, name: str) -> str:
        """Return the name by which feed readers know an entry, wherever the site is.

        Source: RFC 4287, 4.2.6, permanent and unique; RFC 9562, 5.5, a UUID made from a name.
        """
        return uuid5(NAMESPACE_URL, f"{self.key}/{name}").urn
