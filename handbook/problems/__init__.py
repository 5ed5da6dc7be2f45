"""Problems: what is wrong in a file, where, and how to mend it."""

from handbook.problems.code import Code
from handbook.problems.codes import CODES
from handbook.problems.fix import Fix
from handbook.problems.problem import Problem, Severity
from handbook.problems.report import FORMATS, one_line, report, summary
from handbook.problems.suggest import did_you_mean, nearest

__all__ = [
    "CODES",
    "FORMATS",
    "Code",
    "Fix",
    "Problem",
    "Severity",
    "did_you_mean",
    "nearest",
    "one_line",
    "report",
    "summary",
]
