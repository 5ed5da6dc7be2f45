"""Words for made-up texts that an index cannot tell from real ones.

Filler of thirty words would make an index of thirty long lists. These texts have the words of
the real events, as often as they stand there, and some new names with each event more: so the
number of different words grows as it does in a real handbook.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.records import FILLED, SEED
from handbook.read import files_below, read_yaml

NAMES_PER_EVENT = 5
"""New words that an event brings: speakers, products, streets."""
SYLLABLES = (  # noqa: SIM905 - readable
    "ka lo mi ne ru ta vo shi bra del fen gor hul jin kor lam mar nis pol rax sel tur von"
).split()
WORD = re.compile(r"[^\W\d_]{2,}")


def realistic_words(data: Path, events: int) -> list[str]:
    """Return words to draw from at random.

    Args:
        data: The real handbook's data.
        events: How many events will be made up.
    """
    real = [word.lower() for text in _texts(data / "events") for word in WORD.findall(text)]
    draw = random.Random(SEED)  # noqa: S311 - made-up names
    new = ["".join(draw.choices(SYLLABLES, k=3)) for _ in range(NAMES_PER_EVENT * events)]
    return real + new


def _texts(folder: Path) -> Iterator[str]:
    for path in files_below(folder):
        yield from _filled(read_yaml(folder, path).data, "")


def _filled(value: Any, key: str) -> Iterator[str]:  # noqa: ANN401 - any YAML value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _filled(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _filled(inner, key)
    elif isinstance(value, str) and key in FILLED:
        yield value
