"""Redirects: from an address that nothing has now, straight to one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handbook.model import Handbook, Redirect
from handbook.model.views.page_addresses import page_addresses
from handbook.problems import CODES, Problem, did_you_mean
from handbook.read.document import Document


def check_redirects(handbook: Handbook, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for each redirect that a reader would not be helped by.

    An old address must have no page and a new one must have one, so that none can lead in a
    circle, and no reader is led on twice.

    Args:
        handbook: The records and pages that are there.
        documents: The files they come from: ``redirects/<old address>``.
    """
    if not handbook.redirects:
        return
    pages = page_addresses(handbook)
    for redirect in handbook.redirects.values():
        yield from _check(redirect, pages, handbook, documents[f"redirects/{redirect.old}"])


def _check(
    redirect: Redirect, pages: frozenset[str], handbook: Handbook, document: Document
) -> Iterator[Problem]:
    if redirect.is_whole_page and redirect.old in pages:
        message = f"there is a page at the old address '{redirect.old}'"
        yield document.problem("HB210", message, hint=CODES["HB210"].mend, at=(redirect.old,))
    if redirect.old == redirect.to:
        message = "the redirect leads to itself"
        yield _nowhere(redirect, document, message, CODES["HB211"].mend)
    elif redirect.new_page not in pages:
        onward = handbook.redirects.get(redirect.new_page)
        hint = f"Name the last address straight: {onward.to}." if onward else None
        hint = hint or did_you_mean(redirect.new_page, sorted(pages)) or CODES["HB211"].mend
        message = f"found no page '{redirect.new_page}'"
        yield _nowhere(redirect, document, message, hint)


def _nowhere(redirect: Redirect, document: Document, message: str, hint: str) -> Problem:
    return document.problem("HB211", message, hint=hint, at=(redirect.old, "to"))
