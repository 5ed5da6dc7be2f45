"""Numbers of which both ends, or one alone, are known."""

from __future__ import annotations


def ranged(low: object | None, high: object | None) -> str:
    """Return a range for a reader: ``70``, ``40–60``, ``at least 45``, ``up to 50``.

    Args:
        low: The lower end as it is written; none where it is not known.
        high: The upper end. Where neither end is known, the result is empty.
    """  # noqa: RUF002
    if low is None:
        return "" if high is None else f"up to {high}"
    if high is None:
        return f"at least {low}"
    return f"{low}" if low == high else f"{low}–{high}"  # noqa: RUF001
