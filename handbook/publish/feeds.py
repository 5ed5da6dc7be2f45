"""Atom feeds of the newest events and lessons. Source: RFC 4287."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from xml.etree import ElementTree as ET

from handbook.model import Event, Handbook, Lesson, Talk, Taught
from handbook.model.values.prose import prose_html
from handbook.model.views.feeds import EVENTS_FEED, LESSONS_FEED, MOST, newest, newest_lessons
from handbook.publish.output import Output
from handbook.publish.site import Site

ATOM = "http://www.w3.org/2005/Atom"
EMPTY_SINCE = date(2000, 1, 1)
"""The date of a feed without entries, which has to have one."""
RIGHTS = "Text and data: CC BY 4.0"


def feed_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield the feed of events and the feed of lessons."""
    events = [_event_entry(handbook, site, *known) for known in newest(handbook)[:MOST]]
    yield Output(EVENTS_FEED, _feed(site, EVENTS_FEED, "Events", "events/index", events))
    lessons = [
        _lesson_entry(handbook, site, *known) for known in newest_lessons(handbook)[:MOST]
    ]
    yield Output(LESSONS_FEED, _feed(site, LESSONS_FEED, "Lessons", "lessons", lessons))


def _feed(site: Site, path: str, title: str, page: str, entries: list[ET.Element]) -> bytes:
    """Return a feed's file; it is as new as its newest entry."""
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(feed, "id", site.urn(path))
    _add(feed, "title", f"{title} – {site.name}")  # noqa: RUF001 - a dash in a title
    if site.description:
        _add(feed, "subtitle", site.description)
    _add(
        feed, "updated", max((_updated(entry) for entry in entries), default=_day(EMPTY_SINCE))
    )
    _add(feed, "link", rel="self", type="application/atom+xml", href=site.file(path))
    _add(feed, "link", rel="alternate", type="text/html", href=site.page(page))
    _add(_add(feed, "author"), "name", site.name)
    _add(feed, "rights", RIGHTS)
    feed.extend(entries)
    ET.indent(feed)
    text = ET.tostring(feed, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _updated(entry: ET.Element) -> str:
    return entry.findtext("updated", "")


def _event_entry(handbook: Handbook, site: Site, day: date, event: Event) -> ET.Element:
    page = site.page(f"events/{event.id}")
    about = [
        f"<p>{escape(_facts(handbook, event))}</p>",
        prose_html(event.summary) if event.summary else "",
        _list("Talks", map(_talk, event.talks)),
        _list("Lessons", (_linked(page, lesson) for lesson in event.lessons)),
    ]
    return _entry(site, f"events/{event.id}", event.title, page=page, day=day, about=about)


def _lesson_entry(handbook: Handbook, site: Site, day: date, taught: Taught) -> ET.Element:
    event, lesson = taught.event, taught.lesson
    page = site.page(f"events/{event.id}", taught.anchor_at_home)
    basis = f"{event.title}. {_facts(handbook, event)}"
    about = [prose_html(lesson.text), f"<p>{escape(basis)}</p>"]
    name = f"lessons/{taught.id}"
    return _entry(site, name, lesson.title, page=page, day=day, about=about)


def _entry(  # noqa: PLR0913 - each is one element
    site: Site, name: str, title: str, *, page: str, day: date, about: Iterable[str]
) -> ET.Element:
    entry = ET.Element("entry")
    _add(entry, "id", site.urn(name))
    _add(entry, "title", title)
    _add(entry, "updated", _day(day))
    _add(entry, "link", rel="alternate", type="text/html", href=page)
    _add(entry, "content", "\n".join(part for part in about if part), type="html")
    return entry


def _add(
    parent: ET.Element, name: str, text: str | None = None, **attributes: str
) -> ET.Element:
    child = ET.SubElement(parent, name, attributes)
    child.text = text
    return child


def _day(day: date) -> str:
    """Return the beginning of a day. Source: RFC 4287, 3.3; RFC 3339."""
    return f"{day.isoformat()}T00:00:00Z"


def _facts(handbook: Handbook, event: Event) -> str:
    """Return when and where an event was, and whose it was, in one sentence."""
    known = [
        event.status.value.capitalize() if event.status.value != "scheduled" else "",
        event.date.text if event.date else "Date not known",
        event.place.text,
        event.format.label if event.format else "",
        handbook.group_name(event.group),
    ]
    return " · ".join(part for part in known if part)


def _talk(talk: Talk) -> str:
    names = ", ".join(speaker.name for speaker in talk.speakers)
    return escape(": ".join(part for part in (names, talk.title) if part))


def _linked(page: str, lesson: Lesson) -> str:
    return f'<a href="{escape(page)}#lesson-{lesson.id}">{escape(lesson.title)}</a>'


def _list(title: str, entries: Iterable[str]) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<p>{title}:</p>\n<ul>{items}</ul>" if items else ""
