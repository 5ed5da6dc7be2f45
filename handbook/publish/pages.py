"""Pages that follow from data: front matter and macro calls, as an author would write them.

No value of a data file stands in a page's text, where it would be read as Markdown or as a
macro: macros print the values. Only the front matter holds some, escaped for the theme that
prints it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator

from handbook.model import Event, Group, Handbook, Template, country_name
from handbook.publish.output import Output

BRACES = {"{": "&#123;", "}": "&#125;"}
"""Braces as entities: the macros plugin renders a title that has them."""
NOT_IN_YAML = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff]")
"""What YAML refuses or takes for the end of a line, and JSON leaves as it is.

Not all that is beyond ASCII: YAML reads JSON's escape of an emoji as two broken halves.
"""
LONGEST_DESCRIPTION = 160
"""Characters of a description that search engines show."""
RECORD_BOOST, TEMPLATE_BOOST = 0.5, 0.7
"""What a match weighs in the site's own search: advice, with a boost of 2, comes first."""


def generated_pages(handbook: Handbook) -> Iterator[Output]:
    """Yield a page for each event, group and template that has none written by hand."""
    for event in handbook.events.values():
        yield _event_page(handbook, event)
    for group in handbook.groups.values():
        yield _group_page(handbook, group)
    for template in handbook.templates.values():
        yield _template_page(template)


def _event_page(handbook: Handbook, event: Event) -> Output:
    group = handbook.groups.get(event.group)
    when = event.date.text if event.date else ""
    parts = [group.name if group else event.group, when, event.place.text]
    sections = [
        ("Talks", "{{ talks() }}", bool(event.talks)),
        ("Recordings", "{{ recordings() }}", _has_recordings(event)),
        ("Photos", "{{ photos() }}", bool(event.photos)),
        ("Lessons learned", "{{ lessons() }}", bool(event.lessons)),
        ("Where this comes from", "{{ event_sources() }}", True),
    ]
    body = ["{{ event_facts() }}"]
    body += [f"## {title}\n\n{call}" for title, call, wanted in sections if wanted]
    return Output(
        path=f"events/{event.id}.md",
        content=_page(
            event.title,
            ". ".join(part for part in parts if part),
            body,
            boost=RECORD_BOOST,
            words=(event.place.city, event.place.country_name),
        ),
        edit_path=f"data/events/{event.year or 'undated'}/{event.id}.yml",
    )


def _has_recordings(event: Event) -> bool:
    return bool(event.recordings) or any(talk.was_recorded for talk in event.talks)


def _group_page(handbook: Handbook, group: Group) -> Output:
    held = len(handbook.events_by_group.get(group.id, []))
    about = f"{group.name}: {held} recorded {'event' if held == 1 else 'events'}, with lessons."
    body = ["{{ group_facts() }}", "## Events\n\n{{ events() }}"]
    where = (group.city, country_name(group.country) if group.country else None)
    content = _page(group.name, about, body, boost=RECORD_BOOST, words=where)
    return Output(f"groups/{group.id}.md", content, f"data/groups/{group.id}.yml")


def _template_page(template: Template) -> Output:
    body = ["{{ template() }}"]
    content = _page(template.title, template.description, body, boost=TEMPLATE_BOOST)
    return Output(f"templates/{template.id}.md", content, f"data/templates/{template.id}.yml")


def _page(
    title: str,
    description: str,
    body: list[str],
    *,
    boost: float,
    words: Iterable[str | None] = (),
) -> str:
    """Return a page: front matter in YAML that is also JSON, then the body's blocks.

    Args:
        title: Its title.
        description: What it is about, shortened where it is long.
        body: Its blocks of Markdown.
        boost: What a match in it weighs in the site's own search.
        words: What else it is searched by, as far as known.
    """
    description = " ".join(description.split())
    if len(description) > LONGEST_DESCRIPTION:
        description = description[: LONGEST_DESCRIPTION - 1].rstrip() + "…"
    front = [f"title: {_safe(title)}", f"description: {_safe(description)}"]
    known = [_safe(word) for word in words if word]
    front += [f"tags: [{', '.join(known)}]"] if known else []
    front.append(f"search: {{boost: {boost}}}")
    return "\n".join(["---", *front, "---", "", "\n\n".join(body), ""])


def _safe(text: str) -> str:
    """Return text as a YAML string that a theme can print in HTML without escaping it."""
    escaped = html.escape(text)
    for brace, entity in BRACES.items():
        escaped = escaped.replace(brace, entity)
    quoted = json.dumps(escaped, ensure_ascii=False)
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
