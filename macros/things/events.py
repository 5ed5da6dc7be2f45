"""Events and their talks."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from handbook.model import Event, EventKind, Format, Speaker, Status, Talk
from handbook.model.site.cards import card_path
from handbook.model.site.pages import EVENTS, GROUPS
from handbook.model.values.dates import PartialDate
from handbook.model.values.prose import plain_text
from macros.context import Context
from macros.markup.linked_data import Thing
from macros.things.places import locations

TYPES = {
    EventKind.WORKSHOP: "EducationEvent",
    EventKind.CONFERENCE: "ConferenceEvent",
    EventKind.RETROSPECTIVE: "EventSeries",
}
"""The kinds that schema.org has a type for; the others are plain events."""
MODES = {
    Format.IN_PERSON: "https://schema.org/OfflineEventAttendanceMode",
    Format.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    Format.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}
STATES = {
    Status.SCHEDULED: "https://schema.org/EventScheduled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
    Status.CANCELLED: "https://schema.org/EventCancelled",
}


def event_thing(here: Context, event: Event) -> Thing:
    """Return an event with its talks."""
    page = f"{EVENTS}{event.id}.md"
    speakers = {one.name: one for talk in event.talks for one in talk.speakers}
    places = locations(event, here.absolute(page, "place"))
    reference = [{"@id": place["@id"]} for place in places if "@id" in place]
    return {
        "@type": TYPES.get(event.kind, "Event"),
        "@id": here.absolute(page, "event"),
        "url": here.absolute(page),
        "name": event.title,
        "description": _line(event.summary),
        "image": here.absolute(card_path(page)),
        "startDate": moment(event.date, event.start, event.timezone),
        "endDate": _end(event),
        "eventStatus": STATES[event.status],
        "eventAttendanceMode": MODES[event.format] if event.format else None,
        "location": places,
        "organizer": _organizer(here, event),
        "inLanguage": event.languages,
        "performer": [_person(speaker) for speaker in speakers.values()],
        "recordedIn": [_video(link.title, link.url) for link in event.recordings],
        "subEvent": [_talk(event, talk, reference) for talk in event.talks],
        "subjectOf": [{"@type": "WebPage", "url": url} for url in _pages(event)],
    }


def _pages(event: Event) -> list[str]:
    """Return the addresses of what was written about an event, each once."""
    found = [link.url for link in event.links]
    found += [source.url for source in event.sources if source.url]
    return list(dict.fromkeys(found))


def moment(day: PartialDate | None, clock: time | None, zone: str | None) -> str | None:
    """Return a day, or a time of it with its distance from UTC; nothing for a vaguer date."""
    if day is None or not day.is_day:
        return None
    if clock is None or zone is None:
        return str(day)
    return datetime.combine(day.first, clock, ZoneInfo(zone)).isoformat()


def _end(event: Event) -> str | None:
    if event.end_date is None and event.end is None:
        return None
    return moment(event.end_date or event.date, event.end, event.timezone)


def _organizer(here: Context, event: Event) -> Thing:
    """Return the group by the name and the address that its own page tells."""
    page = f"{GROUPS}{event.group}.md"
    group = here.handbook.groups.get(event.group)
    if group is None:
        return {"@type": "Organization", "name": event.group}
    own = group.url or here.absolute(page)
    known = {"@id": here.absolute(page, "group"), "name": group.name, "url": own}
    return {"@type": "Organization", **known}


def _talk(event: Event, talk: Talk, places: list[dict[str, object]]) -> Thing:
    names = ", ".join(speaker.name for speaker in talk.speakers)
    # On an evening of several days, or past midnight, nobody knows the day of a talk.
    is_known = event.end_date is None and (
        talk.start is None or event.start is None or talk.start >= event.start
    )
    clock = talk.start if is_known else None
    day = event.date if event.end_date is None else None
    return {
        "@type": "Event",
        "name": talk.title or f"Talk by {names}",
        "description": _line(talk.abstract),
        "startDate": moment(day, clock, event.timezone),
        "duration": f"PT{talk.minutes}M" if talk.minutes else None,
        "location": places,
        "inLanguage": talk.lang,
        "performer": [{"@type": "Person", "name": speaker.name} for speaker in talk.speakers],
        "recordedIn": _video(talk.title, talk.video.url) if talk.video else None,
        "workFeatured": _slides(talk),
    }


def _person(speaker: Speaker) -> Thing:
    works_for = speaker.affiliation
    affiliation = {"@type": "Organization", "name": works_for} if works_for else None
    return {"@type": "Person", "name": speaker.name, "affiliation": affiliation}


def _video(title: str | None, url: str) -> Thing:
    return {"@type": "VideoObject", "name": title, "url": url}


def _slides(talk: Talk) -> Thing | None:
    if talk.slides is None:
        return None
    return {"@type": "PresentationDigitalDocument", "name": talk.title, "url": talk.slides.url}


def _line(prose: str | None) -> str | None:
    """Return a prose field as one line of plain text."""
    return " ".join(plain_text(prose).split()) if prose else None
