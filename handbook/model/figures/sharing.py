"""What events and talks were like: formats year by year, and the languages of talks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handbook.model.records.event import Event, Format
from handbook.model.records.talk import Talk
from handbook.model.values.names import language_name

NOT_KNOWN = "not known"
"""What stands for an event or a talk whose record does not tell."""


@dataclass(frozen=True)
class YearOfFormats:
    """One year's events by where people took part."""

    year: int | None
    """None for the events whose year is not known."""
    counts: Mapping[Format | None, int]
    """How many there were of each format; none for those whose record does not tell."""

    @property
    def total(self) -> int:
        """How many events there were."""
        return sum(self.counts.values())


def formats_by_year(events: Iterable[Event]) -> list[YearOfFormats]:
    """Return every year from the first event to the last, and then those without a year.

    A year without an event on record is among them: nothing is known of it.
    """
    counts: dict[int | None, Counter[Format | None]] = {}
    for event in events:
        counts.setdefault(event.year, Counter())[event.format] += 1
    years = [year for year in counts if year is not None]
    spanned: list[int | None] = [*range(min(years), max(years) + 1)] if years else []
    spanned += [None] if None in counts else []
    return [YearOfFormats(year, counts.get(year, Counter())) for year in spanned]


@dataclass(frozen=True)
class LanguageShare:
    """The talks in one language."""

    language: str
    """Its English name, or that it is not known."""
    talks: int

    @property
    def is_known(self) -> bool:
        """Whether the records tell the language."""
        return self.language != NOT_KNOWN


def talks_by_language(talks: Iterable[Talk]) -> list[LanguageShare]:
    """Return how many talks were in each language, most first; those not known come last."""
    counts = Counter(language_name(talk.lang) if talk.lang else NOT_KNOWN for talk in talks)
    shares = [LanguageShare(name, count) for name, count in counts.items()]
    return sorted(shares, key=lambda share: (not share.is_known, -share.talks, share.language))
