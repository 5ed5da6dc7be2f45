"""An event's page written out as plain Markdown, with everything the generated page shows."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.plain_parts import Place, callout, came, facts, noted, outside
from benchmarks.playbooks import front_matter
from handbook.model import Event, Talk, Taught, language_name

UNKNOWN = "not known"


def event_page(place: Place, event: Event) -> str:
    """Return the page of one event."""
    group = place.handbook.groups[event.group]
    when = event.date.text if event.date else ""
    about = [group.name, when, event.place.text]
    head = front_matter(event.title, ". ".join(part for part in about if part))
    sections = [
        ("", event.summary or ""),
        ("", facts(_facts(place, event))),
        ("Talks", _talks(event)),
        ("Recordings", _recordings(event)),
        ("Photos", "\n".join(_photos(event))),
        ("Lessons learned", "\n\n".join(_lessons(place, event))),
        ("Where this comes from", "\n\n".join(["\n".join(_sources(event)), _sureness(event)])),
    ]
    body = [f"# {event.title}"]
    for title, text in sections:
        body += [f"## {title}", text] if title and text.strip() else [text]
    return head + "\n" + "\n\n".join(part for part in body if part) + "\n"


def _facts(place: Place, event: Event) -> Iterator[tuple[str, str]]:
    group = place.handbook.groups[event.group]
    venue, seen = event.place.venue, event.attendance
    when = " to ".join(date.text for date in (event.date, event.end_date) if date)
    hours = "–".join(f"{clock:%H:%M}" for clock in (event.start, event.end) if clock)  # noqa: RUF001
    yield "When", noted(when or UNKNOWN, hours, event.timezone, event.date_note)
    yield "Where", noted(event.place.text or UNKNOWN, event.place.note)
    if venue:
        kind = f"({venue.kind.label})" if venue.kind else ""
        yield "Venue", noted(venue.name or "name not known", kind, venue.address, venue.note)
    yield "Format", event.format.label if event.format else ""
    yield (
        "Channels",
        "; ".join(f"{c.name} ({c.kind.label}) {c.note or ''}" for c in event.channels),
    )
    yield (
        "People",
        noted(f"**{came(seen) or UNKNOWN}**", seen.basis and f"({seen.basis})", seen.note),
    )
    if event.reach:
        regions = ", ".join([*event.reach.regions, *event.reach.spoken_with])
        yield (
            "Reach",
            noted(f"{event.reach.countries or ''} countries", regions, event.reach.note),
        )
    yield "Group", place.link(group.name, f"groups/{group.id}.md")
    links = (noted(outside(n, n.title or n.host, event.date), n.note) for n in event.links)
    yield "Links", "\n    ".join(f"- {link}" for link in links)


def _talks(event: Event) -> str:
    """Return the programme as a pipe table, with the columns the talks have something for."""
    columns: dict[str, list[str]] = {
        "Talk": [_talk(event, talk) for talk in event.talks],
        "Speaker": [_speakers(talk) for talk in event.talks],
        "Language": [language_name(talk.lang) if talk.lang else "" for talk in event.talks],
        "Slides": [_named(event, talk, "Slides") for talk in event.talks],
        "Recording": [_recording(event, talk) for talk in event.talks],
    }
    used = {name: cells for name, cells in columns.items() if any(cells)}
    if not used:
        return ""
    rows = [list(used), ["---"] * len(used)]
    rows += [[cell or UNKNOWN for cell in row] for row in zip(*used.values(), strict=True)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"Talks at {event.title}\n\n{table}"


def _talk(event: Event, talk: Talk) -> str:
    kind = "" if talk.kind == "talk" else talk.kind.value
    length = f"{talk.minutes} minutes" if talk.minutes else ""
    links = " ".join(outside(link, link.title or link.host, event.date) for link in talk.links)
    title = f"**{talk.title or 'Title not known'}**"
    return noted(title, kind, length, talk.abstract, links, talk.note)


def _speakers(talk: Talk) -> str:
    return "<br>".join(
        noted(
            ", ".join(part for part in (speaker.name, speaker.affiliation) if part),
            speaker.note,
        )
        for speaker in talk.speakers
    )


def _named(event: Event, talk: Talk, what: str) -> str:
    link = talk.slides if what == "Slides" else talk.video
    return outside(link, link.title or f"{what} on {link.host}", event.date) if link else ""


def _recording(event: Event, talk: Talk) -> str:
    if talk.recorded and not talk.video:
        return "recorded, address not known"
    return _named(event, talk, "Recording")


def _recordings(event: Event) -> str:
    whole = [outside(link, link.title or link.host, event.date) for link in event.recordings]
    single = [
        f"{talk.title or ''}: {_recording(event, talk)}"
        for talk in event.talks
        if talk.was_recorded
    ]
    return "\n".join(f"- {entry}" for entry in [*whole, *single])


def _photos(event: Event) -> Iterator[str]:
    for photo in event.photos:
        credit = f"by {photo.credit}" if photo.credit else ""
        licence = f"(licence: {photo.licence})" if photo.licence else ""
        yield "- " + noted(outside(photo.link, photo.alt, event.date), credit, licence)


def _lessons(place: Place, event: Event) -> Iterator[str]:
    for lesson in event.lessons:
        taught = Taught(event, lesson)
        homes = place.homes(taught)
        yield callout(taught, taught.anchor_at_home, f"Taught {homes}" if homes else "")


def _sources(event: Event) -> Iterator[str]:
    for source in event.sources:
        when = source.date or event.date
        parts = [
            outside(source.link, source.title, when) if source.link else source.title,
            f"by {source.author}" if source.author else "",
            source.date.text if source.date else "",
            f"Licence: {source.licence}" if source.licence else "",
            source.note or "",
        ]
        yield "- " + ", ".join(part for part in parts if part)


def _sureness(event: Event) -> str:
    sure = f"**Confidence: {event.confidence}.**" if event.confidence else ""
    return noted(sure, event.confidence_note)
