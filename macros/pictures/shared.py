"""What events and talks were like, as charts: formats by year, talks by language."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.model import Format, Handbook
from handbook.model.figures import LanguageShare, YearOfFormats
from handbook.model.views.sheets import format_sheet, language_sheet
from macros.markup.html import plural
from macros.pictures.drawing import Drawing, Key, Look, Mark, Picture, Row, listed
from macros.pictures.scale import Scale, scale_to

LOOK_OF: dict[Format | None, Look] = {
    Format.IN_PERSON: Look.SOLID,
    Format.ONLINE: Look.STRIPED,
    Format.HYBRID: Look.DOTTED,
    None: Look.HOLLOW,
}
FORMATS = tuple(
    Key(look, kind.label if kind else "not known") for kind, look in LOOK_OF.items()
)
LANGUAGES = (Key(Look.SOLID, "talks in one language"), Key(Look.HOLLOW, "language not known"))


def formats(handbook: Handbook) -> Picture | None:
    """Return how many events of each year were in a room, online, or both."""
    years = handbook.figures.formats_by_year
    known = sum(year.total - year.counts.get(None, 0) for year in years)
    if not known:
        return None
    scale = scale_to(max(year.total for year in years))
    every = sum(year.total for year in years)
    return Picture(
        name="formats",
        title=_formats_title(years, known),
        note=f"n = {plural(every, 'event')} on record, the format of {known} known. What is on"
        " record is what somebody wrote up and we found: not all that took place",
        about="One row for each year; in it the events by format, one behind the other.",
        drawing=Drawing(scale, tuple(_year(year, scale) for year in years), is_tight=True),
        sheet=format_sheet(years),
        meanings=FORMATS,
    )


def _formats_title(years: Sequence[YearOfFormats], known: int) -> str:
    in_person = sum(year.counts.get(Format.IN_PERSON, 0) for year in years)
    title = f"{in_person} of {known} events were in person"
    online = [
        year.year
        for year in years
        if year.year is not None and 2 * year.counts.get(Format.ONLINE, 0) > year.total
    ]
    return f"{title}; in {listed(online)} most were online" if online else title


def _year(year: YearOfFormats, scale: Scale) -> Row:
    marks, start = [], 0
    for kind, look in LOOK_OF.items():
        count = year.counts.get(kind, 0)
        if count:
            marks.append(Mark(look, scale.at(start), scale.at(start + count)))
            start += count
    label = str(year.year) if year.year is not None else "No year"
    parts = [
        f"{count} {kind.label if kind else 'not known'}"
        for kind in LOOK_OF
        if (count := year.counts.get(kind, 0))
    ]
    said = f"{label}: {', '.join(parts) or 'no event on record'}"
    return Row(label, said, tuple(marks), str(year.total) if marks else "none on record")


def languages(handbook: Handbook) -> Picture | None:
    """Return how many talks were in each language."""
    shares = handbook.figures.talks_by_language
    known = [share for share in shares if share.is_known]
    if not known:
        return None
    scale = scale_to(max(share.talks for share in shares))
    every, told = (sum(share.talks for share in some) for some in (shares, known))
    first = known[0]
    noun = "language" if len(known) == 1 else "languages"
    return Picture(
        name="languages",
        title=f"Talks in {len(known)} {noun}; {first.talks} of {told} in {first.language}",
        note=f"n = {every} talks on record, the language of {told} known",
        about="One bar for each language, most talks first.",
        drawing=Drawing(scale, tuple(_language(share, scale) for share in shares)),
        sheet=language_sheet(shares),
        meanings=LANGUAGES,
    )


def _language(share: LanguageShare, scale: Scale) -> Row:
    look = Look.SOLID if share.is_known else Look.HOLLOW
    label = share.language if share.is_known else "Not known"
    noun = "talk" if share.talks == 1 else "talks"
    mark = Mark(look, 0, scale.at(share.talks))
    return Row(label, f"{label}: {share.talks} {noun}", (mark,), str(share.talks))
