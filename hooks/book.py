"""MkDocs hook: once all pages are rendered, they become one page to print, and an EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_build_datetime, get_relative_url

from handbook.load import latest_for
from handbook.publish.book import (
    EPUB,
    PRINT_PAGE,
    Book,
    Chapter,
    Rendered,
    bind,
    epub,
    print_page,
)

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

WHILE_SERVED = "<p>The chapters follow when the site is built: <code>make build</code>.</p>"
"""What the page says to an author, who waits for no book at each change."""

LAST = -110
"""Priority after everything is rendered and found to be in order."""


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Take the EPUB's place among the files, whose bytes follow."""
    if not config.extra["serving"]:
        left_out_of_nav = InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, EPUB, content=b"", inclusion=left_out_of_nav))


@event_priority(LAST)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Bind the book from the rendered pages."""
    target, file = files.get_file_from_path(PRINT_PAGE), files.get_file_from_path(EPUB)
    if target is None or target.page is None:
        return env
    listed = target.page.content or ""
    if file is None:
        target.page.content = listed + WHILE_SERVED
        return env
    book = _book(config, files)
    file.content_bytes = epub(book)
    page = Chapter(PRINT_PAGE, book.title, Rendered(target.url, listed))
    root = get_relative_url("./", target.url).rstrip("/") + "/"
    target.page.content = print_page(book, page, root=root, epub=EPUB)
    return env


def _book(config: MkDocsConfig, files: Files) -> Book:
    project = latest_for(config.config_file_path)

    def rendered(path: str) -> Rendered | None:
        file = files.get_file_from_path(path)
        return Rendered(file.url, file.page.content or "") if file and file.page else None

    return Book(
        title=config.site_name,
        description=config.site_description or "",
        rights=config.copyright or "",
        address=config.site_url or "",
        key=str(config.extra.get("repository", "")),
        changed=get_build_datetime().replace(hour=0, minute=0, second=0, microsecond=0),
        parts=bind(project.handbook, rendered),
    )
