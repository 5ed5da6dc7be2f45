"""What the records add up to: the numbers that pictures, their tables and their files share."""

from handbook.model.figures.all_figures import Figures
from handbook.model.figures.heads import (
    ENOUGH,
    Extremes,
    GroupHeads,
    earliest_first,
    extremes,
    heads_by_group,
    is_head_count,
    is_told,
    took_place,
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
from handbook.model.figures.turnout import (
    Share,
    Spread,
    Turnout,
    drawn_turnouts,
    spread,
    stated,
    turnouts,
    whole,
)

__all__ = [
    "ENOUGH",
    "NOT_KNOWN",
    "Cell",
    "Extremes",
    "Figures",
    "GroupHeads",
    "LanguageShare",
    "Line",
    "Share",
    "Sheet",
    "Spot",
    "Spread",
    "Turnout",
    "Whereabouts",
    "YearOfFormats",
    "drawn_turnouts",
    "earliest_first",
    "extremes",
    "formats_by_year",
    "heads_by_group",
    "is_head_count",
    "is_told",
    "spread",
    "stated",
    "talks_by_language",
    "took_place",
    "turnouts",
    "whereabouts",
    "whole",
]
