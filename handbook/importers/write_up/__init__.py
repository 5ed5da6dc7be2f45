"""Write-ups: Markdown or reStructuredText with Pelican, Jekyll, Hugo or MkDocs front matter.

Facts are taken over, sentences are not: a summary and lessons are to be said in our own words.
"""

from __future__ import annotations

import re
from typing import Any

from handbook.importers.fitting import fitted
from handbook.importers.foreign.cleaning import is_room
from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.known import Known
from handbook.importers.placing import event_path, group_draft, record_in_order, source
from handbook.importers.write_up.days import days_labeled, event_day
from handbook.importers.write_up.group import group_of
from handbook.importers.write_up.heads import attendance, reach
from handbook.importers.write_up.hours import hours
from handbook.importers.write_up.lessons import lessons
from handbook.importers.write_up.media import photos, recordings
from handbook.importers.write_up.page import Page, page_of
from handbook.importers.write_up.parts import parts
from handbook.importers.write_up.program import talks
from handbook.importers.write_up.where import channels, event_format, place
from handbook.model import PartialDate
from handbook.model.values.dates import MONTHS

NAME = "write-up"
ENDINGS = (".md", ".mdx", ".markdown", ".mdown", ".mkd", ".rst", ".rest", ".txt")
KINDS = (
    ("unconference", "unconference"),
    ("barcamp", "unconference"),
    ("hackathon", "hack-night"),
    ("hack night", "hack-night"),
    ("workshop", "workshop"),
    ("conference", "conference"),
)
"""Words of a title, and the kind of event they mean."""
OWN_ROOM = re.compile(r"https?://(bbb|meet)\.", re.IGNORECASE)
"""How addresses of rooms begin that people host themselves."""
LONGEST = 1_000_000
"""Characters of a write-up; nobody writes a longer one."""


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is prose, by its ending."""
    return name.casefold().endswith(ENDINGS) and bool(text.strip())


def read(name: str, text: str, known: Known) -> Imported:
    """Return the event a write-up tells of, and what has to be said in other words."""
    if len(text) > LONGEST:
        message = f"not taken over: {len(text):,} characters are no write-up"
        return Imported((), (Oddity(name, 1, message),))
    whole = page_of(name, text, known)
    group, group_name, group_url, is_new = group_of(whole)
    if not group:
        whole.odd(1, "not taken over: no group is named; say which with --group")
        return Imported((), tuple(whole.oddities))
    found = Imported((), tuple(whole.oddities))
    for page in parts(whole):
        found += _event(page, group, group_name, first=page is whole)
    if is_new and found.drafts:
        found = fitted(group_draft(group, group_name, url=group_url), file=name) + found
    return found


def _event(page: Page, group: str, group_name: str, *, first: bool) -> Imported:
    """Return one event, and the oddities of its part of the file."""
    line = page.blocks[0].line if page.blocks else 1
    if (days := days_labeled(page)) > 1:
        message = f"not taken over: it tells of events on {days} days; give each a file"
        return Imported((), (Oddity(page.name, line, message),))
    told = len(page.oddities) if first else 0
    record = _record(page, group, group_name)
    found = fitted(Draft(event_path(record), record), file=page.name, line=line)
    return found + Imported((), tuple(page.oddities[told:]))


def _record(page: Page, group: str, group_name: str) -> dict[str, Any]:
    day, note = event_day(page)
    if not day:
        page.odd(1, "the day of the event is not told; add it")
    where, ways = place(page, group), channels(page)
    program = talks(page)
    if not program:
        page.odd(1, "no talks were found")
    values = {
        "title": _title(page, group, group_name, day),
        "group": group,
        "kind": next((kind for word, kind in KINDS if word in page.title.casefold()), None),
        "date": day,
        "date_note": note,
        **(hours(page) if day else {}),
        "place": where,
        "format": event_format(page, has_venue=bool(where["venue"]), has_channels=bool(ways)),
        "channels": ways,
        "attendance": attendance(page),
        "reach": reach(page),
        "talks": program,
        "recordings": recordings(page),
        "photos": photos(page),
        "lessons": lessons(page),
        "sources": [_source(page)],
        "confidence": "medium",
        "confidence_note": "Imported from the write-up by a program; not yet read by a person.",
    }
    values["links"] = _links(page)
    if not page.known.own_words:
        page.odd(1, "a summary is missing: write one in your own words")
    return record_in_order(values)


def _title(page: Page, group: str, group_name: str, day: str) -> str:
    if page.known.title:
        return page.known.title
    known = page.known.handbook.groups.get(group)
    name = known.name if known else group_name
    if not day:
        return page.title or name
    date = PartialDate.parse(day)
    return f"{name}, {MONTHS[(date.month or 1) - 1]} {date.year}"


def _links(page: Page) -> list[dict[str, str]]:
    """Return the pages the write-up links to, apart from talks' and recordings'."""
    return [
        {"url": link.url, "title": link.text}
        for link in page.links
        if link.url not in page.used and not _is_private(page, link.url)
    ]


def _is_private(page: Page, url: str) -> bool:
    """Tell whether an address lets people into a room, and say that it was left out."""
    found = is_room(url) or OWN_ROOM.match(url) is not None
    if found:
        page.odd(1, f"the link {url[:60]} was left out: it leads into a meeting room")
    return found


def _source(page: Page) -> dict[str, Any]:
    front, known = page.front, page.known
    url = known.url or front.text("canonical_url", "canonical", "url", "permalink")
    title = front.text("title") or page.title or page.name.replace("\\", "/").rpartition("/")[2]
    return source(
        title,
        url=url if url.startswith(("http://", "https://")) else None,
        author=front.text("author", "authors"),
        date=page.published,
        licence=known.licence or front.text("license", "licence") or "none found",
    )
