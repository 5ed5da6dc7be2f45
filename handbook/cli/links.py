"""``handbook links``: which outside links still answer."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

import click

from handbook.cli.folder import MARK, root_option
from handbook.cli.link_record import record_text
from handbook.cli.outside_links import RECORD, Place, outside_links
from handbook.links import Asker, Memory, Remembered, Verdict, from_plain, newest_copy, walk
from handbook.load import load
from handbook.model import DeadLink, PartialDate, archived_copy
from handbook.problems import FORMATS, Problem, Severity, report

CACHE = Path(".cache/handbook/links.json")
REPOSITORY = re.compile(r"^\s+repository:\s*[\"']?([\w./:-]+)", re.MULTILINE)
OFFLINE_FROM = 5
"""Links of which, where none can be reached, it is this machine that is offline."""


@click.command()
@click.option("--offline", is_flag=True, help="Ask nobody; report what was found before.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ask again what was last asked before this day, instead of thirty days ago.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Ask so many links at the most.")
@click.option(
    "--archive", is_flag=True, help="Ask the Internet Archive for copies of the dead."
)
@click.option(
    "--record/--no-record",
    default=True,
    help="Write down in data/links.yml what died and when; done unless told otherwise.",
)
@click.option("--allow-local", is_flag=True, help="Ask private addresses too; for tests.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, github for annotations on a pull request, json for programs.",
)
@root_option
def links(  # noqa: PLR0913 - one argument for each option
    *,
    offline: bool,
    since: datetime | None,
    limit: int | None,
    archive: bool,
    record: bool,
    allow_local: bool,
    form: str,
    root: Path,
) -> None:
    """Follow the outside links of data and pages; exit with 1 where one has died.

    Sites are asked slowly and one link at a time. A living link is trusted for thirty days, a
    link out of reach is dead only after it has failed on two days.
    """
    asker = Asker(user_agent(root), local=allow_local)
    today = datetime.now(UTC).date()
    run = Run(outside_links(root), _read_memory(root), today, _recorded(root))
    if not offline:
        day = since.date() if since else None
        run.ask(asker, run.memory.due(run.places, run.today, day)[:limit])
        _write_memory(root, run.memory)
    copies = (lambda url, stamp: newest_copy(asker, url, stamp)) if archive else None
    dead = run.dead(copies)
    problems = sorted(run.problems(dead))
    if record and not offline:
        (root / "data" / RECORD).write_text(record_text(dead), encoding="utf-8", newline="\n")
    text = report(problems, form)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(run.summary(), err=bool(problems))
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.exit(1)


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
        answers = dict(walk(urls, asker))
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


def _recorded(root: Path) -> Mapping[str, DeadLink]:
    handbook, _ = load(root)
    if any(name.startswith("links/") for name in handbook.broken):
        raise click.ClickException(
            f"data/{RECORD} has problems, and would be lost. See handbook check."
        )
    return handbook.links


def _answers(found: Remembered) -> bool:
    return found.answer.verdict in (Verdict.ALIVE, Verdict.MOVED)


def _of_dead(place: Place, link: DeadLink, *, is_new: bool) -> Problem:
    copy = link.archived or archived_copy(link.url, place.when)
    hint = f"Put a living address there, or leave it; the archived copy may be at {copy}"
    severity = Severity.ERROR if is_new else Severity.WARNING
    message = f"{link.url} is dead since {link.seen}: {link.reason}"
    return place.problem("dead", message, hint, severity)


def user_agent(root: Path) -> str:
    """Return who asks: the tool, and where the handbook's repository is."""
    found = REPOSITORY.search((root / MARK).read_text(encoding="utf-8"))
    named = found[1] if found else "organizers-handbook/organizers-handbook"
    address = named if "://" in named else f"https://github.com/{named}"
    return f"organizers-handbook/{version('organizers-handbook')} (link check; +{address})"


def _read_memory(root: Path) -> Memory:
    try:
        return from_plain(json.loads((root / CACHE).read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):  # none yet, or half written: all links are asked
        return Memory()


def _write_memory(root: Path, memory: Memory) -> None:
    file = root / CACHE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(memory.plain(), indent=1), encoding="utf-8")
