"""The pages of events."""

from __future__ import annotations

from handbook.model import Event, Handbook
from handbook.model.figures import turnout_of
from handbook.publish.output import Output
from handbook.publish.pages.stub import page, sections


def event_page(handbook: Handbook, event: Event) -> Output:
    """Return the page of an event."""
    group = handbook.groups.get(event.group)
    when = event.date.text if event.date else ""
    about = [group.name if group else event.group, when, event.place.text]
    recorded = bool(event.recordings) or any(talk.was_recorded for talk in event.talks)
    body = sections(
        ("Talks", "{{ talks() }}", bool(event.talks)),
        ("Recordings", "{{ recordings() }}", recorded),
        ("Photos", "{{ photos() }}", bool(event.photos)),
        ("Lessons learned", "{{ lessons() }}", bool(event.lessons)),
        ("Turnout", '{{ chart("turnout") }}', bool(turnout_of([event]))),
        ("Where this comes from", "{{ event_sources() }}", True),
    )
    return Output(
        path=f"events/{event.id}.md",
        content=page(
            event.title,
            ". ".join(part for part in about if part),
            ["{{ event_facts() }}", *body],
            words=(event.place.city, event.place.country_name),
        ),
        edit_path=f"data/events/{event.year or 'undated'}/{event.id}.yml",
    )
