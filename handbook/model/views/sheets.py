"""The rows behind each picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbook.model.figures import (
    ENOUGH,
    NOT_KNOWN,
    GroupHeads,
    LanguageShare,
    Line,
    Sheet,
    Turnout,
    Whereabouts,
    YearOfFormats,
    earliest_first,
    is_told,
    took_place,
)
from handbook.model.handbook import Handbook
from handbook.model.records.event import Event, Format
from handbook.model.site.pages import EVENTS, GROUPS
from handbook.model.values.names import country_name


def sheets(handbook: Handbook) -> Iterator[Sheet]:
    """Yield the rows behind every picture that has something to show."""
    found = [
        *(attendance_sheet(handbook, group) for group in handbook.groups),
        groups_sheet(handbook, handbook.figures.heads_by_group),
        turnout_sheet(handbook.figures.turnouts),
        format_sheet(handbook.figures.formats_by_year),
        language_sheet(handbook.figures.talks_by_language),
        place_sheet(handbook.figures.whereabouts),
    ]
    yield from (sheet for sheet in found if sheet.lines)


def attendance_sheet(handbook: Handbook, group: str) -> Sheet:
    """Return every event of a group with its numbers; no rows where too few events tell."""
    held = earliest_first(took_place(handbook.events_by_group.get(group, [])))
    lines = tuple(_attendance_line(event) for event in held)
    columns = ("Date", "Event", "People", "At least", "At most", "How known", "Signed up")
    title = f"How many came to {handbook.group_name(group)}"
    told = lines if sum(map(is_told, held)) >= ENOUGH else ()
    return Sheet(f"attendance-{group}", title, columns, told, linked=1)


def _attendance_line(event: Event) -> Line:
    counted = event.attendance
    signed_up = counted.registered if counted.attended or not counted.figure else counted.high
    came = counted.attended
    return Line(
        (
            _date(event),
            event.title,
            counted.figure if came else None,
            counted.low if came else None,
            counted.high if came else None,
            str(counted.basis) if came and counted.basis else None,
            signed_up,
        ),
        _page(event),
    )


def _date(event: Event) -> str | None:
    return str(event.date) if event.date else None


def _page(event: Event) -> str:
    return f"{EVENTS}{event.id}.md"


def groups_sheet(handbook: Handbook, heads: Iterable[GroupHeads]) -> Sheet:
    """Return the head counts of each group with enough of them, in short."""
    lines = tuple(
        Line(
            (
                handbook.group_name(one.group),
                one.extremes.count,
                one.extremes.least.attendance.low,
                one.extremes.middle,
                one.extremes.most.attendance.high,
            ),
            f"{GROUPS}{one.group}.md" if one.group in handbook.groups else "",
        )
        for one in heads
    )
    columns = ("Group", "Head counts", "Smallest", "Median", "Largest")
    return Sheet("attendance", "Head counts of groups", columns, lines)


def turnout_sheet(turnouts: Iterable[Turnout]) -> Sheet:
    """Return every event that tells both who came and who had signed up."""
    lines = tuple(
        Line(
            (
                _date(one.event),
                one.event.title,
                one.registered,
                one.event.attendance.figure,
                one.event.attendance.low,
                one.event.attendance.high,
                one.share.text,
            ),
            _page(one.event),
        )
        for one in turnouts
    )
    columns = ("Date", "Event", "Signed up", "People", "At least", "At most", "Share")
    title = "People who came, against sign-ups"
    return Sheet("turnout", title, columns, lines, linked=1)


def format_sheet(years: Iterable[YearOfFormats]) -> Sheet:
    """Return how many events of each year were in a room, online, or both."""
    kinds: tuple[Format | None, ...] = (*Format, None)
    lines = tuple(
        Line((one.year or NOT_KNOWN, *(one.counts.get(kind, 0) for kind in kinds), one.total))
        for one in years
    )
    labels = (kind.label.capitalize() if kind else "Not known" for kind in kinds)
    return Sheet("formats", "Events by format", ("Year", *labels, "All"), lines)


def language_sheet(shares: Iterable[LanguageShare]) -> Sheet:
    """Return how many talks were in each language."""
    lines = tuple(Line((share.language, share.talks)) for share in shares)
    return Sheet("languages", "Talks by language", ("Language", "Talks"), lines)


def place_sheet(where: Whereabouts) -> Sheet:
    """Return every city on record, with its coordinates where they are known."""
    known = {spot.place.key: spot.city for spot in where.spots}
    places = sorted(
        (*(spot.place for spot in where.spots), *where.elsewhere),
        key=lambda place: (country_name(place.country), place.name.casefold()),
    )
    lines = []
    for place in places:
        city = known.get(place.key)
        counts = (len(place.events), len(place.groups))
        spot = (city.latitude, city.longitude) if city else (None, None)
        lines.append(
            Line((place.name, country_name(place.country), *counts, *spot), place.page)
        )
    columns = ("City", "Country", "Events", "Groups", "Latitude", "Longitude")
    return Sheet("places", "Cities with events and groups", columns, tuple(lines))
