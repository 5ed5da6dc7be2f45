"""Handbooks in memory, for tests of what is published."""

from __future__ import annotations

from typing import Any

from handbook.model import Event, Group, Handbook, Page, Topic
from handbook.publish import Output, Site, publish

SITE = Site("https://tea.example/book/", "The Tea Book", "How to pour.", "tea/book")
HOSTILE = {
    "formula": '=HYPERLINK("https://evil.example","x")',
    "plus": "+1+1|cmd",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "full-width": "\uff1d1+1",
    "separators": r"a, b; c: d \n \, \\ \; end\\",
    "properties": "x END:VEVENT BEGIN:VALARM",
    "quotes": "She said \"it's\" 'so' & <more>",
    "cdata": "]]> <![CDATA[ <script>alert(1)</script> </content></entry>",
    "entities": "&amp; &lt;b&gt; &#0; &x;",
    "braces": "{{ lessons() }} {% raw %} ]( [x](y)",
    "emoji": "🫖" * 30 + "👩🏽‍💻" * 20,
    "right-to-left": "שלום עולם, مرحبا " * 8,
    "long": "ä" * 400,
}
"""Texts of one line that mean something to a format that carries them."""


def event(name: str = "2026-05-07-tea", **given: Any) -> Event:
    """Return an event with the keys given."""
    needed = {"title": "Tea", "group": "tea-club", "sources": [{"title": "A letter"}]}
    return Event.model_validate({"id": name, **needed, **given})


def book(*events: Event) -> Handbook:
    """Return a handbook of some events and the group that held them."""
    group = Group(id="tea-club", name="Tea Club", topic="tea", country="FR")
    playbook = Page("playbooks/pour.md", "Pour", "How to pour.", "Begin", 1)
    return Handbook(
        events={one.id: one for one in events},
        groups={group.id: group},
        topics={"pots": Topic(id="pots", title="Pots")},
        pages={playbook.path: playbook},
    )


def hostile_event(text: str) -> Event:
    """Return an event that says the same wherever it can say anything."""
    place = {"city": text, "country": "FR", "venue": {"name": text, "address": text}}
    return event(
        title=text,
        date="2026-05-07",
        place=place,
        summary=text,
        attendance={"count": 3, "note": text},
        talks=[{"title": text, "speakers": [text], "abstract": text}],
        lessons=[{"id": "one", "title": text, "text": text, "basis": "stated"}],
        sources=[{"title": text, "date": "2026-05-08"}],
    )


def files(handbook: Handbook, site: Site = SITE) -> dict[str, bytes]:
    """Return the content of everything published, by path."""
    return {output.path: _bytes(output) for output in publish(handbook, site)}


def _bytes(output: Output) -> bytes:
    return output.content.encode() if isinstance(output.content, str) else output.content
