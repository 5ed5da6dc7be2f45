"""A new playbook's page, and its line in the navigation."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from handbook.scaffold.newfile import NewFile

LINE = re.compile(r"(?P<indent> +)- (?:[^:\n]+: )?playbooks/[\w-]+\.md\s*(?:#.*)?")
"""A line of the navigation that names a playbook."""


def playbook_page(  # noqa: PLR0913 - the lines of the page's front matter
    name: str,
    *,
    title: str,
    description: str,
    part: str,
    order: int,
    tags: Sequence[str] = (),
) -> NewFile:
    """Return the page of a new playbook: the parts readers rely on, each to be filled in.

    Args:
        name: The file's name without its ending, by which lessons name the playbook.
        title: What it is called.
        description: What it tells, in one sentence.
        part: The part of the handbook it stands in.
        order: Its number in the order of the work.
        tags: Other words people search it by.
    """
    front = {"title": title, "description": description}
    head = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    head += [f"part: {part}", f"order: {order}"]
    head += [f"tags: {json.dumps(list(tags), ensure_ascii=False)}"] if tags else []
    matter = "\n".join([*head, "search:", "  boost: 2"])
    start = f"# {_as_text(title)}\n\n{_as_text(description)}\n\n"
    return NewFile(f"docs/playbooks/{name}.md", f"---\n{matter}\n---\n\n{start}{BODY}")


def _as_text(words: str) -> str:
    """Return words that a page shows as they are, whatever signs they hold."""
    return re.sub(r"[{}<>&*_`\[\]\\#]", lambda sign: f"&#{ord(sign[0])};", words)


BODY = """\
{{ evidence() }}

## What you will have

- What is there at the end that was not there before.

## When to start

How long before the event, and from where that number is {{ cite("own") }}.

## What to do

### 1. The first step

What to do, in the order of the work. Every figure is followed by its source.

*Done when* somebody else could tell that it is done.

## What it costs

**Hours.** How many, and for whom {{ cite("own") }}.

**Money.** How much, and what for {{ cite("own") }}.

## What goes wrong, and what then

| What you see | What to do |
|---|---|
| The first thing that goes wrong | What helps |

## What real events learned

{{ lessons() }}

## Read next

- [All playbooks](index.md)
"""


def with_nav_line(text: str, part: str, name: str) -> str:
    """Return the site's settings with a playbook in the navigation; empty where unsure.

    Its line comes behind the last playbook of its part, and nothing else changes.

    Args:
        text: The text of ``mkdocs.yml``.
        part: The part of the handbook: ``Begin``.
        name: The playbook's file name without its ending.
    """
    lines = text.splitlines(keepends=True)
    heads = [i for i, line in enumerate(lines) if re.fullmatch(rf" +- {part}:\s*", line)]
    if len(heads) != 1:
        return ""
    last = heads[0]
    indent = ""
    while last + 1 < len(lines) and (line := LINE.fullmatch(lines[last + 1])):
        last, indent = last + 1, line["indent"]
    if not indent or not lines[last].endswith("\n"):
        return ""
    ending = "\r\n" if lines[last].endswith("\r\n") else "\n"
    lines.insert(last + 1, f"{indent}- playbooks/{name}.md{ending}")
    return "".join(lines)
