"""Every chart by the name that pages call it by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handbook.model.site.pages import EVENTS, GROUPS
from macros.context import Context, MacroError
from macros.pictures.compared import attendance_of_all, turnout
from macros.pictures.drawing import Picture
from macros.pictures.heads import attendance_of_group
from macros.pictures.shared import formats, languages

Draw = Callable[[Context, str | None], Picture | None]


def _attendance(here: Context, group: str | None) -> Picture | None:
    """Draw a group's, the page's own unless one is named, or all groups'."""
    if group is None and not here.path.startswith(GROUPS):
        return attendance_of_all(here.handbook)
    if group is None and here.slug == "index":
        return attendance_of_all(here.handbook)
    return attendance_of_group(here.handbook, here.group(group))


def _turnout(here: Context, group: str | None) -> Picture | None:
    _refuse(group, "turnout")
    own = here.slug if here.path.startswith(EVENTS) else ""
    return turnout(here.handbook, own if own in here.handbook.events else "")


def _formats(here: Context, group: str | None) -> Picture | None:
    _refuse(group, "formats")
    return formats(here.handbook)


def _languages(here: Context, group: str | None) -> Picture | None:
    _refuse(group, "languages")
    return languages(here.handbook)


def _refuse(group: str | None, name: str) -> None:
    if group is not None:
        message = f"the chart '{name}' is of all groups, not of '{group}'"
        hint = 'Leave group out, or draw that group\'s {{ chart("attendance", group="…") }}.'
        raise MacroError(message, hint)


CHARTS: Mapping[str, Draw] = {
    "attendance": _attendance,
    "turnout": _turnout,
    "formats": _formats,
    "languages": _languages,
}
"""How each is drawn for a page and, where one is named, for a group."""
