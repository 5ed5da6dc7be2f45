"""Reference material: templates, the references page, the glossary, the list of playbooks."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from handbook.model.site.pages import TEMPLATES
from handbook.model.views.book import contents
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block


@block
def template(here: Context, template: str | None = None) -> Markup:
    """Show a template to copy or download, with what belongs in each blank.

    Args:
        here: The page.
        template: The file's name in data/templates/, without .yml; left out, this page's.
    """
    found = here.record("templates", here.handbook.templates, template, pages=TEMPLATES)
    return fill("template.html", here=here, template=found, citations=here.handbook.citations)


@block
def templates(here: Context) -> Markup:
    """Show every template with the playbooks it belongs to."""
    ordered = sorted(here.handbook.templates.values(), key=lambda t: t.title.casefold())
    return fill("templates.html", here=here, templates=ordered)


@block
def playbooks(here: Context) -> Markup:
    """Show every playbook by part, in the order of the work, with its evidence."""
    parts = groupby(here.handbook.playbooks.values(), key=lambda page: page.part)
    return fill("playbooks.html", here=here, parts=[(name, list(held)) for name, held in parts])


@block
def references(here: Context) -> Markup:
    """Show every source that playbooks and numbers cite."""
    ordered = sorted(here.handbook.citations.values(), key=lambda c: c.short.casefold())
    return fill("references.html", here=here, citations=ordered)


@block
def glossary(here: Context) -> Markup:
    """Show the words of the trade with what they mean."""
    ordered = sorted(here.handbook.glossary.items(), key=lambda entry: entry[0].casefold())
    return fill("glossary.html", here=here, terms=ordered)


@block
def book_contents(here: Context) -> Markup:
    """Show every chapter of the whole handbook, in the order of the book."""
    return fill("book-contents.html", here=here, parts=contents(here.handbook))
