"""What a record says too little of: head counts, lessons, sources, photos."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.check.sense.told import told
from handbook.model import Confidence, Event, Status
from handbook.problems import Problem
from handbook.read.document import Document, Location

NO_DESCRIPTION = re.compile(
    r"[^/\s]+\.(?:jpe?g|png|gif|webp|heic|svg|avif)"
    r"|(?:an? |the )?(?:img|dscn?|pxl|image|photo(?:graph)?|picture|pic|screenshot|alt)"
    r"[ _-]?\d*",
    re.IGNORECASE,
)
"""A file's name, a camera's, or a word for any picture."""


def check_record(event: Event, document: Document) -> Iterator[Problem]:
    """Yield a problem for each part of an event that a reader can do little with."""
    yield from _head_count(event, document)
    for index, lesson in enumerate(event.lessons):
        if not lesson.playbooks and not lesson.topics:
            message = f"the lesson '{lesson.id}' names no playbook and no topic"
            yield told(document, "HB318", message, at=("lessons", index))
    seen = any(source.url or source.archived or source.note for source in event.sources)
    if not seen and event.confidence is not Confidence.LOW:
        message = "no source has an address"
        yield told(document, "HB320", message, at=("sources", 0))
    yield from _photos(event, document)


def _head_count(event: Event, document: Document) -> Iterator[Problem]:
    came = event.attendance
    if came.note or came.low is None or not came.attended:
        return
    if came.registered is not None and came.registered < came.low:
        message = f"registered {came.registered} is less than the {came.low} who came"
        at: Location = ("attendance", "registered")
        yield told(document, "HB317", message, at=at)
    elif came.high == 0 and event.status is Status.SCHEDULED:
        message = "nobody came, says the head count 0"
        hint = "Leave it out where it is unknown; for an event not held: status: cancelled."
        at = ("attendance", "count" if came.count is not None else "max")
        yield told(document, "HB317", message, at=at, hint=hint)


def _photos(event: Event, document: Document) -> Iterator[Problem]:
    for index, photo in enumerate(event.photos):
        at: Location = ("photos", index)
        missing = [key for key in ("licence", "credit") if not getattr(photo, key)]
        if missing:
            message = f"the photo has no {' and no '.join(missing)}"
            yield told(document, "HB321", message, at=at)
        if NO_DESCRIPTION.fullmatch(photo.alt):
            message = f"alt '{photo.alt}' does not say what the photo shows"
            yield told(document, "HB322", message, at=(*at, "alt"))
