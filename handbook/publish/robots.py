"""``robots.txt``: everything may be read, and the sitemap lists what there is.

Search engines look for it at the root of a host alone. On a site in a folder, such as one of
GitHub Pages without a domain of its own, it only tells people where the sitemap is.
Source: RFC 9309, 2.3; sitemaps.org, "Specifying the Sitemap location in your robots.txt file".
"""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Handbook
from handbook.publish.output import Output
from handbook.publish.site import Site


def robots_file(_handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield ``robots.txt``."""
    yield Output("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n")
