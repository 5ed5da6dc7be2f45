"""Checklists to tick, print or copy."""

from __future__ import annotations

from markupsafe import Markup

from macros.context import Context, WithheldError
from macros.markup.html import fill
from macros.registry import block


@block
def checklist(here: Context, checklist: str) -> Markup:
    """Show a checklist whose boxes stay ticked in the reader's browser.

    Args:
        here: The page.
        checklist: The file's name in data/checklists/, without .yml.
    """
    found = here.record("checklists", here.handbook.checklists, checklist)
    phases = found.phases
    if found.filter:
        # Checked with the data already: to name it again here would be one problem told twice.
        source = here.handbook.checklists.get(found.filter.checklist)
        if source is None:
            raise WithheldError(f"the checklist '{checklist}' has problems of its own")
        phases = source.phases
    tasks = here.handbook.tasks(found)
    by_phase = {phase: [task for task in tasks if task.phase == phase.id] for phase in phases}
    return fill(
        "checklist.html",
        here=here,
        checklist=found,
        by_phase={phase: held for phase, held in by_phase.items() if held},
        citations=here.handbook.citations,
    )
