"""A small handbook of fixed data, and its pages rendered as the site renders them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
from markdown import Markdown
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from handbook.load import Latest, latest
from handbook.problems import Problem
from macros.engine import render_page

BOOK = Path(__file__).parent / "book"
"""The small handbook; every field of every record is filled in somewhere."""
PROJECT = Path(__file__).parents[2]
BUILT_IN = ["toc", "tables", "fenced_code"]
"""Extensions MkDocs adds by itself. Source: mkdocs.config.defaults, markdown_extensions."""


def markdown_of_the_site() -> Markdown:
    """Return Markdown with the extensions of the real mkdocs.yml and their settings."""
    with (PROJECT / "mkdocs.yml").open("rb") as file:
        listed = yaml_load(file, get_yaml_loader())["markdown_extensions"]
    settings: dict[str, Any] = {}
    for entry in listed:
        settings |= entry if isinstance(entry, dict) else {entry: {}}
    names = [*BUILT_IN, *(name for name in settings if name not in BUILT_IN)]
    return Markdown(extensions=names, extension_configs=settings)


def parse(html: str) -> Any:
    """Return the tree of a page's text, which has to be valid HTML as far as a parser knows.

    Strict: html5lib raises at the first thing it would otherwise repair, such as a block in a
    paragraph.
    """
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parseFragment(html, container="div")


@dataclass
class Book:
    """The small handbook, ready to render pages with."""

    root: Path
    current: Latest

    def markdown(self, text: str, path: str = "index.md") -> str:
        """Return a page's Markdown with its macros' results."""
        return render_page(self.current, path, text)

    def html(self, text: str, path: str = "index.md") -> str:
        """Return a page's HTML."""
        return str(markdown_of_the_site().convert(self.markdown(text, path)))

    def tree(self, text: str, path: str = "index.md") -> Any:
        """Return a page's parsed HTML, after checking that it is valid."""
        return parse(self.html(text, path))

    @property
    def problems(self) -> list[Problem]:
        """What went wrong on the pages rendered so far, each once, by place."""
        return sorted(set(self.current.page_problems))

    def page(self, path: str, text: str) -> list[Problem]:
        """Write a page and return what ``handbook check`` says of all the pages."""
        file = self.root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        self.current.refresh()
        return self.problems


@pytest.fixture
def book() -> Book:
    """Return the small handbook as it lies in its folder, not to be written to."""
    current = latest(BOOK).refresh(date(2024, 4, 1))
    assert not any(problem.is_error for problem in current.problems)
    current.page_problems.clear()
    return Book(BOOK, current)


@pytest.fixture
def own_book(tmp_path: Path) -> Book:
    """Return a copy of the small handbook, to change."""
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    return Book(root, latest(root).refresh())


def words(node: Any) -> str:
    """Return an element's text with single spaces."""
    return " ".join("".join(node.itertext()).split())


@pytest.fixture
def text_of(book: Book) -> Callable[..., str]:
    """Return a function that gives the words of a page that calls a macro."""
    return lambda call, path="index.md": words(book.tree(f"{{{{ {call} }}}}", path))


@pytest.fixture
def site_markdown() -> Markdown:
    """Return Markdown with the extensions of the real mkdocs.yml and their settings."""
    return markdown_of_the_site()
