"""Counts in words."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Return a count with its noun, ``5 talks``; empty for none."""
    if not count:
        return ""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
