"""Made-up records in the shape of the project's real ones, for measuring and nothing else.

Each made-up event has the keys, list lengths and text lengths of a real one, drawn at random
with a fixed seed. Its words are filler, so nobody can take it for something that happened.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.read import files_below, read_yaml

SEED = 20140
FIRST_YEAR, LAST_YEAR = 2005, 2025
EVENTS_PER_GROUP = 5
"""How many events a made-up group has on average."""
WORDS = tuple(
    (  # noqa: SIM905 - readable
        "evening room people talk door chair group screen coffee question answer table city "
        "host speaker slide picture plan week month street window pizza badge list note name "
        "voice idea"
    ).split()
)
FILLED = frozenset(
    (  # noqa: SIM905 - readable
        "about abstract address affiliation also_named alt author confidence_note credit "
        "date_note name note regions speakers summary text title"
    ).split()
)
"""Keys whose text is replaced by filler of the same length; others keep their value."""


@dataclass
class Filler:
    """Words without meaning, the same ones at every run."""

    random: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311
    words: Sequence[str] = WORDS
    """What its texts are made of; a word that is there twice comes twice as often."""

    def text(self, length: int) -> str:
        """Return words that are together about as long as asked for."""
        words = [self.random.choice(self.words).capitalize()]
        size = len(words[0])
        while size < length - 3:
            words.append(self.random.choice(self.words))
            size += len(words[-1]) + 1
        return " ".join(words)

    def like(self, shape: Any, key: str = "") -> Any:  # noqa: ANN401 - any YAML value
        """Return data of the same shape, its texts replaced."""
        if isinstance(shape, dict):
            return {name: self.like(value, name) for name, value in shape.items()}
        if isinstance(shape, list):
            return [self.like(value, key) for value in shape]
        return self.text(len(shape)) if key in FILLED and shape else shape


@dataclass(frozen=True)
class MadeUp:
    """Records to write into a handbook, as plain data by the path of their file."""

    events: dict[str, Any]
    groups: dict[str, Any]
    playbooks: list[str]
    """The playbooks that lessons name."""


def made_up(data: Path, count: int, words: Sequence[str] = WORDS) -> MadeUp:
    """Return events and groups in the shape of those below a folder of real data."""
    filler = Filler(words=words)
    shapes = [shape for shape in _shapes(data / "events") if isinstance(shape, dict)]
    group_shapes = list(_shapes(data / "groups"))
    names = [f"group-{number:04}" for number in range(max(1, count // EVENTS_PER_GROUP))]
    groups = {name: filler.like(filler.random.choice(group_shapes)) for name in names}
    events = dict(_event(filler, shapes, names, number) for number in range(count))
    homes = {
        home
        for event in events.values()
        for lesson in event.get("lessons", [])
        for home in lesson.get("playbooks", [])
    }
    return MadeUp(
        events={f"events/{path}": event for path, event in events.items()},
        groups={f"groups/{name}.yml": group for name, group in groups.items()},
        playbooks=sorted(homes),
    )


def _shapes(folder: Path) -> Iterator[Any]:
    for path in files_below(folder):
        yield read_yaml(folder, path).data


def _event(
    filler: Filler, shapes: list[Any], groups: list[str], number: int
) -> tuple[str, dict[str, Any]]:
    """Return an event's path below ``events/``, and its data."""
    shape = filler.random.choice(shapes)
    event: dict[str, Any] = filler.like(shape)
    event["group"] = filler.random.choice(groups)
    year = filler.random.randint(FIRST_YEAR, LAST_YEAR)
    _move_to_year(event, year)
    for place, talk in enumerate(event.get("talks", []), start=1):
        # Filler repeats itself; two talks of one title in one evening would be an error.
        if "title" in talk:
            talk["title"] += f" {place}"
    for lesson in event.get("lessons", []):
        homes = [home.partition("#")[0] for home in lesson.get("playbooks", [])]
        lesson["playbooks"] = list(dict.fromkeys(homes))
    if "talks" in event:  # filler repeats itself, and a talk that is there twice is an error
        event["talks"] = list({talk.get("title"): talk for talk in event["talks"]}.values())
    folder, date = (str(year), event["date"]) if event.get("date") else ("undated", "undated")
    return f"{folder}/{date}-event-{number:04}.yml", event


def _move_to_year(event: dict[str, Any], year: int) -> None:
    """Give an event's dates another year, and keep how exact they are."""
    if not event.get("date"):
        return
    shift = year - int(event["date"][:4])
    for key in ("date", "end_date"):
        if event.get(key):
            moved = f"{int(event[key][:4]) + shift:04}{event[key][4:]}"
            event[key] = re.sub(r"-02-29$", "-02-28", moved)
