"""Lessons as callouts: all of a playbook or an event, or one beside the advice it supports."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from handbook.model import Confidence, LessonBasis, Taught, taught_at
from handbook.model.site.pages import EVENTS
from macros.context import Context, MacroError
from macros.markup.html import fill
from macros.registry import block

SHOWN_FIRST = 6
"""Lessons a playbook shows open; the rest are folded by topic."""
ENOUGH_TO_FOLD = 9
"""Lessons from which folding starts: hiding one or two would save nothing."""

SURENESS = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, None: 2, Confidence.LOW: 3}


@block
def lessons(here: Context, playbook: str | None = None, *, event: str | None = None) -> Markup:
    """Show what real events taught: on a playbook its lessons, on an event's page the event's.

    Args:
        here: The page.
        playbook: A playbook's file name without .md; left out, this page.
        event: An event's id, to show its lessons instead.
    """
    about_event = event is not None or (playbook is None and here.path.startswith(EVENTS))
    if about_event:
        return _of_event(here, event)
    return _of_playbook(here, playbook)


def _of_event(here: Context, event_id: str | None) -> Markup:
    event = here.event(event_id)
    at_home = here.path == f"{EVENTS}{event.id}.md"
    return fill("lessons-event.html", here=here, lessons=taught_at([event]), at_home=at_home)


def _of_playbook(here: Context, slug: str | None) -> Markup:
    page = here.playbook(slug)
    is_home = here.path == page.path
    placed = page.placed_lessons if is_home else frozenset()
    taught = here.handbook.lessons_by_playbook.get(page.slug, [])
    left = (one for one in taught if one.id not in placed)
    ranked = sorted(left, key=lambda one: rank(one, page.slug))
    shown = len(ranked) if len(ranked) < ENOUGH_TO_FOLD else SHOWN_FIRST
    return fill(
        "lessons-playbook.html",
        here=here,
        page=page,
        taught=taught,
        shown=ranked[:shown],
        folded=_by_topic(here, ranked[shown:]),
        anchored=is_home,
    )


def rank(taught: Taught, slug: str) -> tuple[bool, bool, int]:
    """Return how early a playbook shows a lesson.

    First those whose main home it is, of these what sources state themselves, then the surest.
    """
    return (
        taught.lesson.homes[0] != slug,
        taught.lesson.basis is not LessonBasis.STATED,
        SURENESS[taught.event.confidence],
    )


def _by_topic(here: Context, rest: Sequence[Taught]) -> dict[str, list[Taught]]:
    """Return lessons by the title of their first topic, the fullest topic first."""
    topics: dict[str, list[Taught]] = {}
    for taught in rest:
        name = taught.lesson.topics[0] if taught.lesson.topics else ""
        topic = here.handbook.topics.get(name)
        topics.setdefault(topic.title if topic else "Other", []).append(taught)
    return dict(sorted(topics.items(), key=lambda entry: (-len(entry[1]), entry[0])))


@block
def lesson(here: Context, lesson: str) -> Markup:
    """Show one lesson beside the advice it supports.

    Args:
        here: The page.
        lesson: The event's id, # and the lesson's: ``2014-12-04-lyon#college-venue``.
    """
    found = here.handbook.lessons_by_id.get(lesson)
    if found is None:
        event_id, _, name = str(lesson).partition("#")
        event = here.event(event_id)
        known = ", ".join(other.id for other in event.lessons) or "none yet"
        raise MacroError(
            f"the event '{event_id}' has no lesson '{name}'", f"Its lessons are: {known}."
        )
    return fill("lesson.html", here=here, taught=found, anchored=True)
