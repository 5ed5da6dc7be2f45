"""One walk along the outside links, and what there is to say of it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import click

from handbook.cli.outside_links import Place
from handbook.links import Answer, Asker, Memory, Remembered, Verdict, walk
from handbook.model import DeadLink, PartialDate, archived_copy
from handbook.problems import Problem, Severity

OFFLINE_FROM = 5
"""Links of which, where none can be reached, it is this machine that is offline."""


@dataclass
class Run:
    """One walk along the links."""

    places: dict[str, list[Place]]
    memory: Memory
    today: date
    recorded: Mapping[str, DeadLink]
    """The links that were dead before."""

    def ask(self, asker: Asker, urls: list[str]) -> None:
        """Ask links, and remember what comes back.

        Raises:
            click.ClickException: Where none of them can be reached, so that it is not they.
        """
        click.echo(f"Asking {len(urls)} of {len(self.places)} outside links …", err=True)
        answers = dict(_until_stopped(walk(urls, asker), len(urls)))
        lost = [a for a in answers.values() if a.verdict is Verdict.UNREACHABLE]
        if len(lost) == len(answers) and len(answers) >= OFFLINE_FROM:
            raise click.ClickException(
                "not one site can be reached, so this computer is probably offline. "
                "Nothing was noted."
            )
        for url, answer in answers.items():
            self.memory.note(url, answer, self.today)

    def dead(self, copies: Callable[[str, str], str | None] | None) -> dict[str, DeadLink]:
        """Return the links that are dead, with the days they were first found so.

        Args:
            copies: Gives the archived copy of a link near a time; left out, nobody is asked.
        """
        before = self.recorded
        dead: dict[str, DeadLink] = {}
        for url in self.places:
            found = self.memory.links.get(url)
            known = before.get(url)
            if found is None and known:
                dead[url] = known
            elif found and (found.is_dead or (known and not _answers(found))):
                dead[url] = self._entry(url, found, known, copies)
        return dead

    def _entry(
        self,
        url: str,
        found: Remembered,
        known: DeadLink | None,
        copies: Callable[[str, str], str | None] | None,
    ) -> DeadLink:
        archived = known.archived if known else None
        if not archived and copies:
            archived = copies(url, self._stamp(url))
        today = PartialDate(self.today.year, self.today.month, self.today.day)
        seen = known.seen if known else today
        return DeadLink(url=url, seen=seen, reason=found.answer.detail, archived=archived)

    def _stamp(self, url: str) -> str:
        when = self.places[url][0].when
        return str(when).replace("-", "") if when else ""

    def problems(self, dead: dict[str, DeadLink]) -> Iterator[Problem]:
        """Yield what there is to say of each link, at each of its places."""
        for url, places in self.places.items():
            found = self.memory.links.get(url)
            for place in places:
                if url in dead:
                    yield _of_dead(place, dead[url], is_new=url not in self.recorded)
                elif found and found.answer.verdict is Verdict.UNREACHABLE:
                    message = f"cannot be reached now: {found.answer.detail}"
                    hint = "It counts as dead if that is so again on another day."
                    yield place.problem("unreachable", message, hint, Severity.WARNING)
                elif found and found.answer.moved_to:
                    hint = f"Write the new address: {found.answer.moved_to}"
                    message = "has moved for good"
                    yield place.problem("moved", f"{url} {message}", hint, Severity.WARNING)

    def summary(self) -> str:
        """Return how many links have which answer."""
        known = [self.memory.links[url] for url in self.places if url in self.memory.links]
        counts = Counter(found.answer.verdict for found in known)
        parts = [f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict]]
        never = len(self.places) - len(known)
        return ", ".join([*parts, *([f"{never} not asked yet"] if never else [])]) + "."


def _until_stopped(
    answers: Iterator[tuple[str, Answer]], number: int
) -> Iterator[tuple[str, Answer]]:
    """Yield answers until there are no more, or somebody presses Ctrl-C."""
    try:
        with click.progressbar(answers, length=number, file=sys.stderr) as shown:
            yield from shown
    except KeyboardInterrupt:
        click.echo("\nStopped. What was found so far is kept.", err=True)


def _answers(found: Remembered) -> bool:
    return found.answer.verdict in (Verdict.ALIVE, Verdict.MOVED)


def _of_dead(place: Place, link: DeadLink, *, is_new: bool) -> Problem:
    copy = link.archived or archived_copy(link.url, place.when)
    hint = f"Put a living address there, or leave it; the archived copy may be at {copy}"
    severity = Severity.ERROR if is_new else Severity.WARNING
    message = f"{link.url} is dead since {link.seen}: {link.reason}"
    return place.problem("dead", message, hint, severity)
