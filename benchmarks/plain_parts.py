"""Pieces of plain Markdown pages: links, facts, callouts, as an author would write them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from handbook.model import Attendance, Event, Handbook, Link, PartialDate, Taught
from handbook.model.pages import PLAYBOOKS


@dataclass(frozen=True)
class Place:
    """The page that is being written, as far as its links need to know it."""

    handbook: Handbook
    folder: str

    def link(self, text: str, path: str, anchor: str = "") -> str:
        """Return a link to another page, by its path below docs/."""
        target = posixpath.relpath(path, self.folder or ".")
        return f"[{text}]({target}{'#' if anchor else ''}{anchor})"

    def taught_by(self, taught: Taught) -> str:
        """Return the event that taught a lesson, with when and where it was."""
        event = taught.event
        link = self.link(event.title, f"events/{event.id}.md", taught.anchor_at_home)
        when = event.date.text if event.date else ""
        return ", ".join(part for part in (link, when, event.place.text) if part)

    def homes(self, taught: Taught) -> str:
        """Return the playbooks a lesson belongs to, linked to its callouts there."""
        links = []
        for slug in taught.lesson.homes:
            page = self.handbook.playbooks[slug]
            links.append(self.link(page.title, page.path, taught.anchor))
        return ", ".join(links)


def outside(link: Link, text: str, when: PartialDate | None) -> str:
    """Return a link to another site, and one to its archived copy."""
    return f"[{text}](<{link.url}>) [archived copy](<{link.copy_near(when)}>)"


def callout(taught: Taught, anchor: str, origin: str) -> str:
    """Return a lesson as an admonition whose last paragraph carries its address."""
    basis = "stated by the source" if taught.lesson.basis == "stated" else "our observation"
    body = f"{taught.lesson.text}\n\n{origin} · {basis}\n{{: #{anchor} }}"
    return f'!!! quote "{taught.lesson.title}"\n\n{indented(body)}'


def folded(title: str, blocks: Iterable[str]) -> str:
    """Return blocks that open when a reader asks."""
    body = "\n\n".join(blocks)
    return f'??? note "{title}"\n\n{indented(body)}'


def indented(text: str) -> str:
    """Return a text as the body of an admonition."""
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())


def facts(entries: Iterable[tuple[str, str]]) -> str:
    """Return a definition list of the entries that hold anything."""
    return "\n\n".join(f"{name}\n:   {value}" for name, value in entries if value)


def noted(*parts: str | None) -> str:
    """Return what is known of the parts, in one line."""
    return " ".join(part for part in parts if part)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: ``1 talk``, ``5 talks``."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"


def came(attendance: Attendance) -> str:
    """Return how many people came, as the event's page says it."""
    registered = attendance.registered
    parts = [attendance.figure, "" if registered is None else f"{registered} registered"]
    return ", ".join(part for part in parts if part)


def page_path(slug: str) -> str:
    """Return a playbook's path below docs/."""
    return f"{PLAYBOOKS}{slug}.md"


def event_line(place: Place, event: Event) -> str:
    """Return an event as an entry of a list."""
    group = place.handbook.groups[event.group]
    parts = [
        place.link(event.title, f"events/{event.id}.md"),
        event.date.text if event.date else "Date not known",
        event.place.text,
        group.name,
        came(event.attendance),
        counted(len(event.talks), "talk") if event.talks else "",
        counted(len(event.lessons), "lesson") if event.lessons else "",
    ]
    return "- " + " · ".join(part for part in parts if part)
