"""``llms.txt``: what the handbook holds, for programs that read it for somebody.

Source: https://llmstxt.org/, "Format": a title, a summary, then lists of links under headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from handbook.model import Handbook, Page
from handbook.model.site.data_files import DATA_FILES
from handbook.model.views.calendars import ALL_EVENTS, calendars
from handbook.model.views.feeds import EVENTS_FEED, LESSONS_FEED
from handbook.publish.output import Output
from handbook.publish.site import Site

MARKS = re.compile(r"([\\\[\]*_`<>])")
ABOUT = (
    "Every piece of advice stands beside the events it was learned from. Records of events "
    "hold only what a public source tells; what is not known is left out. Numbers on which "
    "sources disagree are given with every source's answer. Text and data are CC BY 4.0."
)


def llms_files(handbook: Handbook, site: Site) -> Iterator[Output]:
    """Yield ``llms.txt``, with the playbooks in the order of the work."""
    lines = [f"# {_plain(site.name)}", ""]
    lines += [f"> {_plain(site.description)}", ""] if site.description else []
    lines += [ABOUT, ""]
    for part, pages in groupby(handbook.playbooks.values(), key=lambda page: page.part):
        lines += [f"## Playbooks: {_plain(part)}" if part else "## Playbooks", ""]
        lines += [_playbook(site, page) for page in pages]
        lines.append("")
    lines += ["## Data files", "", *_data(site), "", "## Optional", "", *_more(handbook, site)]
    yield Output("llms.txt", "\n".join([*lines, ""]))


def _playbook(site: Site, page: Page) -> str:
    return _link(page.title, site.page(page.path.removesuffix(".md")), page.description)


def _data(site: Site) -> Iterator[str]:
    for file in DATA_FILES:
        if file.has_json:
            yield _link(f"{file.name}.json", site.file(file.json), file.about)
        else:
            yield _link(f"{file.name}.csv", site.file(file.csv), file.about)


def _more(handbook: Handbook, site: Site) -> Iterator[str]:
    if any(calendars(handbook)):
        yield _link("Calendar", site.file(ALL_EVENTS), "All events whose day is known.")
    yield _link("Feed of events", site.file(EVENTS_FEED), "The newest events, as Atom.")
    yield _link("Feed of lessons", site.file(LESSONS_FEED), "The newest lessons, as Atom.")


def _link(title: str, address: str, about: str) -> str:
    return f"- [{_plain(title)}]({address}){': ' if about else ''}{_plain(about)}"


def _plain(text: str) -> str:
    """Return text as one line of Markdown that shows it as it is."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))
