"""Links between pages: each leads to a page, and to a heading, that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from handbook.model import Handbook, Page
from handbook.model.site.pages import PageLink
from handbook.model.views.page_addresses import address_of_page, page_addresses
from handbook.problems import CODES, Problem, nearest

ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\{|.*[{}]", re.IGNORECASE)
"""A link that leads out of the site, or that a macro makes."""
OF_MACROS = re.compile(r"(?:lesson|number|checklist|talk|chart|event-map)(?:-|$)|hb-")
"""How the places begin that macros make on a playbook."""
SLIPS = {
    "gap": (
        "found a space between ] and (",
        "Remove the space: a link is written [words](address).",
    ),
    "open": ("found a link that is never closed", "Put ) behind the address."),
}


def check_page_links(handbook: Handbook) -> Iterator[Problem]:
    """Yield a problem for each link of a page that leads nowhere on the site.

    Files that are no pages are left to the site engine, which knows them all.

    Args:
        handbook: The records and pages that are there.
    """
    known = page_addresses(handbook)
    for page in handbook.pages.values():
        for link in page.links:
            if link.slip:
                yield _problem(page, link, *SLIPS[link.slip])
            elif not ELSEWHERE.match(link.target):
                yield from _check(handbook, known, page, link)


def _check(
    handbook: Handbook, known: frozenset[str], page: Page, link: PageLink
) -> Iterator[Problem]:
    written, _, heading = link.target.partition("#")
    folder = posixpath.dirname(page.path)
    path = posixpath.normpath(posixpath.join(folder, written)) if written else page.path
    address = address_of_page(path.lstrip("/").removesuffix(".html"))
    if written.startswith("/") or not path.endswith(".md"):
        yield from _no_file(known, page, link, address)
    elif address not in known and f"{address.partition('/')[0]}/*" not in known:
        near = nearest(address, known)
        hint = f"Did you mean {_from(folder, near, handbook)}?" if near else CODES["HB404"].mend
        yield _problem(page, link, f"found no page docs/{path}", hint)
    elif heading and (target := handbook.pages.get(path)) and not _is_there(target, heading):
        near = nearest(heading, target.headings)
        hint = f"Did you mean #{near}?" if near else f"Headings there: {_some(target)}."
        yield _problem(page, link, f"found no heading '{heading}' in docs/{path}", hint)


def _no_file(
    known: frozenset[str], page: Page, link: PageLink, address: str
) -> Iterator[Problem]:
    """Yield a problem for a page that is linked by its address in place of its file."""
    if address in known:
        folder = posixpath.dirname(page.path)
        hint = f"Write {posixpath.relpath(address, folder or '.')}.md"
        yield _problem(page, link, "found a page's address where its file belongs", hint)


def _is_there(page: Page, heading: str) -> bool:
    """Tell whether a page has a place; of pages that are no playbooks only macros may know."""
    return not page.is_playbook or heading in page.headings or bool(OF_MACROS.match(heading))


def _some(page: Page) -> str:
    names = sorted(page.headings)
    return ", ".join(f"#{name}" for name in names[:8]) + (", …" if len(names) > 8 else "")  # noqa: PLR2004


def _from(folder: str, address: str, handbook: Handbook) -> str:
    path = f"{address}/index.md" if f"{address}/index.md" in handbook.pages else f"{address}.md"
    return posixpath.relpath(path, folder or ".")


def _problem(page: Page, link: PageLink, message: str, hint: str) -> Problem:
    return Problem(
        file=f"docs/{page.path}",
        line=link.line,
        column=link.column,
        code="HB404",
        message=message,
        hint=hint,
        excerpt=link.excerpt,
    )
