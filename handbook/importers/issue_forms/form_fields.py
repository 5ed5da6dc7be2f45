"""What the issue form "Add an event" asks, and the answers as an issue's text holds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handbook.model import Basis, EventKind, Format, VenueKind

NO_ANSWER = {"", "_No response_", "None"}
"""What GitHub writes for a question left empty."""
HEADING = re.compile(r"###[ \t]+(?P<label>\S.*?)[ \t]*")

KINDS = {kind.label: kind.value for kind in EventKind}
FORMATS = {form.label: form.value for form in Format}
VENUES = {kind.label: kind.value for kind in VenueKind}
BASES = {
    "counted": Basis.COUNT.value,
    "estimated": Basis.ESTIMATE.value,
    "the most at one moment": Basis.PEAK.value,
    "sign-ups; nobody counted who came": Basis.REGISTERED.value,
}
"""The options of the form's lists, and the values they stand for."""


@dataclass(frozen=True)
class Field:
    """One question of the form."""

    id: str
    """Its id in ``.github/ISSUE_TEMPLATE/add-event.yml``."""
    label: str
    """The question as people read it; GitHub writes it as the answer's heading."""
    options: Mapping[str, str] | None = None
    """For a list to choose from, what each choice means."""


FIELDS = (
    Field("title", "What was the event called?"),
    Field("group", "Which group held it?"),
    Field("kind", "What kind of gathering was it?", KINDS),
    Field("date", "When was it?"),
    Field("start", "When did it start?"),
    Field("end", "When did it end?"),
    Field("timezone", "Which time zone?"),
    Field("city", "In which city?"),
    Field("country", "In which country?"),
    Field("venue", "What is the venue called?"),
    Field("venue-kind", "What kind of venue is it?", VENUES),
    Field("format", "Where did people take part?", FORMATS),
    Field("attendance", "How many came?"),
    Field("basis", "How do you know the number?", BASES),
    Field("summary", "What was it, in a few sentences?"),
    Field("talks", "Talks"),
    Field("recordings", "Recordings of the whole evening"),
    Field("photos", "Photos"),
    Field("links", "Links"),
    Field("lessons", "What did it teach you?"),
    Field("sources", "Where can one read about it?"),
    Field("promises", "Before you send it"),
)
"""The questions, in the order of the form and of the model."""


@dataclass(frozen=True)
class Answer:
    """What somebody wrote below one question."""

    label: str
    """The question."""
    lines: tuple[tuple[int, str], ...]
    """The lines that are not empty, each with its number in the issue, from 1."""

    @property
    def text(self) -> str:
        """The answer as one text."""
        return "\n".join(line for _, line in self.lines)

    @property
    def line(self) -> int:
        """Where the answer begins."""
        return self.lines[0][0]


def answers(text: str) -> dict[str, Answer]:
    """Return the answers in an issue by the ids of their questions; empty ones are left out.

    A heading counts only where its question may come: in the order of the form, and once. So an
    answer may hold a heading of its own, and cannot pass for the answer to an earlier question.

    Args:
        text: The issue's text.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    waiting = list(FIELDS)
    current: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        field = _asked(line, waiting)
        if field:
            waiting = waiting[waiting.index(field) + 1 :]
            current = found.setdefault(field.id, [])
        elif line.strip():
            current.append((number, line.strip()))
    labels = {field.id: field.label for field in FIELDS}
    given = {name: Answer(labels[name], tuple(lines)) for name, lines in found.items() if lines}
    return {name: answer for name, answer in given.items() if answer.text not in NO_ANSWER}


def _asked(line: str, waiting: list[Field]) -> Field | None:
    """Return the question a line is the heading of, where it has not been asked yet."""
    heading = HEADING.fullmatch(line)
    if heading is None:
        return None
    return next((field for field in waiting if field.label == heading["label"]), None)
