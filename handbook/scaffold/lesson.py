"""A lesson added to an event's file, every other byte of which stays as it is."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping

import yaml

from handbook.read import PlainData
from handbook.scaffold.again import CannotAddError, as_read, data_of
from handbook.write import Writable, yaml_text

KEY = "lessons"
NOTHING = ("", "~", "null")


def with_lesson(text: str, lesson: Mapping[str, Writable]) -> str:
    """Return an event file's text with a lesson behind those it has.

    Args:
        text: The file's text, its line ends as they are.
        lesson: The lesson, its keys in the order to write them.

    Raises:
        CannotAddError: Where the text has no place for it, such as a file in one pair of
            braces.
    """
    added = _added(text, lesson)
    if _lessons(added) != [*_lessons(text), as_read(lesson)] or _rest(added) != _rest(text):
        raise CannotAddError("its lessons are written in a way that cannot be added to")
    return added


def _added(text: str, lesson: Mapping[str, Writable]) -> str:
    value = _value(text)
    if value is None:
        return _at(text, len(text), f"{KEY}:\n{_entry(lesson, 2)}")
    if isinstance(value, yaml.ScalarNode) and value.value not in NOTHING:
        raise CannotAddError("its lessons are no list")
    start, end = value.start_mark, value.end_mark
    if isinstance(value, yaml.SequenceNode) and value.value:
        if value.flow_style:
            return f"{text[: end.index - 1]}, {_in_one_line(lesson)}{text[end.index - 1 :]}"
        return _at(text, _end_of(value, text), _entry(lesson, start.column))
    return _at(text[: start.index] + text[end.index :], start.index, _entry(lesson, 2))


def _value(text: str) -> yaml.Node | None:
    """Return what stands behind the key of lessons, or nothing where the key is not there."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise CannotAddError("it is not written as a key and a value in each line")
    return next((value for key, value in root.value if key.value == KEY), None)


def _entry(lesson: Mapping[str, Writable], indent: int) -> str:
    entry = yaml_text({KEY: [dict(lesson)]}).partition("\n")[2]
    return textwrap.indent(textwrap.dedent(entry), " " * indent)


def _in_one_line(lesson: Mapping[str, Writable]) -> str:
    return json.dumps(lesson, ensure_ascii=False)


def _end_of(node: yaml.Node, text: str) -> int:
    """Return where the last line with a value of a node ends, comments below it left out."""
    last = node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        entry = last.value[-1]
        last = entry[1] if isinstance(entry, tuple) else entry
    if isinstance(last, yaml.ScalarNode) and last.style in ("|", ">"):
        return len(text[: last.end_mark.index].rstrip())
    return int(last.end_mark.index)


def _at(text: str, place: int, lines: str) -> str:
    """Return a text with lines put in behind the line of a place."""
    newline = "\r\n" if "\r\n" in text else "\n"
    end = text.find("\n", place)
    before, after = (text, "") if end < 0 else (text[: end + 1], text[end + 1 :])
    if before and not before.endswith("\n"):
        before += newline
    return before + lines.replace("\n", newline) + after


def _lessons(text: str) -> list[PlainData]:
    found = data_of(text).get(KEY)
    return found if isinstance(found, list) else []


def _rest(text: str) -> dict[str, PlainData]:
    return {key: value for key, value in data_of(text).items() if key != KEY}
