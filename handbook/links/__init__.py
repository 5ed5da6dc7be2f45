"""Outside links: which of them still answer, asked slowly and by name."""

from handbook.links.answer import Answer, Verdict
from handbook.links.archive import newest_copy
from handbook.links.asking import Asker, Limits
from handbook.links.memory import Memory, Remembered, from_plain
from handbook.links.walk import walk

__all__ = [
    "Answer",
    "Asker",
    "Limits",
    "Memory",
    "Remembered",
    "Verdict",
    "from_plain",
    "newest_copy",
    "walk",
]
