"""The pages that gather records, written out as plain Markdown."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby

from benchmarks.plain_parts import Place, callout, counted, event_line, facts, folded, page_path
from benchmarks.playbooks import front_matter
from handbook.model import Group, Handbook, Taught, country_name
from macros.blocks.lessons import ENOUGH_TO_FOLD, SHOWN_FIRST, rank


def group_page(place: Place, group: Group) -> str:
    """Return the page of one group, with its events."""
    held = place.handbook.events_by_group.get(group.id, [])
    known = [
        ("Where", _where(group)),
        ("Topic", group.topic or ""),
        ("Also named", ", ".join(group.also_named)),
        ("Links", f"[The group's page](<{group.url}>)" if group.url else ""),
        ("On record", counted(len(held), "event")),
    ]
    events = "\n".join(event_line(place, event) for event in held)
    body = [f"# {group.name}", group.about or "", facts(known), "## Events", events]
    head = front_matter(group.name, f"{counted(len(held), 'recorded event')}, with lessons.")
    return head + "\n" + "\n\n".join(part for part in body if part) + "\n"


def _where(group: Group) -> str:
    country = country_name(group.country) if group.country else ""
    return ", ".join(part for part in (group.city, country) if part)


def events_index(place: Place) -> str:
    """Return all events by year."""
    body = []
    for year, held in groupby(place.handbook.newest_events, key=lambda event: event.year):
        body += [f"## {year or 'Year unknown'}", "\n".join(event_line(place, e) for e in held)]
    return "\n\n".join(body)


def groups_index(place: Place) -> str:
    """Return all groups by name."""
    lines = []
    for group in sorted(
        place.handbook.groups.values(), key=lambda group: group.name.casefold()
    ):
        held = counted(len(place.handbook.events_by_group.get(group.id, [])), "event")
        link = place.link(group.name, f"groups/{group.id}.md")
        lines.append("- " + " · ".join(part for part in (link, _where(group), held) if part))
    return "\n".join(lines)


def playbooks_index(place: Place) -> str:
    """Return all playbooks in the order of the work."""
    body = []
    for part, held in groupby(place.handbook.playbooks.values(), key=lambda page: page.part):
        body.append(f"## {part}")
        for page in held:
            taught = place.handbook.lessons_by_playbook.get(page.slug, [])
            link = place.link(page.title, page.path)
            body.append(f"- {link} {page.description} {counted(len(taught), 'lesson')}")
    return "\n\n".join(body)


def lessons_index(place: Place) -> str:
    """Return every lesson by playbook."""
    body = []
    homes = place.handbook.lessons_by_playbook
    for slug, page in place.handbook.playbooks.items():
        held = homes.get(slug, [])
        body.append(f"## {place.link(page.title, page.path)} {counted(len(held), 'lesson')}")
        body.append("\n".join(_lesson_line(place, taught, page_path(slug)) for taught in held))
    homeless = [taught for taught in place.handbook.lessons if not taught.lesson.playbooks]
    body.append(f"## Not in a playbook yet {counted(len(homeless), 'lesson')}")
    body.append("\n".join(_lesson_line(place, taught, "") for taught in homeless))
    return "\n\n".join(body)


def _lesson_line(place: Place, taught: Taught, home: str) -> str:
    title = taught.lesson.title
    linked = place.link(title, home, taught.anchor) if home else title
    return f"- {linked} {place.taught_by(taught)}"


def playbook_lessons(handbook: Handbook, slug: str) -> str:
    """Return a playbook's lessons: the first ones open, the rest folded by topic."""
    place = Place(handbook, "playbooks")
    taught = sorted(handbook.lessons_by_playbook.get(slug, []), key=lambda one: rank(one, slug))
    shown = len(taught) if len(taught) < ENOUGH_TO_FOLD else SHOWN_FIRST
    topics: dict[str, list[Taught]] = defaultdict(list)
    for one in taught[shown:]:
        topics[one.lesson.topics[0] if one.lesson.topics else "Other"].append(one)
    blocks = [callout(one, one.anchor, place.taught_by(one)) for one in taught[:shown]]
    blocks += [
        folded(
            f"{topic.capitalize()}: {counted(len(held), 'more lesson')}",
            [callout(one, one.anchor, place.taught_by(one)) for one in held],
        )
        for topic, held in topics.items()
    ]
    return "\n\n".join(blocks)
