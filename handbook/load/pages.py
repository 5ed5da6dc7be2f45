"""Markdown pages as far as the data needs to know them: front matter, headings, macro calls."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from handbook.load.calls import macro_calls
from handbook.load.front_matter import ORDER, check_front_matter
from handbook.load.headings import first_heading, heading_ids, steps
from handbook.load.page_links import page_links
from handbook.model import MacroCall, Page
from handbook.problems import CODES, Problem
from handbook.read import Document, PlainData, Position, UnreadableError, compose, read_text

FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
"""The block MkDocs takes as front matter. Source: mkdocs.utils.meta, YAML_RE."""
DASHES = re.compile(r"\s*[-–—_]+\s*")  # noqa: RUF001 - what word processors make of ---
"""A line that was meant for the end of the front matter."""
FENCE = re.compile(r"---[ \t]*(\n|\Z)")


def read_page(root: Path, path: Path) -> tuple[Page, list[Problem]]:
    """Return a page and what is wrong with its front matter or macro syntax.

    Args:
        root: The project's folder.
        path: A Markdown file below ``root / "docs"``.
    """
    name = path.relative_to(root / "docs").as_posix()
    slug = path.stem
    try:
        text = read_text(root, path)
    except UnreadableError as error:
        return Page(name, slug, is_broken=True), [error.problem]
    document = Document(path.relative_to(root).as_posix(), text)
    meta, body_start, problems = _front_matter(document)
    body = text[body_start:]
    body_line = text.count("\n", 0, body_start) + 1
    calls: tuple[MacroCall, ...] = ()
    if meta.get("render_macros") != "false":
        calls, syntax = macro_calls(document, body, body_line)
        problems += syntax
    page = Page(
        path=name,
        title=_text(meta.get("title")) or first_heading(body) or slug,
        description=_text(meta.get("description")),
        part=_text(meta.get("part")),
        order=_number(meta.get("order")),
        body_line=body_line,
        find_headings=partial(heading_ids, body),
        find_steps=partial(steps, body),
        calls=calls,
        links=tuple(page_links(body, body_line)),
        is_broken=bool(problems),
    )
    return page, problems


def read_body(root: Path, path: str) -> str:
    """Return a page's text without its front matter.

    Args:
        root: The project's folder.
        path: The page's path below docs/.

    Raises:
        UnreadableError: Where the file cannot be read as text.
    """
    text = read_text(root, root / "docs" / path)
    match = FRONT_MATTER.match(text)
    return text[_skip_blank(text, match.end() if match else 0) :]


def _text(value: PlainData) -> str:
    return value if isinstance(value, str) else ""


def _number(value: PlainData) -> int:
    return int(value) if isinstance(value, str) and ORDER.fullmatch(value) else 0


def _front_matter(document: Document) -> tuple[dict[str, PlainData], int, list[Problem]]:
    """Return the front matter, where the text behind it starts, and problems.

    MkDocs takes a block it cannot read for text and publishes it, so it is checked here.
    """
    is_playbook = Page(document.path.removeprefix("docs/"), "").is_playbook
    if not FENCE.match(document.text):
        absent = list(check_front_matter(document, is_playbook=is_playbook))
        return {}, _skip_blank(document.text, 0), absent
    match = FRONT_MATTER.match(document.text)
    if match is None:
        return {}, 0, [_no_end(document)]
    start = _skip_blank(document.text, match.end())
    try:
        block = compose(document.path, "\n" + match["yaml"])
    except UnreadableError as error:
        slip = error.problem
        place = Position(slip.line, slip.column)
        return {}, start, [document.problem("HB009", slip.message, hint=slip.hint, at=place)]
    if not isinstance(block.data, dict):
        hint = CODES["HB009"].mend
        return {}, start, [document.problem("HB009", "found no keys", hint=hint)]
    typed = check_front_matter(block, is_playbook=is_playbook)
    return block.data, start, [*block.problems, *typed]


def _no_end(document: Document) -> Problem:
    """Return the problem of a block that is never closed, at the line that was to close it."""
    message = "found no end of the front matter"
    for number, line in enumerate(document.text.split("\n")[1:], start=2):
        if DASHES.fullmatch(line):
            hint = f"Write three hyphens and nothing else in this line: --- not {line.strip()}"
            return document.problem("HB009", message, hint=hint, at=Position(number, 1))
        if line.startswith("#"):
            break
    hint = "Close the block with a second line of ---, above the text of the page."
    return document.problem("HB009", message, hint=hint)


def _skip_blank(text: str, start: int) -> int:
    """Return where the text goes on after empty lines, which MkDocs drops."""
    while text[start : start + 1] == "\n":
        start += 1
    return start
