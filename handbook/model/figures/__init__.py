"""What the records add up to: the numbers that pictures, their tables and their files share."""

from handbook.model.figures.heads import (
    ENOUGH,
    Extremes,
    GroupHeads,
    Turnout,
    earliest_first,
    extremes,
    heads_by_group,
    is_head_count,
    is_told,
    turnout_of,
)
from handbook.model.figures.sharing import (
    NOT_KNOWN,
    LanguageShare,
    YearOfFormats,
    formats_by_year,
    talks_by_language,
)
from handbook.model.figures.sheet import Cell, Line, Sheet
from handbook.model.figures.sheets import (
    attendance_sheet,
    format_sheet,
    groups_sheet,
    language_sheet,
    place_sheet,
    sheets,
    turnout_sheet,
    whereabouts_of,
)
from handbook.model.figures.spots import Spot, Whereabouts, whereabouts

__all__ = [
    "ENOUGH",
    "NOT_KNOWN",
    "Cell",
    "Extremes",
    "GroupHeads",
    "LanguageShare",
    "Line",
    "Sheet",
    "Spot",
    "Turnout",
    "Whereabouts",
    "YearOfFormats",
    "attendance_sheet",
    "earliest_first",
    "extremes",
    "format_sheet",
    "formats_by_year",
    "groups_sheet",
    "heads_by_group",
    "is_head_count",
    "is_told",
    "language_sheet",
    "place_sheet",
    "sheets",
    "talks_by_language",
    "turnout_of",
    "turnout_sheet",
    "whereabouts",
    "whereabouts_of",
]
