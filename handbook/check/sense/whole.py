"""Sense of all records together, once each of them has the right shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from handbook.check.sense.addresses import check_addresses
from handbook.check.sense.agreement import check_event_sense
from handbook.check.sense.alike import check_alike
from handbook.check.sense.country import Places
from handbook.check.sense.markup import check_markup
from handbook.check.sense.misread import check_misread
from handbook.check.sense.moments import check_moments, check_talk_times
from handbook.check.sense.private import check_private
from handbook.check.sense.record import check_record
from handbook.check.sense.speakers import check_speakers
from handbook.check.sense.texts import texts
from handbook.check.sense.unfinished import check_unfinished
from handbook.model import Event, Handbook
from handbook.problems import Problem
from handbook.read.document import Document

TEMPLATES = "data/templates/"
"""Texts to copy, with blanks for whoever copies them to fill in."""


def check_sense(
    handbook: Handbook, documents: Mapping[str, Document], today: date | None
) -> Iterator[Problem]:
    """Yield what makes no sense, or hardly any, in records of the right shape.

    Args:
        handbook: Those records.
        documents: The file of each: ``events/<id>``.
        today: The day nothing that was reported can lie behind; unknown, that is not checked.
    """
    places = Places(handbook)
    dated: list[Event] = []
    for event in handbook.events.values():
        document = documents[f"events/{event.id}"]
        misdated = list(check_event_sense(event, document))
        yield from misdated
        if not misdated:
            dated.append(event)
            yield from check_moments(event, document, today)
        yield from check_talk_times(event, document)
        yield from places.check(event, document)
        yield from check_record(event, document)
    yield from check_alike(dated, documents)
    yield from check_speakers(handbook, documents)
    for document in {document.path: document for document in documents.values()}.values():
        yield from check_texts(document)


def check_texts(document: Document) -> Iterator[Problem]:
    """Yield what should not stand in the texts of a file, whatever record it holds."""
    said = texts(document)
    yield from check_private(document, said)
    yield from check_addresses(document, said)
    if not document.path.startswith(TEMPLATES):
        yield from check_unfinished(document, said)
        yield from check_markup(document, said)
        yield from check_misread(document, said)
