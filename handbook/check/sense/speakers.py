"""Speakers who are perhaps one person under two names, or several under one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handbook.check.sense.likeness import alike, words_of
from handbook.check.sense.told import told
from handbook.model import Handbook
from handbook.model.site.addresses import slug_of
from handbook.problems import Problem
from handbook.read import in_quotes
from handbook.read.document import Document, Location

SEVERAL = re.compile(r"\s+(?:and|&|\+)\s+|\s*[;/|]\s*", re.IGNORECASE)
"""What stands between two names that are written as one."""
PLAIN = re.compile(r"[^\W\d_][\w .’-]*")  # noqa: RUF001
"""A name that YAML takes as text without quotes."""
UNNAMED = "a-short-name"
"""What stands for the key of someone whose name has no Latin letters."""


@dataclass
class _Said:
    """A name as it stands in data files."""

    where: list[tuple[str, Location]] = field(default_factory=list)
    """The events it speaks at, and where in each file it stands."""


def check_speakers(handbook: Handbook, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield a problem for each name of several people, and each two names of one person.

    Args:
        handbook: The records that have the right shape.
        documents: The file of each record: ``events/<id>``.
    """
    names: dict[str, _Said] = {}
    for event in handbook.events.values():
        document = documents[f"events/{event.id}"]
        for number, talk in enumerate(event.talks):
            for index, speaker in enumerate(talk.speakers):
                at: Location = ("talks", number, "speakers", index)
                at = (*at, "name") if (*at, "name") in document.values else at
                several = _several(speaker.name)
                if several:
                    yield _told_several(document, at, speaker.name, several)
                else:
                    names.setdefault(speaker.name, _Said()).where.append((event.id, at))
    # Without the list of people nobody can tell which spellings are known to be one person's.
    if "people/*" not in handbook.broken:
        yield from _check_alike(handbook, documents, names)


def _several(name: str) -> list[str]:
    """Return the names that one name is made of; none where it is one person's."""
    parts = [part.strip() for part in SEVERAL.split(name)]
    if len(parts) == 1 and "," in name:
        parts = [part.strip() for part in name.split(",")]
        if any(len(words_of(part)) < 2 for part in parts):  # noqa: PLR2004 - first and last name
            return []
    return parts if len(parts) > 1 and all(map(words_of, parts)) else []


def _told_several(document: Document, at: Location, name: str, parts: list[str]) -> Problem:
    hint = f"Write an entry for each: [{', '.join(map(_written, parts))}]."
    message = f"'{name}' seems to be {len(parts)} people"
    return told(document, "HB315", message, at=at, hint=hint)


def _check_alike(
    handbook: Handbook, documents: Mapping[str, Document], names: Mapping[str, _Said]
) -> Iterator[Problem]:
    shown = {name: handbook.person(name).name for name in names}
    spoken: defaultdict[str, list[str]] = defaultdict(list)
    for name, person in shown.items():
        spoken[person].append(name)
    listed = {person.name for person in handbook.people.values()}
    for pair in alike({*shown.values(), *listed}):
        if listed.issuperset(pair):
            continue
        doubted = min(
            (person for person in pair if person not in listed),
            key=lambda person: (sum(len(names[name].where) for name in spoken[person]), person),
        )
        other = pair[0] if doubted == pair[1] else pair[1]
        [name, *_] = spoken[doubted]
        event, at = names[name].where[0]
        elsewhere = [names[known].where[0][0] for known in spoken[other]]
        place = f", who speaks at {elsewhere[0]}" if elsewhere else ""
        message = f"'{name}' is probably '{other}'{place}"
        hint = _to_join(handbook, name, other)
        yield told(documents[f"events/{event}"], "HB316", message, at=at, hint=hint)


def _to_join(handbook: Handbook, name: str, other: str) -> str:
    """Return how to write that two names are one person's, or two people's."""
    person = handbook.person(other)
    entry = f"aliases: [{_written(name)}]"
    if person.id in handbook.people:
        hint = f"Write {other}, or add to '{person.id}' in data/people.yml {entry}."
    else:
        hint = f"Write {other}, or add to data/people.yml "
        hint += f"{slug_of(other) or UNNAMED}: {{name: {_written(other)}, {entry}}}."
    return f"{hint} Of two different people, give each an entry there."


def _written(name: str) -> str:
    """Return a name as it is written in a list of a data file."""
    return name if PLAIN.fullmatch(name) else in_quotes(name)
