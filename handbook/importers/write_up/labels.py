"""Lines of the form ``Label: value``, in the languages organizers write in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.importers.write_up.blocks import Block, Kind

MEANINGS = {
    "date": "date|when|day|data|fecha|datum|quando|cuándo|wann|tarih|kiedy|kdy|дата",
    "time": "time|hora|horário|uhrzeit|heure|saat|čas|godzina|время",
    "venue": "venue|location|place|where|local|lugar|sede|ort|wo|lieu|yer|miejsce|místo|место",
    "speakers": "speakers?|by|presenters?|presented by|palestrantes?|ponentes?|oradore?s?"
    "|sprecher(?:in)?|referent(?:in)?|konuşmacı|prelegent|спикер|who",  # noqa: RUF001
    "title": "title|topic|talk|título|titel|titre|tytuł|tema|thema|sunum",
    "slides": "slides?|deck|folien|diapositivas|presentation",
    "video": "video|recording|vídeo|aufzeichnung",
    "attendance": "attendees|attendance|participants|headcount|asistentes|participantes",
}
"""What labels mean."""
LABELED = {
    key: re.compile(rf"^(?:{words})\s*:\s*(?P<value>\S.*)$", re.IGNORECASE)
    for key, words in MEANINGS.items()
}


def labels(block: Block) -> Iterator[tuple[str, str]]:
    """Yield what the labeled lines of a block say: their meaning and their value."""
    if block.kind is Kind.ROW:
        return
    for line in block.text.split("\n"):
        for key, form in LABELED.items():
            found = form.match(line.strip(" *_-"))
            if found:
                yield key, found["value"].strip(" *_")
                break
