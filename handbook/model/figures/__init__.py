"""What the records add up to: the numbers that pictures, their tables and their files share."""

from handbook.model.figures.all_figures import Figures
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
    took_place,
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
from handbook.model.figures.spots import Spot, Whereabouts, whereabouts

__all__ = [
    "ENOUGH",
    "NOT_KNOWN",
    "Cell",
    "Extremes",
    "Figures",
    "GroupHeads",
    "LanguageShare",
    "Line",
    "Sheet",
    "Spot",
    "Turnout",
    "Whereabouts",
    "YearOfFormats",
    "earliest_first",
    "extremes",
    "formats_by_year",
    "heads_by_group",
    "is_head_count",
    "is_told",
    "talks_by_language",
    "took_place",
    "turnout_of",
    "whereabouts",
]
