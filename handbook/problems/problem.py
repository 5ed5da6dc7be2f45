"""One problem in one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error fails the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


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
    """The line itself, as written."""
    severity: Severity = field(default=Severity.ERROR, compare=False)

    @property
    def place(self) -> str:
        """``file:line:column``, the form editors and terminals make into a link."""
        return f"{self.file}:{self.line}:{self.column}"
