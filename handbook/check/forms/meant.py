"""What a value was meant to be, where its letters do not tell but its meaning does."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from handbook.problems import did_you_mean

MEANT: Mapping[str, str] = {
    "offline": "in-person",
    "on-site": "in-person",
    "onsite": "in-person",
    "physical": "in-person",
    "in person": "in-person",
    "inperson": "in-person",
    "irl": "in-person",
    "face-to-face": "in-person",
    "virtual": "online",
    "remote": "online",
    "webinar": "online",
    "zoom": "online",
    "livestream": "online",
    "both": "hybrid",
    "mixed": "hybrid",
    "bar": "pub",
    "uni": "university",
    "office": "company-office",
    "keynote": "talk",
    "lightning talk": "lightning",
    "lightning-talk": "lightning",
    "hackathon": "hack-night",
    "hackday": "hack-night",
    "sprint": "hack-night",
    "barcamp": "unconference",
    "conf": "conference",
    "user group": "meetup",
    "social": "meetup",
    "guess": "estimate",
    "guessed": "estimate",
    "approximate": "estimate",
    "exact": "count",
    "rsvp": "registered",
    "rsvps": "registered",
    "inferred": "observed",
    "concluded": "observed",
    "our own": "observed",
    "said": "stated",
    "quote": "stated",
    "quoted": "stated",
    "sure": "high",
    "certain": "high",
    "unsure": "low",
    "partial": "excerpt",
    "whole": "full",
    "complete": "full",
}
"""What people write for one of the allowed values; by letters some are nearer to another."""
BOTH = re.compile(r"\s*(?:,|/|\+|&|\band\b)\s*")
"""What stands between two formats of one event, which together are a hybrid one."""
HELD = frozenset(
    {"confirmed", "past", "done", "completed", "held", "happened", "over", "active"}
)
"""What people write for an event that took place, which goes without saying here."""
LEAVE_OUT = "Leave the line out while it is not known."
PLACEHOLDERS = frozenset(
    {"?", "??", "???", "-", "--", "n/a", "n.a.", "na", "none", "nil", "nothing", "unknown"}
    | {"not known", "not sure", "tba", "tbc", "tbd", "to be announced", "to be confirmed"}
    | {"to be decided", "to do", "todo", "soon", "coming soon", "undefined", "xxx", "…", "..."}
)
"""What people write for a fact that nobody knows."""


def is_placeholder(found: str) -> bool:
    """Tell whether a text stands for a fact that is not known."""
    return " ".join(found.casefold().split()).strip("()[]<> .") in PLACEHOLDERS


def allowed_hint(found: Any, allowed: Collection[str]) -> str:  # noqa: ANN401 - whatever the file holds
    """Return a hint about a value that is not one of those allowed."""
    written = one_text(found) or str(found)
    folded = " ".join(written.casefold().replace("_", " ").split())
    meant = MEANT.get(folded, "")
    if "hybrid" in allowed and len(BOTH.split(folded)) > 1:
        meant = "hybrid"
    if folded in HELD and "scheduled" in allowed:
        return "Leave the line out: an event takes place where nothing else is said."
    hint = did_you_mean(meant if meant in allowed else written, allowed, "Allowed")
    return hint if hint.startswith("Did") else f"Allowed: {', '.join(allowed)}."


def one_text(found: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Return the one text in a list or mapping, or a text itself; else nothing."""
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        found = found[0] if len(found) == 1 else ""
    return found if isinstance(found, str) else ""
