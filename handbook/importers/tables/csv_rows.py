"""One row of a table of talks as a talk."""

from __future__ import annotations

import re
from typing import Any

from handbook.importers.foreign.quoting import quoted
from handbook.importers.foreign.written_dates import written_clock, written_minutes
from handbook.importers.harvest import Harvest
from handbook.importers.programs.program import kind_of_talk, language, link_of, text_of

BETWEEN = re.compile(r"\s*(?:;|\n|/|\||&|\+|\band\b|\bund\b|\bet\b|\by\b)\s*", re.IGNORECASE)
WITH_COMPANY = re.compile(r"(?P<name>[^()]+?)\s*\((?P<inside>[^()]+)\)")
NO_COMPANY = re.compile(r"(she|he|they|remote|online|moderator|host)\b", re.IGNORECASE)
YES = {"yes", "y", "true", "ja", "oui", "x", "recorded", "sí", "✓"}
NO = {"no", "n", "false", "nein", "non", "-", "none", "n/a", "na", "tba", "tbd"}
WORDS_OF_A_NAME = 2


def talk_of(values: dict[str, str], line: int, harvest: Harvest) -> dict[str, Any] | None:
    """Return a talk for a row; nothing where it names neither a title nor a speaker.

    Args:
        values: The row's texts by field.
        line: Its line.
        harvest: Where it is noted what was not taken over.
    """
    title = values.get("title", "")
    speakers = _speakers(values, line, harvest)
    if not title and not speakers:
        return None
    name = title or values.get("speakers", "")
    kind = values.get("kind", "")
    links = [link_of(text, name, harvest, line) for text in values.get("links", "").split()]
    notes = [kind if kind and not kind_of_talk(kind) else "", values.get("note", "")]
    notes.append(f"licence: {values['licence']}" if "licence" in values else "")
    return {
        "title": title,
        "speakers": speakers,
        "kind": kind_of_talk(kind),
        "lang": language(values.get("lang"), harvest, line),
        "start": _read("start", written_clock, values, line, harvest),
        "minutes": _read("minutes", written_minutes, values, line, harvest),
        "abstract": text_of(values.get("abstract"), name, harvest, line),
        "slides": _link("slides", name, values, line, harvest),
        "video": _link("video", name, values, line, harvest),
        "recorded": values.get("video", "").casefold() in YES,
        "links": [link for link in links if link],
        "note": "; ".join(note for note in notes if note),
    }


def _read(name: str, form: Any, values: dict[str, str], line: int, harvest: Harvest) -> Any:  # noqa: ANN401 - of either form
    text = values.get(name, "")
    found = form(text) if text else None
    if text and found is None:
        harvest.odd(line, f"{name} {quoted(text)} was not understood: left out")
    return found


def _link(
    field: str, name: str, values: dict[str, str], line: int, harvest: Harvest
) -> str | None:
    text = values.get(field, "")
    return None if text.casefold() in YES | NO else link_of(text, name, harvest, line)


def _speakers(values: dict[str, str], line: int, harvest: Harvest) -> list[Any]:
    names: list[str] = []
    for field in ("speakers", "speakers 2"):
        for text in BETWEEN.split(values.get(field, "")):
            parts = [part.strip() for part in text.split(",") if part.strip()]
            if all(len(part.split()) >= WORDS_OF_A_NAME for part in parts):
                names += parts
            elif text.strip():
                if len(parts) > 1:
                    harvest.odd(line, f"{quoted(text)} was read as the name of one person")
                names.append(text.strip())
    both = " ".join(values[part] for part in ("first name", "last name") if part in values)
    names = names or ([both] if both else [])
    company = values.get("affiliation", "")
    found = [_speaker(name, line, harvest) for name in names if name.casefold() not in NO]
    if company and len(found) == 1 and isinstance(found[0], str):
        return [{"name": found[0], "affiliation": company}]
    if company:
        harvest.odd(line, f"whose company {quoted(company)} is cannot be told: left out")
    return found


def _speaker(text: str, line: int, harvest: Harvest) -> dict[str, str] | str:
    found = WITH_COMPANY.fullmatch(text)
    if found is None:
        return text
    if NO_COMPANY.match(found["inside"]):
        return {"name": found["name"], "note": found["inside"]}
    harvest.odd(
        line, f"{quoted(found['inside'])} was read as where {quoted(found['name'])} works"
    )
    return {"name": found["name"], "affiliation": found["inside"]}
