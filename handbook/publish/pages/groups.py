"""The pages of groups."""

from __future__ import annotations

from handbook.model import Group, Handbook, country_name
from handbook.model.figures import ENOUGH, is_told, took_place
from handbook.model.site.filing import group_path
from handbook.publish.output import Output
from handbook.publish.pages.stub import page, sections


def group_page(handbook: Handbook, group: Group) -> Output:
    """Return the page of a group."""
    held = handbook.events_by_group.get(group.id, [])
    count = f"{len(held)} recorded {'event' if len(held) == 1 else 'events'}"
    place = ", ".join(
        p for p in (group.city, group.country and country_name(group.country)) if p
    )
    where = f" in {place}" if place else ""
    talks = [talk for event in held for talk in event.talks]
    told = sum(map(is_told, took_place(held)))
    body = sections(
        ("Events", "{{ events() }}", True),
        ("How many came", _heads(told), told > 1),
        ("Lessons learned", "{{ group_lessons() }}", any(event.lessons for event in held)),
        ("Talks", "{{ group_talks() }}", bool(talks)),
    )
    content = page(
        group.name,
        f"{group.name}{where}: {count}, with talks, head counts and lessons learned.",
        ["{{ group_facts() }}", *body],
        words=(group.city, country_name(group.country) if group.country else None),
    )
    return Output(f"groups/{group.id}.md", content, group_path(group.id))


def _heads(told: int) -> str:
    """Return the call that shows how many came, drawn where enough events tell."""
    return '{{ chart("attendance") }}' if told >= ENOUGH else "{{ group_attendance() }}"
