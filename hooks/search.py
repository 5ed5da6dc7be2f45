"""MkDocs hook: the finished pages become the index that the site's search asks.

Material's own search stays in mkdocs.yml, because its header asks for it and Zensical searches
with its own; here it gets no page, so no browser loads its index of everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from handbook.load import latest_for
from handbook.search import Page, index_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page as MkDocsPage

LATER = -50
"""Priority after the plugins that still change pages."""


@event_priority(LATER)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add the index's files, now that every page has its final text."""
    found = [page for file in files.documentation_pages() if (page := file.page)]
    wanted = [page for page in found if not _settings(page).get("exclude")]
    for path, content in index_files(map(_read, wanted), _also(config)):
        files.append(File.generated(config, path, content=content))
    for page in found:
        page.meta["search"] = _settings(page) | {"exclude": True}
    return env


def _settings(page: MkDocsPage) -> dict[str, float | bool]:
    """Return what a page's front matter says about the search."""
    settings: dict[str, float | bool] = page.meta.get("search", {})
    return settings


def _read(page: MkDocsPage) -> Page:
    return Page(
        url=page.url,
        source=page.file.src_uri,
        title=str(page.meta.get("title") or page.title),
        html=page.content or "",
        tags=tuple(map(str, page.meta.get("tags", ()))),
        boost=float(_settings(page).get("boost", 1)),
    )


def _also(config: MkDocsConfig) -> list[list[str]]:
    """Return the words of one meaning that the glossary names."""
    handbook = latest_for(config.config_file_path).handbook
    return [[word, *term.also] for word, term in handbook.glossary.items() if term.also]
