"""A made-up handbook, and its pages as plain Markdown: ``make_sites.py FOLDER EVENTS``.

FOLDER gets three sites, each with a mkdocs.yml made from the project's own: ``ours/`` (data
files, pages with macro calls), ``pages/`` (the same without what plain Markdown has no
counterpart of), and ``plain/`` (what ``pages/`` shows once it is built, as Markdown alone).
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.measure import build
from benchmarks.plain import plain_pages
from benchmarks.playbooks import front_matter, playbook
from benchmarks.records import WORDS, Filler, made_up
from benchmarks.settings import (
    PROJECT,
    SITE_URL,
    Nav,
    our_settings,
    page_settings,
    plain_settings,
    written,
)
from handbook.load import load
from handbook.problems import report
from handbook.read import read_yaml

MAP = "{{ event_map() }}"
ALIKE = (
    "first=true",
    'format="hybrid"',
    'format="online"',
    "people=20",
    'kind="workshop"',
    'venue="pub restaurant cafe"',
    'venue="college university school"',
)
"""What the project's own page asks for events like it, one list for each."""
INDEXES: Mapping[str, tuple[str, Sequence[str]]] = {
    "index.md": ("Home", ["{{ playbooks() }}"]),
    "events/index.md": ("Events", ["{{ event_index() }}"]),
    "talks/index.md": ("Talks", ["{{ talk_index() }}"]),
    "lessons.md": ("Lessons", ["{{ lesson_library() }}"]),
    "events-like-yours.md": (
        "Events like yours",
        [
            "{{ events_like_yours() }}",
            *(f"{{{{ events_alike({asked}) }}}}" for asked in ALIKE),
            "{{ likeness_points() }}",
        ],
    ),
    "groups/index.md": ("Groups", ["{{ groups() }}"]),
    "people/index.md": ("People", ["{{ people() }}"]),
    "places/index.md": ("Places", [MAP, "{{ places() }}"]),
    "topics/index.md": ("Topics", ["{{ topics() }}"]),
    "pictures.md": (
        "In numbers",
        [
            MAP,
            *(
                f'{{{{ chart("{name}") }}}}'
                for name in ("attendance", "turnout", "formats", "languages")
            ),
        ],
    ),
    "subscribe.md": ("Subscribe and download", ["{{ calendars() }}", "{{ data_files() }}"]),
}
"""Pages that gather records, as the project has them: title, and what they call."""


def make_sites(folder: Path, count: int, words: Sequence[str] = WORDS) -> None:
    """Write the sites for a number of events, their texts made of some words."""
    ours, pages, plain = folder / "ours", folder / "pages", folder / "plain"
    playbooks = _write_ours(ours, count, words)
    _, problems = load(ours)
    errors = [problem for problem in problems if problem.is_error]
    if errors:
        raise SystemExit(f"The made-up handbook has errors:\n{report(errors[:10])}")
    # The macros plugin wants to see its module's folder beside mkdocs.yml.
    shutil.copytree(PROJECT / "macros", ours / "macros")
    shutil.copytree(PROJECT / "docs/assets", ours / "docs/assets")
    shutil.copytree(PROJECT / "docs/assets", plain / "docs/assets")
    shutil.copytree(ours, pages)
    nav: Nav = [*INDEXES, {"Playbooks": [f"playbooks/{slug}.md" for slug in playbooks]}]
    _write(ours / "mkdocs.yml", written(our_settings(nav)))
    _write(pages / "mkdocs.yml", written(page_settings(nav)))
    build(pages)
    for path, text in plain_pages(pages / "site", INDEXES, SITE_URL):
        _write(plain / "docs" / path, text)
    _write(plain / "mkdocs.yml", written(plain_settings(nav)))


def _write_ours(site: Path, count: int, words: Sequence[str]) -> list[str]:
    """Write the data and the pages that call macros; return the playbooks' names."""
    records = made_up(PROJECT / "data", count, words)
    for path, record in {**records.events, **records.groups}.items():
        _write(site / "data" / path, _yaml(record))
    for name in ("topics.yml", "cities.yml"):
        shutil.copy(PROJECT / "data" / name, site / "data" / name)
    sources: Any = read_yaml(PROJECT / "data", PROJECT / "data/sources.yml").data
    _write(site / "data/sources.yml", _yaml(_without_events(sources)))
    for path, (title, calls) in INDEXES.items():
        head = front_matter(title, f"{title} of a handbook made up for measuring.")
        body = "\n\n".join([f"# {title}", *calls])
        _write(site / "docs" / path, f"{head}\n{body}\n")
    filler = Filler()
    for order, slug in enumerate(records.playbooks):
        text = playbook(filler, slug, order, "{{ lessons() }}")
        _write(site / "docs/playbooks" / f"{slug}.md", text)
    return records.playbooks


def _without_events(sources: dict[str, Any]) -> dict[str, Any]:
    """Return the sources that belong to no event, which would not be there."""
    return {name: source for name, source in sources.items() if "event" not in source}


def _yaml(record: Any) -> str:  # noqa: ANN401 - plain data
    return yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=100)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("events", type=int)
    arguments = parser.parse_args()
    make_sites(arguments.folder, arguments.events)
