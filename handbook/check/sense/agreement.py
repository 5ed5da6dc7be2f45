"""Sense beyond shape: names, folders, and dates that agree; blanks that are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.model import Event, Template
from handbook.model.site.filing import event_folder, event_path
from handbook.model.values.dates import is_date
from handbook.problems import CODES, Problem, nearest
from handbook.read.document import Document, Position

DATED_NAME = re.compile(r"(?P<date>\d{4}(-\d{2}(-\d{2})?)?)-")
BLANK = re.compile(r"\[(?P<name>[A-Z0-9][A-Z0-9 '’,/&+.-]*)\]")  # noqa: RUF001
"""A blank in a template: capitals in square brackets."""


def check_event_sense(event: Event, document: Document) -> Iterator[Problem]:
    """Yield the problems of an event's date, file name and folder."""
    named = DATED_NAME.match(f"{event.id}-")
    if named and is_date(named["date"]) and not _agree(named["date"], str(event.date or "")):
        says = f"its date {event.date}" if event.date else "but it has no date"
        message = f"the file's name says {named['date']}, {says}"
        yield document.problem("HB302", message, hint=CODES["HB302"].mend, at=("date",))
        return
    folder = document.path.rsplit("/", 2)[-2]
    expected = event_folder(event.date)
    if folder != expected:
        message = f"the file lies in {folder}/, its date says {expected}/"
        hint = f"Move it to {event_path(event.id, event.date)}."
        yield document.problem("HB303", message, hint=hint, at=("date",))


def _agree(named: str, dated: str) -> bool:
    """Tell whether two dates agree; one may be more exact than the other."""
    return bool(dated) and (named.startswith(dated) or dated.startswith(named))


def check_template_sense(template: Template, document: Document) -> Iterator[Problem]:
    """Yield a problem for every blank that is not explained, or explained and not there."""
    used = {match["name"] for match in BLANK.finditer(template.text)}
    unused = set(template.blanks) - used
    for name in sorted(used - set(template.blanks)):
        near = nearest(name, unused)
        unused.discard(near or "")
        message = f"the blank [{name}] of the text is not explained"
        hint = f"Did you mean '{near}'?" if near else CODES["HB304"].mend
        at = _place_in_text(document, f"[{name}]")
        yield document.problem("HB304", message, hint=hint, at=at)
    for name in sorted(unused):
        message = f"the blank '{name}' is explained but not in the text"
        yield document.problem(
            "HB304", message, hint=CODES["HB304"].mend, at=("blanks", name), of_key=True
        )


def _place_in_text(document: Document, words: str) -> Position:
    """Return where words stand in a template's text as it is written in the file."""
    start = document.position(("text",))
    for number, line in enumerate(document.text.split("\n")[start.line - 1 :], start.line):
        column = line.find(words)
        if column >= 0:
            return Position(number, column + 1)
    return start
