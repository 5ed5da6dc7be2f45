"""What stands in a page's front matter, typed as MkDocs will read it.

MkDocs reads it by YAML 1.1, where ``title: 2024`` is a number and ``title: 12:30`` is 750; its
themes take a title for text, and end a build with a traceback where it is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import yaml

from handbook.problems import Problem, did_you_mean
from handbook.read import Document, PlainData, in_quotes
from handbook.read.document import Location

PARTS = ("Begin", "Prepare", "Do", "Finish", "Last", "Care")
"""The parts of the handbook a playbook can stand in."""
EXAMPLES = {"title": "title: Find a venue", "order": "order: 4"}
"""What a playbook's front matter needs, with an example of each."""
OTHER_WORDS = {
    "name": "title",
    "headline": "title",
    "weight": "order",
    "nav_order": "order",
    "position": "order",
    "summary": "description",
    "excerpt": "description",
    "section": "part",
    "category": "part",
    "keywords": "tags",
}
"""What other site engines call the keys of a playbook."""
SEARCH = ("boost", "exclude")
"""Keys below ``search``. Source: Material for MkDocs, "Setting up site search"."""
ALIKE = 0.8
"""Likeness from which a key is a misspelt one; pages may have keys of their own."""
ORDER = re.compile(r"[0-9]{1,4}")
BOOST = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4})?")
YAML_TEXT = "tag:yaml.org,2002:str"
QUOTES = ('"', "'", "|", ">")
"""What a text starts with that is no plain one."""

Check = Callable[[Document, Location, PlainData], Iterator[Problem]]


def check_front_matter(block: Document, *, is_playbook: bool) -> Iterator[Problem]:
    """Yield what is wrong with keys that the site reads; other keys are left alone.

    Args:
        block: The front matter, read, in the lines of its page.
        is_playbook: Whether the page is a playbook, which has a place in the order of the work.
    """
    data = block.data if isinstance(block.data, dict) else {}
    yield from _misspelt(block, (), data, tuple(CHECKS), OTHER_WORDS if is_playbook else {})
    for key, value in data.items():
        if key in CHECKS and value is not None:
            yield from CHECKS[key](block, (key,), value)
    if is_playbook:
        yield from _check_playbook(block, data)


def _check_playbook(block: Document, data: Mapping[str, PlainData]) -> Iterator[Problem]:
    written = {_nearest(key, tuple(CHECKS)) or OTHER_WORDS.get(key.casefold()) for key in data}
    for key in ("title", "order"):
        if key in data and data[key] is None:
            hint = f"Write it behind the colon, such as {EXAMPLES[key]}"
            yield block.problem("HB009", f"'{key}' has no value", hint=hint, at=(key,))
    missing = [key for key in ("title", "order") if key not in written]
    if missing:
        lines = " and ".join(EXAMPLES[key] for key in missing)
        message = f"the playbook's front matter has no {' and no '.join(missing)}"
        hint = f"Between two lines of --- write {lines}"
        start = block.text.lstrip().split("\n")[0].strip() if not data else ""
        if start == "+++":
            hint = f"Write the lines of +++ as ---, and between them {lines}"
        elif start == "---":
            message = "the front matter does not start in the first line"
            hint = "Remove what stands before the first ---, empty lines and spaces too."
        yield block.problem("HB009", message, hint=hint)
    part = data.get("part")
    if isinstance(part, str) and part not in PARTS:
        hint = did_you_mean(part, PARTS, "The parts are")
        yield block.problem("HB009", f"found no part '{part}'", hint=hint, at=("part",))


def _nearest(key: str, known: tuple[str, ...]) -> str | None:
    return next(iter(get_close_matches(key.casefold(), known, 1, ALIKE)), None)


def _misspelt(
    block: Document,
    at: Location,
    written: Mapping[str, PlainData],
    known: tuple[str, ...],
    words: Mapping[str, str],
) -> Iterator[Problem]:
    for key in written:
        near = None if key in known else _nearest(key, known) or words.get(key.casefold())
        if near:
            message, hint = f"found the key '{key}'", f"Did you mean '{near}'?"
            yield block.problem("HB009", message, hint=hint, at=(*at, key), of_key=True)


def _text(block: Document, at: Location, value: PlainData) -> Iterator[Problem]:
    if not isinstance(value, str):
        hint = f"Write one text: {at[0]}: …"
        yield block.problem(
            "HB009", "found keys or a list where text belongs", hint=hint, at=at
        )
    elif _is_no_text(block, at, value):
        message = f"found {value}, which MkDocs does not take for text"
        hint = f"Put double quotes around the value: {in_quotes(value)}"
        yield block.problem("HB009", message, hint=hint, at=at)


def _is_no_text(block: Document, at: Location, value: str) -> bool:
    """Tell whether YAML 1.1 takes a value without quotes for a number, a date, or the like."""
    place = block.position(at)
    if block.line(place.line)[place.column - 1 :].startswith(QUOTES):
        return False
    resolver: Any = yaml.SafeLoader("")
    return bool(resolver.resolve(yaml.ScalarNode, value, (True, False)) != YAML_TEXT)


def _texts(block: Document, at: Location, value: PlainData) -> Iterator[Problem]:
    if not isinstance(value, list):
        hint = f"Write a list in square brackets, with commas between its texts: {at[0]}: […]"
        if isinstance(value, str):
            hint = hint.replace("…", ", ".join(part.strip() for part in value.split(",")))
        yield block.problem("HB009", "found no list", hint=hint, at=at)
        return
    for index, entry in enumerate(value):
        yield from _text(block, (*at, index), entry)


def _order(block: Document, at: Location, value: PlainData) -> Iterator[Problem]:
    if not isinstance(value, str) or not ORDER.fullmatch(value):
        hint = "Write a number of one to four digits: order: 4"
        yield block.problem("HB009", "found no place in the order", hint=hint, at=at)


def _truth(block: Document, at: Location, value: PlainData) -> Iterator[Problem]:
    if value not in ("true", "false"):
        hint = "Write true or false, without quotes."
        yield block.problem("HB009", "found neither true nor false", hint=hint, at=at)


def _search(block: Document, at: Location, value: PlainData) -> Iterator[Problem]:
    if not isinstance(value, dict):
        hint = "Write it in two lines: search: and, indented below it, boost: 2"
        yield block.problem("HB009", "found no keys below 'search'", hint=hint, at=at)
        return
    yield from _misspelt(block, at, value, SEARCH, {})
    boost = value.get("boost")
    if boost is not None and not (isinstance(boost, str) and BOOST.fullmatch(boost)):
        hint = "Write a number: boost: 2"
        yield block.problem("HB009", "found no number", hint=hint, at=(*at, "boost"))
    if value.get("exclude") is not None:
        yield from _truth(block, (*at, "exclude"), value["exclude"])


CHECKS: Mapping[str, Check] = {
    "title": _text,
    "description": _text,
    "part": _text,
    "order": _order,
    "tags": _texts,
    "search": _search,
    "hide": _texts,
    "template": _text,
    "render_macros": _truth,
    "status": _text,
    "icon": _text,
}
"""The keys the site reads, and what checks the value of each."""
