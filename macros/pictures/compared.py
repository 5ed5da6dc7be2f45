"""Head counts beside each other: all groups, and those who came against those who signed up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import floor

from handbook.model import Event, Handbook
from handbook.model.figures import ENOUGH, GroupHeads, Turnout, extremes
from handbook.model.views.sheets import groups_sheet, turnout_sheet
from macros.pictures.drawing import Drawing, Key, Look, Mark, Picture, Row, piled
from macros.pictures.heads import NEWEST, is_about, marks, most_of, span, told_in_words
from macros.pictures.scale import Scale, scale_to

NEAREST = 11
"""Other events that an event's turnout is shown beside."""
DOTS = (
    Key(Look.DOT, "one event, as the source states it"),
    Key(Look.RING, "one event, about"),
    Key(Look.RANGE, "one event, between two numbers"),
    Key(Look.MIDDLE, "the group's median"),
)
BARS = (
    Key(Look.SOLID, "people who came, as the source states it"),
    Key(Look.STRIPED, "people who came, about"),
    Key(Look.SPREAD, "between the lower and the upper number"),
    Key(Look.HOLLOW, "people who had signed up"),
)


def attendance_of_all(handbook: Handbook) -> Picture | None:
    """Return the head counts of every group that has enough of them."""
    heads = handbook.figures.heads_by_group
    counted = [event for one in heads for event in one.events]
    spread = extremes(counted)
    if spread is None:
        return None
    scale = scale_to(spread.most.attendance.high or 0)
    return Picture(
        name="attendance",
        title=_middle_title(counted, spread.middle),
        note=f"n = {spread.count} events of {len(heads)} groups: those with {ENOUGH} head"
        " counts or more",
        about="One row for each group, the smallest first; in it one mark for each event.",
        drawing=Drawing(scale, tuple(_spread(handbook, one, scale) for one in heads)),
        sheet=groups_sheet(handbook, heads),
        meanings=DOTS,
    )


def _middle_title(counted: Sequence[Event], middle: float) -> str:
    heads = floor(middle)
    fewer = sum((event.attendance.high or 0) <= heads for event in counted)
    return f"At {fewer} of {len(counted)} events, about {heads} people or fewer came"


def _spread(handbook: Handbook, heads: GroupHeads, scale: Scale) -> Row:
    name, count = handbook.group_name(heads.group), heads.extremes.count
    middle = scale.at(heads.extremes.middle)
    dots = piled(_dot(event, scale) for event in heads.events)
    found = (Mark(Look.MIDDLE, middle, middle), *dots)
    said = (
        f"{name}, {count} head counts: {span(heads.extremes)}; median {heads.extremes.middle:g}"
    )
    return Row(name, said, found, f"n = {count}")


def _dot(event: Event, scale: Scale) -> Mark:
    counted = event.attendance
    low, high = scale.at(counted.low or 0), scale.at(counted.high or 0)
    if low != high:
        return Mark(Look.RANGE, low, high)
    return Mark(Look.RING if is_about(counted) else Look.DOT, low, low)


def turnout(handbook: Handbook, event: str = "") -> Picture | None:
    """Return who came against who had signed up; none where no event tells both.

    Args:
        handbook: The records.
        event: The event that the page is about, shown beside those nearest to it in sign-ups.
    """
    every = handbook.figures.turnouts
    if not every:
        return None
    shown = nearest(every, event) if event else every[-NEWEST:]
    scale = scale_to(max(most_of(one.event) for one in shown))
    return Picture(
        name="turnout",
        title=_title(every),
        note=_note(every, shown, is_near=bool(event)),
        about="Two bars for each event, the earliest first: the people who came, drawn within"
        " those who had signed up.",
        drawing=Drawing(scale, tuple(_row(handbook, one, scale, event) for one in shown)),
        sheet=turnout_sheet(shown if event else every),
        is_part=bool(event) and len(shown) < len(every),
        meanings=BARS,
    )


def nearest(every: Sequence[Turnout], event: str) -> list[Turnout]:
    """Return an event's turnout with those of the most similar sign-ups, the earliest first.

    Args:
        every: All turnouts, the earliest first.
        event: The event's id.
    """
    by_size = sorted(every, key=lambda one: (one.registered, one.event.id))
    own = next((one for one in every if one.event.id == event), every[-1])
    place = bisect_left(
        by_size,
        (own.registered, own.event.id),
        key=lambda one: (one.registered, one.event.id),
    )
    start = max(0, min(place - NEAREST // 2, len(by_size) - NEAREST - 1))
    chosen = {one.event.id for one in by_size[start : start + NEAREST + 1]}
    return [one for one in every if one.event.id in chosen]


def _title(every: Sequence[Turnout]) -> str:
    counts = [(one.event.attendance, one.registered) for one in every]
    fewer = sum((came.high or 0) < signed_up for came, signed_up in counts)
    more = sum((came.low or 0) > signed_up for came, signed_up in counts)
    noun = "event" if len(every) == 1 else "events"
    parts = [f"Fewer people than sign-ups at {fewer} of {len(every)} {noun}"]
    return ", ".join([*parts, f"more at {more}"] if more else parts)


def _note(every: Sequence[Turnout], shown: Sequence[Turnout], *, is_near: bool) -> str:
    of_all = f"n = {len(every)}: all events on record that tell both numbers"
    if len(shown) < len(every):
        which = "those of the most similar sign-ups" if is_near else "the newest"
        of_all += f"; {which} are drawn"
    return f"{of_all}. People can come without having signed up, so more than 100% is possible"


def _row(handbook: Handbook, one: Turnout, scale: Scale, own: str) -> Row:
    counted = one.event.attendance
    group = handbook.group_name(one.event.group)
    when = one.event.date.text if one.event.date else "no date"
    share = f"{'about ' if is_about(counted) else ''}{one.share.text}"
    said = f"{one.event.title}, {group}, {when}: {told_in_words(counted)}, {share}"
    is_own = one.event.id == own
    label = f"This event, {when}" if is_own else f"{group}, {when}"
    return Row(label, said, tuple(marks(counted, scale)), share, is_own)
