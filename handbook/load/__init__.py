"""The only door in: a folder becomes a handbook, and everything that is wrong with it."""

from handbook.load.calls import JINJA_SYNTAX
from handbook.load.folder import load
from handbook.load.latest import Latest, latest, latest_for, latest_in
from handbook.load.one_file import check_file
from handbook.load.pages import read_body
from handbook.read.outside import MEND, folder_links, is_outside

__all__ = [
    "JINJA_SYNTAX",
    "MEND",
    "Latest",
    "check_file",
    "folder_links",
    "is_outside",
    "latest",
    "latest_for",
    "latest_in",
    "load",
    "read_body",
]
