"""What else a record can say, as comments to fill in: each with an example and its meaning."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from handbook.check.shape.fields import meaning
from handbook.model.base import Record

HEAD = """
# What else can be said of it. To use a line, remove the "# " at its start, and give each key
# once: a key that stands above already is continued there. Leave out what nobody knows.
"""
WIDTH = 96
"""Characters of a line."""


def commented(model: type[Record], examples: Mapping[str, str], have: Iterable[str]) -> str:
    """Return the keys a record does not have, as comments with an example and a meaning.

    Args:
        model: The kind of record.
        examples: For each key, what it could hold, as the text of a data file. A key without
            an example is not offered.
        have: The keys the record has.
    """
    given = set(have)
    wanted = [key for key in model.model_fields if key in examples and key not in given]
    blocks = [_block(meaning(model, key), examples[key]) for key in wanted]
    return HEAD + "".join(f"#\n{block}" for block in blocks) if blocks else ""


def _block(words: str, example: str) -> str:
    told = textwrap.fill(
        words, WIDTH, initial_indent="# # ", subsequent_indent="# # ", break_long_words=False
    )
    lines = "".join(f"# {line}\n" for line in example.splitlines())
    return f"{told}\n{lines}" if words else lines
