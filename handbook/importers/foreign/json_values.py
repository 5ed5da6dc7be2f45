"""Values of foreign JSON: whatever type they have, a text, a list, or nothing."""

from __future__ import annotations

import json
import re
from typing import Any

from handbook.model.values.characters import INVISIBLE
from handbook.read import plain_line_ends

SURROGATES = re.compile("[\ud800-\udfff]")


class NotJsonError(ValueError):
    """A text that is no JSON; carries the line."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def parsed_json(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what a JSON text holds.

    Raises:
        NotJsonError: Where it is none, or nested so deep that it is no data anybody wrote.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise NotJsonError(f"not JSON: {error.msg}", error.lineno) from error
    except RecursionError as error:
        raise NotJsonError("JSON nested too deep to be read", 1) from error
    except ValueError as error:  # a number of more digits than Python takes
        raise NotJsonError(f"not JSON that can be read: {error}", 1) from error


def line_of(text: str, key: str) -> int:
    """Return the line of a JSON text where a key first stands, or 1."""
    place = text.find(json.dumps(key, ensure_ascii=False))
    return text.count("\n", 0, place) + 1 if place >= 0 else 1


def words(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Return a value as one clean line of text; empty where it is no text and no number."""
    return " ".join(prose(value).split())


def prose(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Return a value as clean text that may have several lines."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return INVISIBLE.sub("", SURROGATES.sub("", plain_line_ends(str(value)))).strip()


def entries(value: Any) -> list[Any]:  # noqa: ANN401 - whatever the file holds
    """Return a list as it is, nothing as an empty one, anything else as its only entry."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
