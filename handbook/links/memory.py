"""What was found out about links, and for how long it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from handbook.links.answer import Answer, Verdict

TRUSTED = timedelta(days=30)
"""How long a link counts as alive without being asked again."""
DAYS_TO_DIE = 2
"""On how many days a link must have been out of reach before it counts as dead."""
KEPT = frozenset({Verdict.ALIVE, Verdict.MOVED, Verdict.NOT_ASKED, Verdict.REFUSED})
"""Answers that hold for a while; what is dead or doubtful is asked each time."""


@dataclass(frozen=True)
class Remembered:
    """The last answer to a link."""

    answer: Answer
    asked: date
    failed_on: tuple[date, ...] = ()
    """Days it was out of reach without a better answer between them."""

    @property
    def is_dead(self) -> bool:
        """Whether the link can be said to be dead."""
        if self.answer.verdict is Verdict.GONE:
            return True
        out_of_reach = self.answer.verdict is Verdict.UNREACHABLE
        return out_of_reach and len(self.failed_on) >= DAYS_TO_DIE

    def holds_on(self, today: date, since: date | None = None) -> bool:
        """Tell whether the link need not be asked again yet.

        Args:
            today: The day it is.
            since: The day from which answers hold, instead of thirty days ago.
        """
        return self.answer.verdict in KEPT and self.asked >= (since or today - TRUSTED)


@dataclass
class Memory:
    """The last answers by link."""

    links: dict[str, Remembered] = field(default_factory=dict)

    def due(self, urls: Iterable[str], today: date, since: date | None = None) -> list[str]:
        """Return the links to ask: the doubtful and new ones, and those asked long ago."""
        known = self.links
        return [
            url for url in urls if url not in known or not known[url].holds_on(today, since)
        ]

    def note(self, url: str, answer: Answer, today: date) -> None:
        """Remember an answer."""
        before = self.links.get(url)
        failed = before.failed_on if before else ()
        if answer.verdict is Verdict.UNREACHABLE:
            failed = tuple(sorted({*failed, today}))[-DAYS_TO_DIE:]
        else:
            failed = ()
        self.links[url] = Remembered(answer, today, failed)

    def plain(self) -> dict[str, Any]:
        """Return everything as plain data for a file."""
        return {
            url: {
                "verdict": found.answer.verdict.value,
                "detail": found.answer.detail,
                "moved_to": found.answer.moved_to,
                "asked": found.asked.isoformat(),
                "failed_on": [day.isoformat() for day in found.failed_on],
            }
            for url, found in sorted(self.links.items())
        }


def from_plain(data: object) -> Memory:
    """Return a memory from plain data; entries that are not of its form are forgotten."""
    memory = Memory()
    for url, entry in data.items() if isinstance(data, Mapping) else ():
        found = _entry(entry)
        if isinstance(url, str) and found:
            memory.links[url] = found
    return memory


def _entry(entry: object) -> Remembered | None:
    try:
        given: Any = entry
        answer = Answer(Verdict(given["verdict"]), str(given["detail"]), given["moved_to"])
        days = tuple(date.fromisoformat(day) for day in given["failed_on"])
        return replace(Remembered(answer, date.fromisoformat(given["asked"])), failed_on=days)
    except (KeyError, TypeError, ValueError):
        return None
