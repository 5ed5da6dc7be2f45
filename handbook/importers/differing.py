"""What an import would say differently from a record that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

LONGEST = 60
"""Characters of a value in a message."""


def differences(there: Any, new: Any, at: str = "") -> Iterator[str]:  # noqa: ANN401 - any values
    """Yield a line for each value of an import that a file does not have, or has otherwise.

    Values that only the file has are not named: an import knows less than a person.

    Args:
        there: What the data file holds.
        new: What the import would write.
        at: The place of both.
    """
    if isinstance(there, Mapping) and isinstance(new, Mapping):
        for key, value in new.items():
            inside = f"{at}.{key}" if at else key
            if key in there:
                yield from differences(there[key], value, inside)
            else:
                yield f"{inside}: not in the file; the import has {_shown(value)}"
    elif isinstance(there, list) and isinstance(new, list):
        for index, value in enumerate(new):
            if index < len(there):
                yield from differences(there[index], value, f"{at}.{index}")
            else:
                yield f"{at}.{index}: not in the file; the import has {_shown(value)}"
    elif _plain(there) != _plain(new):
        yield f"{at}: the file has {_shown(there)}; the import has {_shown(new)}"


def _plain(value: Any) -> str:  # noqa: ANN401 - any value
    if isinstance(value, Mapping):
        return _plain(next(iter(value.values()), "")) if len(value) == 1 else str(value)
    return " ".join(str(value).split()).casefold()


def _shown(value: Any) -> str:  # noqa: ANN401 - any value
    if isinstance(value, list):
        return f"{len(value)} of them"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_shown(inside)}" for key, inside in value.items())[
            : LONGEST * 2
        ]
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= LONGEST else f"'{text[:LONGEST]}…'"
