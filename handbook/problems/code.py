"""What the code of a problem stands for."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.problems.problem import Severity


@dataclass(frozen=True)
class Code:
    """What one code stands for; the contributor docs show it as a section."""

    title: str
    """What is wrong, in a few words."""
    why: str
    """Why the check exists."""
    mend: str
    """How to mend it, for someone who has never seen the code."""
    severity: Severity = Severity.ERROR
    """Whether it fails the build. What may be true all the same is a warning."""
