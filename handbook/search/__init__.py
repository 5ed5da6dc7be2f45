"""The site's own search: an index in small pieces, of which a browser loads what a query needs.

Takes finished pages, gives files. ``docs/assets/search/`` is the other half, which asks them.
"""

from __future__ import annotations

from handbook.search.entries import Page
from handbook.search.files import index_files

__all__ = ["Page", "index_files"]
