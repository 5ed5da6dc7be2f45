"""A record as YAML that every reader understands alike, by YAML 1.1's rules or 1.2's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import yaml

Writable: TypeAlias = "str | int | float | bool | list[Writable] | dict[str, Writable]"
"""What a data file can hold. Dates and times of day are text: ``"2014-12-04"``, ``"18:30"``."""

WIDTH = 100
"""Characters of a line."""
FOLDED = 76
"""Characters from which a text gets lines of its own."""
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
"""A date as exact as known; it needs no quotes, whatever YAML 1.1 takes it for."""
CURLY = ("“", "”", "„", "‘", "’", "‚")  # noqa: RUF001
"""Quotes that a text can begin with; without straight ones around it, it looks like a slip."""
TEXT = "tag:yaml.org,2002:str"


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their key, and never an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's signature
        """Indent lists as people do."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - PyYAML's signature
        """Write a value out each time."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if "\n" in text:
        return dumper.represent_scalar(TEXT, text, style="|")
    if len(text) > FOLDED and " " in text:
        return dumper.represent_scalar(TEXT, text, style=">")
    if DATE.fullmatch(text):
        resolve: Any = dumper.resolve
        return dumper.represent_scalar(resolve(yaml.ScalarNode, text, (True, False)), text)
    doubtful = text.startswith(CURLY) or text.endswith(",")  # the reader would ask about either
    return dumper.represent_scalar(TEXT, text, style='"' if doubtful else None)


_Dumper.add_representer(str, _text)


def yaml_text(record: Mapping[str, Writable]) -> str:
    """Return a record as the text of its data file, its keys in the order given.

    What YAML 1.1 would take for something else is quoted (``"18:30"``, ``"NO"``), dates apart.
    """
    return yaml.dump(
        dict(record), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH
    )
