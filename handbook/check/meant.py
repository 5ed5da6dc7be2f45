"""What a value was meant to be, where its letters do not tell but its meaning does."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from handbook.problems import did_you_mean

MEANT: Mapping[str, str] = {
    "offline": "in-person",
    "on-site": "in-person",
    "onsite": "in-person",
    "physical": "in-person",
    "in person": "in-person",
    "face-to-face": "in-person",
    "virtual": "online",
    "remote": "online",
    "webinar": "online",
    "bar": "pub",
    "keynote": "talk",
}
"""What people write for one of the allowed values; by letters some are nearer to another."""


def allowed_hint(found: Any, allowed: Collection[str]) -> str:  # noqa: ANN401 - whatever the file holds
    """Return a hint about a value that is not one of those allowed."""
    written = one_text(found) or str(found)
    meant = MEANT.get(" ".join(written.casefold().replace("_", " ").split()), written)
    return did_you_mean(meant, allowed, "Allowed")


def one_text(found: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Return the one text in a list or mapping, or a text itself; else nothing."""
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        found = found[0] if len(found) == 1 else ""
    return found if isinstance(found, str) else ""
