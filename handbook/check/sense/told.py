"""How a check tells of a problem: as bad as its code says, with the code's own mend."""

from __future__ import annotations

from dataclasses import replace

from handbook.problems import CODES, Fix, Problem
from handbook.read.document import Document, Location, Position


def told(  # noqa: PLR0913 - the parts of a problem, each named by its caller
    document: Document,
    code: str,
    message: str,
    *,
    at: Location | Position = (),
    hint: str = "",
    fix: Fix | None = None,
) -> Problem:
    """Return a problem of a file, an error or a warning by its code.

    Args:
        document: The file.
        code: A key of ``CODES``.
        message: What was found, both sides of it named.
        at: The value to blame, or a place in the text.
        hint: What to type; the code's mend where not given.
        fix: How to mend it, where that is certain.
    """
    meaning = CODES[code]
    found = document.problem(
        code, message, hint=hint or meaning.mend, at=at, severity=meaning.severity
    )
    return replace(found, fix=fix)
