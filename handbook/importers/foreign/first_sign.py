"""What a foreign file begins with, by which its format is told."""

from __future__ import annotations

JSON = ("{", "[")


def begins_with(text: str, *signs: str) -> bool:
    """Tell whether a file begins with one of some signs, white space and its mark aside."""
    return text.lstrip("\ufeff \t\r\n").startswith(signs)
