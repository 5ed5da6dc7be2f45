"""The planner: dated tasks that get their days from the reader, and what to expect."""

from __future__ import annotations

import math
from collections.abc import Iterable

from markupsafe import Markup

from handbook.model import Checklist, Citation, Figure, Handbook, Number, Task
from handbook.model.figures import Share, Turnout, spread, stated, turnouts, whole
from handbook.model.values.ranges import ranged
from macros.context import Context, MacroError
from macros.markup.html import fill
from macros.registry import block

REGISTERED, WISHED = 40, 30
"""What the calculator begins with: people on the list, and people to come."""


@block
def planner(here: Context, checklist: str) -> Markup:
    """Show a checklist's dated tasks as a plan that readers give a day.

    Args:
        here: The page.
        checklist: The file's name in data/checklists/, without .yml; its tasks have days.
    """
    found = here.record("checklists", here.handbook.checklists, checklist)
    if not found.tasks:
        message = f"the checklist '{checklist}' has no dated tasks"
        raise MacroError(message, "Name one with tasks of its own, such as meetup.")
    return fill(
        "planner.html",
        here=here,
        checklist=found,
        by_phase=_by_phase(found),
        first=-min(task.day for task in found.tasks),
        citations=here.handbook.citations,
    )


def _by_phase(found: Checklist) -> dict[str, list[Task]]:
    """Return the tasks of each phase that has any, in the order of their days and hours."""
    ordered = sorted(found.tasks, key=lambda task: (task.day, _minutes(task)))
    held = {
        phase.title: [task for task in ordered if task.phase == phase.id]
        for phase in found.phases
    }
    return {title: tasks for title, tasks in held.items() if tasks}


def _minutes(task: Task) -> int:
    """Return how long after the start a task is due; days without hours come first."""
    if task.offset is None:
        return -24 * 60
    hours, minutes = task.offset[1:].split(":")
    return int(f"{task.offset[0]}1") * (60 * int(hours) + int(minutes))


@block
def calculator(
    here: Context, turnout: str, *, limit: str | None = None, food: str | None = None
) -> Markup:
    """Show what each source's figures mean for a number of people.

    Args:
        here: The page.
        turnout: The number in data/numbers/ that gives shares of those who signed up.
        limit: The number that gives places for each hundred seats.
        food: The number whose figures have rates for a number of people.
    """
    shares = here.record("numbers", here.handbook.numbers, turnout)
    held = turnouts(here.handbook.newest_events)
    return fill(
        "planner-calculator.html",
        here=here,
        turnout=shares,
        lines=_lines(here.handbook, shares, held),
        held=held,
        spread=spread(held),
        limit=here.record("numbers", here.handbook.numbers, limit) if limit else None,
        food=here.record("numbers", here.handbook.numbers, food) if food else None,
        registered=REGISTERED,
        wished=WISHED,
        came=came,
        needed=needed,
        whole=whole,
        citations=here.handbook.citations,
    )


def _lines(
    handbook: Handbook, number: Number, held: Iterable[Turnout]
) -> list[tuple[Figure, Share]]:
    """Return the figures that state a share, without evenings that are events on record."""
    known = {link.url for one in held for link in one.event.sources if link.url}
    ids = {one.event.id for one in held}

    def is_told(source: Citation | None) -> bool:
        return source is not None and (source.url in known or source.event in ids)

    shares = ((figure, stated(figure)) for figure in number.values)
    return [
        (figure, share)
        for figure, share in shares
        if share and not (figure.rates and is_told(handbook.citations.get(figure.source)))
    ]


def came(share: Share, registered: int) -> str:
    """Return how many come of so many registered: ``28``, ``16–24``, ``up to 20``."""  # noqa: RUF002
    parts = (None if end is None else end * registered / 100 for end in (share.low, share.high))
    return _range(*map(whole, parts))


def needed(share: Share, wished: int) -> str:
    """Return how many have to register for so many to come."""
    return _range(_ceiling(wished, share.high), _ceiling(wished, share.low))


def _ceiling(wished: int, share: float | None) -> int | None:
    """Return the registrations of which so many come; none where nobody would."""
    return math.ceil(round(100 * wished / share, 6)) if share else None


def _range(low: int | None, high: int | None) -> str:
    return ranged(low, high) or "not known"
