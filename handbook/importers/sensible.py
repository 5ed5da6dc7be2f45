"""Programs that make sense: no talk twice, none outside its event."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from handbook.importers.foreign.quoting import quoted

Tell = Callable[[str], None]
SEVERAL = {"welcome", "lightning", "discussion", "panel", "demo"}
"""Slots of which a program may have several under one title."""


def folded(text: object) -> str:
    """Return a title's letters and digits, by which two of them are compared."""
    return "".join(letter for letter in str(text).casefold() if letter.isalnum())


def talks_once(talks: Iterable[dict[str, Any]], tell: Tell) -> list[dict[str, Any]]:
    """Return the talks of a program without those that are there already.

    A talk may be given twice, at two times of day.

    Args:
        talks: The program.
        tell: Is told of every talk that was left out.
    """
    found: list[dict[str, Any]] = []
    seen: dict[tuple[str, frozenset[str]], list[str | None]] = {}
    for talk in talks:
        speakers = frozenset(folded(_name(one)) for one in talk.get("speakers") or ())
        title, start = folded(talk.get("title") or ""), talk.get("start")
        before = seen.setdefault((title, speakers), [])
        several = not title or (not speakers and talk.get("kind") in SEVERAL)
        if before and not several and (not start or None in before or start in before):
            note = f" ({talk['note']})" if talk.get("note") else ""
            tell(f"the talk {quoted(talk['title'])}{note} is there already: left out")
            continue
        before.append(start)
        found.append(talk)
    return found


def _name(speaker: Any) -> str:  # noqa: ANN401 - a name, or a record with one
    return str(speaker.get("name", "")) if isinstance(speaker, dict) else str(speaker)


def talks_within(event: dict[str, Any], tell: Tell) -> list[dict[str, Any]]:
    """Return an event's talks, without the times of those that begin outside it.

    Args:
        event: The event, in the fields of the model.
        tell: Is told of every time that was left out.
    """
    talks: list[dict[str, Any]] = list(event.get("talks") or ())
    if event.get("end_date"):
        return talks
    first, last = event.get("start") or "00:00", event.get("end") or "24:00"
    found = []
    for talk in talks:
        start = talk.get("start")
        if start and not first <= start <= last:
            tell(f"{quoted(talk.get('title'))} starts at {start}, outside the event: left out")
            found.append({**talk, "start": None})
        else:
            found.append(talk)
    return found
