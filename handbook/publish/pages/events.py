"""The pages of events."""

from __future__ import annotations

from handbook.model import Event, Handbook
from handbook.model.figures import drawn_turnouts
from handbook.model.site.filing import event_path
from handbook.publish.output import Output
from handbook.publish.pages.stub import page, sections


def event_page(handbook: Handbook, event: Event) -> Output:
    """Return the page of an event."""
    recorded = bool(event.recordings) or any(talk.was_recorded for talk in event.talks)
    body = sections(
        ("Lessons learned", "{{ lessons() }}", bool(event.lessons)),
        ("Talks", "{{ talks() }}", bool(event.talks)),
        ("Recordings", "{{ recordings() }}", recorded),
        ("Photos", "{{ photos() }}", bool(event.photos)),
        ("Turnout", '{{ chart("turnout") }}', bool(drawn_turnouts([event]))),
        ("Where this comes from", "{{ event_sources() }}", True),
        ("Read next", "{{ read_next() }}", True),
    )
    return Output(
        path=f"events/{event.id}.md",
        content=page(
            event.title,
            _about(handbook, event),
            ["{{ event_facts() }}", *body],
            words=(event.place.city, event.place.country_name),
        ),
        edit_path=event_path(event.id, event.date),
    )


def _about(handbook: Handbook, event: Event) -> str:
    """Return what an event was, when and where, and what was on its program."""
    when = event.date.text if event.date else ""
    known = [handbook.group_name(event.group), when, event.place.text]
    about = ", ".join(part for part in known if part)
    titles = [talk.title for talk in event.talks if talk.title]
    taught = [lesson.title for lesson in event.lessons]
    if titles:
        return f"{about}. On the program: {'; '.join(titles)}."
    if taught:
        return f"{about}. What it taught: {'; '.join(taught)}."
    return f"{about}. {event.title}: what is on record of it, and where it comes from."
