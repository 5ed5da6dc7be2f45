"""Checks: what is wrong with data that could be read, at its place."""

from handbook.check.checklists import check_checklist_sense
from handbook.check.page_links import check_page_links
from handbook.check.redirects import check_redirects
from handbook.check.references import OWN, check_references
from handbook.check.sense.agreement import check_template_sense
from handbook.check.sense.whole import check_sense, check_texts
from handbook.check.shape.errors import validate
from handbook.check.shape.fields import keys
from handbook.check.twice import check_twice

__all__ = [
    "OWN",
    "check_checklist_sense",
    "check_page_links",
    "check_redirects",
    "check_references",
    "check_sense",
    "check_template_sense",
    "check_texts",
    "check_twice",
    "keys",
    "validate",
]
