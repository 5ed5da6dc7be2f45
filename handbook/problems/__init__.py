"""Problems: what is wrong in a file, where, and how to mend it."""

from handbook.problems.codes import CODES, Code
from handbook.problems.problem import Problem, Severity
from handbook.problems.report import FORMATS, report
from handbook.problems.suggest import did_you_mean, nearest

__all__ = [
    "CODES",
    "FORMATS",
    "Code",
    "Problem",
    "Severity",
    "did_you_mean",
    "nearest",
    "report",
]
