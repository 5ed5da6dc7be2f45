"""Mending: what is wrong in a data file and can be put right without a guess."""

from handbook.mend.change import Change
from handbook.mend.file import Mended, mend
from handbook.mend.moves import right_place

__all__ = ["Change", "Mended", "mend", "right_place"]
