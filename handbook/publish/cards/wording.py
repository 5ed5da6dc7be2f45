"""What the picture of each page says."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Event, Group, Handbook, Locality, Page, Topic, country_name
from handbook.model.site.cards import card_path
from handbook.model.site.pages import PLAYBOOKS, TALKS, TOPICS
from handbook.model.views.book import PRINT_PAGE
from handbook.model.views.talk_years import FIRST_PAGE, title_of
from handbook.publish.cards.drawing import Card
from handbook.publish.counted import counted
from handbook.publish.site import Site


def cards(handbook: Handbook, site: Site) -> Iterator[tuple[str, Card]]:
    """Yield the picture of every page but those of people, with its path below docs/.

    People's pages ask search engines not to list them, so they share the one of the list.
    """
    records = dict(_records(handbook))
    for path, page in handbook.pages.items():
        if path not in records:
            yield card_path(path), _page(handbook, page, site)
    for path, card in records.items():
        yield card_path(path), card


def _records(handbook: Handbook) -> Iterator[tuple[str, Card]]:
    for event in handbook.events.values():
        yield f"events/{event.id}.md", _event(handbook, event)
    for group in handbook.groups.values():
        yield f"groups/{group.id}.md", _group(handbook, group)
    for place in handbook.places.values():
        yield place.page, _place(place)
    for topic in handbook.topics.values():
        yield f"{TOPICS}{topic.id}.md", _topic(handbook, topic)
    yield from _lists(handbook)
    for template in handbook.templates.values():
        page = f"templates/{template.id}.md"
        yield page, Card("Template", (template.title,), (template.description,))


def _lists(handbook: Handbook) -> Iterator[tuple[str, Card]]:
    """Yield the pictures of lists of talks and lessons, and of the whole handbook on a page."""
    for year, given in handbook.talk_pages.items():
        if year != FIRST_PAGE:
            count = counted(len(given), "talk")
            yield f"{TALKS}{year}.md", Card("Talks", (title_of(year),), (count,))
    for shelf in handbook.shelves.values():
        count = counted(len(shelf.lessons), "lesson")
        yield shelf.page, Card("Lessons", (shelf.label,), _lines((count,)))
    yield PRINT_PAGE, Card("", ("The whole handbook",))


def _event(handbook: Handbook, event: Event) -> Card:
    group = handbook.group_name(event.group)
    when = event.date.text if event.date else ""
    return Card(
        event.kind.label.capitalize(),
        (event.title, group, event.place.text),
        _lines(
            (when, event.place.city, event.place.country_name),
            (
                "" if group in event.title else group,
                counted(len(event.talks), "talk"),
                counted(len(event.lessons), "lesson"),
            ),
        ),
    )


def _group(handbook: Handbook, group: Group) -> Card:
    held = handbook.events_by_group.get(group.id, [])
    country = country_name(group.country) if group.country else None
    lessons = sum(len(event.lessons) for event in held)
    counts = (counted(len(held), "event"), counted(lessons, "lesson"))
    titles = (group.name, *group.also_named, group.city or country or "")
    return Card("Group", titles, _lines((group.city, country), counts))


def _place(place: Locality) -> Card:
    counts = (counted(len(place.groups), "group"), counted(len(place.events), "event"))
    country = country_name(place.country)
    return Card(
        "Place", (place.name, country), _lines((country if place.city else "",), counts)
    )


def _topic(handbook: Handbook, topic: Topic) -> Card:
    taught = handbook.lessons_by_topic.get(topic.id, [])
    return Card("Topic", (topic.title,), _lines((counted(len(taught), "lesson"),)))


def _page(handbook: Handbook, page: Page, site: Site) -> Card:
    if page.path == "index.md":
        return Card("", (site.name, page.title), _lines((site.description,)))
    if not page.is_playbook:
        return Card("", (page.title,), _lines((page.description,)))
    taught = handbook.lessons_by_playbook.get(page.slug, [])
    events = counted(len({one.event.id for one in taught}), "event")
    behind = f"{counted(len(taught), 'lesson')} from {events}" if taught else ""
    kind = f"Playbook · {page.part}" if page.part else PLAYBOOKS[:-2].capitalize()
    return Card(kind, (page.title,), _lines((page.description,), (behind,)))


def _lines(*lines: tuple[str | None, ...]) -> tuple[str, ...]:
    """Return lines of what is known, a dot between the parts of each."""
    joined = (" · ".join(part for part in line if part) for line in lines)
    return tuple(line for line in joined if line)
