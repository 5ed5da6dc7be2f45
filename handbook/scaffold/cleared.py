"""A handbook without the records of one community: what its pages and sources say then."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from handbook.model import Handbook

RAW = re.compile(r"(\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\})", re.DOTALL)
"""Braces that a page shows as text."""
MACROS = r"(?:events?|groups?|lessons?|talks|recordings|photos)(?:_\w+)?"
"""Macros that are given an event or a group; a source may have the name of a group."""
CALL = rf"\{{\{{-?\s*{MACROS}\s*\(\s*[\"'](?P<name>[^\"'#]+)[^{{}}]*\}}\}}"
"""One of them with a name, or a name and a lesson behind a #."""
ALONE = re.compile(rf"^[ \t]*{CALL}[ \t]*\n(?:[ \t]*\n)?", re.MULTILINE)
INLINE = re.compile(CALL)
OF_EVENT = re.compile(
    r"^[ \t]+event:[ \t]*(?P<line>[\w-]+)[ \t]*\r?\n|, *event: *(?P<flow>[\w-]+)", re.MULTILINE
)
"""A source's key that names the event it reports on, in a line of its own or in brackets."""
MARKED = re.compile(r"[\\\[\]|*_`{}<]")
"""Characters of a title that Markdown, a table or a macro would take for its own."""


def removed_files(handbook: Handbook) -> Iterator[str]:
    """Yield the pages that somebody wrote about events and groups, from the project's root."""
    for path in handbook.pages:
        folder, _, name = path.removesuffix(".md").partition("/")
        if name in {"events": handbook.events, "groups": handbook.groups}.get(folder, {}):
            yield f"docs/{path}"


def cleared_page(text: str, handbook: Handbook) -> str:
    """Return a page that names no event and no group of the handbook.

    A macro alone in its line goes; one in a sentence becomes a link to the page that the record
    was taken from. What stands between ``raw`` and ``endraw`` stays.

    Args:
        text: The page, as its file holds it.
        handbook: The records that will be gone.
    """
    gone = {*handbook.events, *handbook.groups}

    def without(match: re.Match[str]) -> str:
        return "" if match["name"] in gone else match[0]

    def linked(match: re.Match[str]) -> str:
        return _link(match["name"], handbook) if match["name"] in gone else match[0]

    parts = RAW.split(text)
    parts[::2] = [INLINE.sub(linked, ALONE.sub(without, part)) for part in parts[::2]]
    return "".join(parts)


def _link(name: str, handbook: Handbook) -> str:
    event, group = handbook.events.get(name), handbook.groups.get(name)
    title = event.title if event else group.name if group else name
    urls = [source.url for source in event.sources] if event else [group.url if group else None]
    url = next((url for url in urls if url), None)
    words = MARKED.sub(lambda sign: f"&#{ord(sign[0])};", title)
    return f"[{words}](<{url}>)" if url else words


def cleared_sources(text: str, gone: Collection[str]) -> str:
    """Return ``data/sources.yml`` with no source that reports on an event which is gone.

    Args:
        text: The file.
        gone: The events' ids.
    """
    return OF_EVENT.sub(
        lambda match: "" if (match["line"] or match["flow"]) in gone else match[0], text
    )


def cleared_entries(text: str) -> str:
    """Return a data file of named entries without any; comments above them stay."""
    lines = text.splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if line[:1] not in "#\r\n"), len(lines))
    return "".join([*lines[:first], "{}\n"])
