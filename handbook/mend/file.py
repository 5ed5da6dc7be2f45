"""One file, mended: what is certain is put right, everything else stays as it was typed."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.mend.change import Change
from handbook.mend.layout import tidy
from handbook.mend.proof import read
from handbook.mend.slips import mend_slips
from handbook.mend.values import Examine, mend_values

MOST = 200
"""Changes of one file's values; a file with more is another kind of file."""


@dataclass(frozen=True)
class Mended:
    """A file's text as it should be, and how it came to that."""

    text: str
    changes: tuple[Change, ...] = ()


def mend(path: str, text: str, examine: Examine) -> Mended:
    """Return a data file's text with everything mended that can be without a guess.

    Comments, quotes and the order of keys stay. Each change is made in the text itself, and
    only where reading it again gives the same data but for what was to be changed.

    Args:
        path: The file's path from the project's root.
        text: Its text, with its byte order mark and line ends, if it has them.
        examine: Returns what is wrong with a file by itself, so that a change can be tried.
    """
    text, changes = tidy(path, text)
    text, slips = mend_slips(path, text)
    if slips:
        text, more = tidy(path, text)
        changes += [*slips, *more]
    for _ in range(MOST):
        document = read(path, text)
        if document is None:
            break
        problems = [*document.problems, *examine(document)]
        found = next(mend_values(document, problems, examine), None)
        if found is None:
            break
        text = found[0].text
        changes.append(found[1])
    return Mended(text, tuple(changes))
