"""Checklists that hold something, and days that lie in their phase."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Checklist, Filter, Handbook
from handbook.problems import CODES, Problem, did_you_mean
from handbook.read.document import Document

MEND = CODES["HB106"].mend


def check_checklist_sense(
    handbook: Handbook, checklist: Checklist, document: Document
) -> Iterator[Problem]:
    """Yield the problems of a checklist's days, and of what it takes from another one."""
    if not (checklist.sections or checklist.tasks or checklist.filter):
        message = "the checklist has neither sections, tasks, nor a filter"
        hint = "Add 'sections' with lines to tick, or 'tasks' with a day each."
        yield document.problem("HB101", message, hint=hint)
    yield from _check_days(checklist, document)
    if checklist.filter:
        yield from _check_filter(handbook, checklist, checklist.filter, document)


def _check_days(checklist: Checklist, document: Document) -> Iterator[Problem]:
    for index, phase in enumerate(checklist.phases):
        if phase.first > phase.last:
            message = f"from {phase.first} is later than to {phase.last}"
            yield document.problem("HB106", message, hint=MEND, at=("phases", index, "from"))
    phases = {phase.id: phase for phase in checklist.phases if phase.first <= phase.last}
    for index, task in enumerate(checklist.tasks):
        home = phases.get(task.phase)
        if home and not home.first <= task.day <= home.last:
            message = f"day {task.day} is not in the phase '{home.id}'"
            hint = f"The phase goes from {home.first} to {home.last}: move the task or its day."
            yield document.problem("HB106", message, hint=hint, at=("tasks", index, "day"))


def _check_filter(
    handbook: Handbook, checklist: Checklist, wanted: Filter, document: Document
) -> Iterator[Problem]:
    if wanted.checklist == checklist.id:
        hint = "Name the checklist that holds the tasks."
        message = "the filter names its own checklist"
        yield document.problem("HB209", message, hint=hint, at=("filter", "checklist"))
        return
    source = handbook.checklists.get(wanted.checklist)
    names = [phase.id for phase in source.phases] if source else []
    if source and wanted.phase and wanted.phase not in names:
        hint = did_you_mean(wanted.phase, names, "Phases of that list")
        hint = hint or "That list has no phases: remove the line."
        message = f"found no phase '{wanted.phase}' in '{source.id}'"
        yield document.problem("HB104", message, hint=hint, at=("filter", "phase"))
