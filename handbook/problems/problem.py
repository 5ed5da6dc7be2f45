"""One problem in one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from handbook.problems.fix import Fix


class Severity(StrEnum):
    """How bad a problem is: an error fails the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


KEPT = 200
"""Characters of a line that a problem keeps; a line can be as long as its file."""


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong at one place, and how to mend it.

    Problems sort by place, so that a list of them reads along the files.
    """

    file: str
    """Path from the project's root, with forward slashes."""
    line: int
    """Line in the file, from 1."""
    column: int
    """Column in the line, from 1."""
    code: str
    """Stable code such as ``HB103``; a key of ``CODES``."""
    message: str
    """What was found, in one sentence."""
    hint: str = ""
    """What is expected there and how to mend it; may be empty."""
    excerpt: str = field(default="", compare=False)
    """The line itself, as written; of a long line the part around the column."""
    before: int = field(default=0, compare=False)
    """How many characters of the line stand before the excerpt."""
    severity: Severity = field(default=Severity.ERROR, compare=False)
    """Whether it fails a build."""
    fix: Fix | None = field(default=None, compare=False)
    """How to mend it, where that is certain."""

    def __post_init__(self) -> None:
        """Keep only so much of a long line as a report shows, with some to spare."""
        if len(self.excerpt) > KEPT:
            start = cut(self.excerpt, self.column - self.before, KEPT)
            object.__setattr__(self, "excerpt", self.excerpt[start : start + KEPT])
            object.__setattr__(self, "before", self.before + start)

    @property
    def is_error(self) -> bool:
        """Whether it fails a build."""
        return self.severity is Severity.ERROR

    @property
    def place(self) -> str:
        """``file:line:column``, the form editors and terminals make into a link."""
        return f"{self.file}:{self.line}:{self.column}"


def cut(line: str, column: int, width: int) -> int:
    """Return where the part of a line starts that is so wide and has a column in its middle."""
    return max(0, min(column - width // 2, len(line) - width))
