"""An entry added to a file that holds many by name, in its place in the alphabet."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from handbook.read import compose
from handbook.scaffold.again import CannotAddError, as_read, data_of
from handbook.write import Writable, yaml_text


def with_entry(text: str, name: str, record: Mapping[str, Writable]) -> str:
    """Return a file's text with an entry more; every other line stays as it is.

    It comes before the first entry that sorts behind it, and behind all in a file that is not
    sorted.

    Args:
        text: The file's text, which may be empty.
        name: The entry's name, a name of small letters, digits and hyphens.
        record: What the entry holds.

    Raises:
        CannotAddError: Where the text is not written as a key and a value in each line.
    """
    before = data_of(text)
    entry = f"{name}:\n{textwrap.indent(yaml_text(record), '  ')}"
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    at = _line_of(text, lines, name)
    added = "".join(lines[:at]) + entry + "".join(lines[at:])
    if data_of(added) != {**before, name: as_read(record)}:
        raise CannotAddError("it is not written as a key and a value in each line")
    return added


def _line_of(text: str, lines: list[str], name: str) -> int:
    """Return before which line an entry belongs, counted from 0."""
    places = compose("", text).keys.items() if text.strip() else []
    top = [(str(key[0]), position.line - 1) for key, position in places if len(key) == 1]
    names = [key for key, _ in top]
    behind = [line for key, line in top if key > name]
    if not behind or names != sorted(names):
        return len(lines)
    at = behind[0]
    first = top[0][1]
    while at > first and lines[at - 1].startswith("#"):
        at -= 1
    return at
