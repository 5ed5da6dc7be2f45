"""Reading: files as text, YAML as plain data with a position for every node."""

from handbook.read.builder import UnreadableError
from handbook.read.composer import compose
from handbook.read.document import Document, Location, PlainData, Position, plain_line_ends
from handbook.read.files import file_states, files_below, read_text, read_yaml
from handbook.read.kept import Kept
from handbook.read.slips import in_quotes, quoted

__all__ = [
    "Document",
    "Kept",
    "Location",
    "PlainData",
    "Position",
    "UnreadableError",
    "compose",
    "file_states",
    "files_below",
    "in_quotes",
    "plain_line_ends",
    "quoted",
    "read_text",
    "read_yaml",
]
