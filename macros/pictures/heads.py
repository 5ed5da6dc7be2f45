"""How many came, as charts: one group's events, all groups, and turnout against sign-ups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from handbook.model import Attendance, Basis, Event, Group, Handbook
from handbook.model.figures import (
    Extremes,
    earliest_first,
    extremes,
    is_told,
    took_place,
)
from handbook.model.views.sheets import attendance_sheet
from macros.pictures.drawing import Drawing, Key, Look, Mark, Picture, Row
from macros.pictures.scale import Scale, scale_to

NEWEST = 40
"""Events with a number that a chart shows; the table has them all."""
ABOUT = (Basis.ESTIMATE,)
MEANINGS = (
    Key(Look.SOLID, "people who came, as the source states it"),
    Key(Look.STRIPED, "about: the source calls it approximate or an estimate"),
    Key(Look.SPREAD, "between the lower and the upper number"),
    Key(Look.OPEN, "at least"),
    Key(Look.DOTTED, "the most at one moment"),
    Key(Look.HOLLOW, "signed up; how many of them came, a sign-up does not tell"),
)
MARK_OF_OPEN = 2
"""Percent of the scale that the sign of "at least" takes."""


def attendance_of_group(handbook: Handbook, group: Group) -> Picture | None:
    """Return how many came to a group's events; none where too few events tell.

    Args:
        handbook: The records.
        group: The group.
    """
    sheet = attendance_sheet(handbook, group.id)
    held = earliest_first(took_place(handbook.events_by_group.get(group.id, [])))
    told = [event for event in held if is_told(event)]
    if not sheet.lines:
        return None
    shown = _newest(held, told)
    scale = scale_to(max(map(most_of, shown)))
    return Picture(
        name=sheet.name,
        title=_title(group, told),
        note=_note(held, told),
        about="One bar for each event, the earliest first, from nought to the number of people."
        " Events without a number are named where they belong.",
        drawing=Drawing(scale, tuple(_rows(shown, scale))),
        sheet=sheet,
        meanings=MEANINGS,
    )


def _newest(held: Sequence[Event], told: Sequence[Event]) -> list[Event]:
    """Return the events from the first one shown on."""
    first = told[-NEWEST:][0]
    return list(held[held.index(first) :])


def _title(group: Group, told: Sequence[Event]) -> str:
    spread = extremes(told)
    if spread is None:
        return f"Sign-ups for {len(told)} events of {group.name}"
    if spread.count < len([event for event in told if event.attendance.attended]):
        return f"How many came to {len(told)} events of {group.name}"
    return f"{group.name}: {span(spread)}"


def span(spread: Extremes) -> str:
    """Return from how many to how many people came, in words."""
    least, most = spread.least.attendance, spread.most.attendance
    low, high = (_said(least, least.low), _said(most, most.high))
    return f"{low} people each time" if low == high else f"from {low} to {high} people"


def _said(counted: Attendance, heads: int | None) -> str:
    return f"about {heads}" if is_about(counted) else f"{heads}"


def is_about(counted: Attendance) -> bool:
    """Tell whether the source itself calls a number inexact."""
    return counted.approx or counted.basis in ABOUT


def _note(held: Sequence[Event], told: Sequence[Event]) -> str:
    missing = len(held) - len(told)
    shown = f", the newest {NEWEST} drawn" if len(told) > NEWEST else ""
    least = "; of the others no number is known" if missing else ""
    return f"n = {len(told)} of {len(held)} events on record{shown}{least}"


def most_of(event: Event) -> int:
    """Return the largest number of people that is on record of an event, sign-ups included."""
    counted = event.attendance
    return max(counted.high or 0, counted.low or 0, counted.registered or 0)


def _rows(events: Sequence[Event], scale: Scale) -> list[Row]:
    """Return a row for each event that tells, and one for each run of those that do not."""
    rows: list[Row] = []
    for told, run in groupby(events, key=is_told):
        if told:
            rows += [_row(event, scale) for event in run]
        else:
            rows.append(_gap(list(run)))
    return rows


def _gap(events: Sequence[Event]) -> Row:
    first, last = (_when(events[0]), _when(events[-1]))
    label = first if len(events) == 1 else f"{len(events)} events, {first} to {last}"
    return Row(label, said=f"{label}: number not known", value="not known")


def _when(event: Event) -> str:
    return event.date.text if event.date else "no date"


def _row(event: Event, scale: Scale) -> Row:
    value = told_in_words(event.attendance)
    said = f"{event.title}, {_when(event)}: {value}"
    return Row(_when(event), said, tuple(marks(event.attendance, scale)), value)


def told_in_words(counted: Attendance) -> str:
    """Return what is known of a number of people: ``about 45, 120 signed up``."""
    came = counted.figure
    if not counted.attended:
        came = f"{came} signed up" if came else ""
    elif counted.basis is Basis.PEAK:
        came = f"{came} at one moment"
    elif counted.basis is Basis.ESTIMATE and not counted.approx:
        came = f"about {came}"
    signed = f"{counted.registered} signed up" if counted.registered is not None else ""
    return ", ".join(part for part in (came, signed) if part)


def marks(counted: Attendance, scale: Scale) -> list[Mark]:
    """Return the marks of one number of people, sign-ups behind those who came."""
    found: list[Mark] = []
    if counted.registered is not None:
        found.append(Mark(Look.HOLLOW, 0, scale.at(counted.registered)))
    low, high = counted.low, counted.high
    if low is not None:
        found.append(Mark(_look(counted), 0, scale.at(low)))
        if high is None:
            found.append(Mark(Look.OPEN, scale.at(low), scale.at(low) + MARK_OF_OPEN))
    if high is not None and high != low:
        peak = counted.basis is Basis.PEAK
        look = Look.DOTTED if peak else Look.SPREAD
        found.append(Mark(look, scale.at(low or 0), scale.at(high)))
    return found


def _look(counted: Attendance) -> Look:
    if not counted.attended:
        return Look.HOLLOW
    if counted.basis is Basis.PEAK:
        return Look.DOTTED
    is_range = counted.low != counted.high
    return Look.STRIPED if is_about(counted) and not is_range else Look.SOLID
