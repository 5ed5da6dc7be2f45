"""Checks: what is wrong with data that could be read, at its place."""

from handbook.check.checklists import check_checklist_sense
from handbook.check.fields import keys
from handbook.check.redirects import check_redirects
from handbook.check.references import OWN, check_references
from handbook.check.sense import check_template_sense
from handbook.check.shape import validate
from handbook.check.twice import check_twice
from handbook.check.whole import check_sense, check_texts

__all__ = [
    "OWN",
    "check_checklist_sense",
    "check_redirects",
    "check_references",
    "check_sense",
    "check_template_sense",
    "check_texts",
    "check_twice",
    "keys",
    "validate",
]
