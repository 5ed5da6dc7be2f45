"""A made-up handbook, and the same pages as plain Markdown: ``make_sites.py FOLDER EVENTS``.

FOLDER gets ``ours/`` (data files, pages with macro calls) and ``plain/`` (Markdown alone), each
with a mkdocs.yml made from the project's own.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.plain_events import event_page
from benchmarks.plain_lists import (
    events_index,
    group_page,
    groups_index,
    lessons_index,
    playbook_lessons,
    playbooks_index,
)
from benchmarks.plain_parts import Place, page_path
from benchmarks.playbooks import front_matter, playbook
from benchmarks.records import WORDS, Filler, made_up
from benchmarks.settings import PROJECT, our_settings, plain_settings, written
from handbook.load import load
from handbook.model import Handbook
from handbook.problems import report

INDEXES: Mapping[str, tuple[str, str, Callable[[Place], str]]] = {
    "index.md": ("Home", "{{ playbooks() }}", playbooks_index),
    "events/index.md": ("Events", "{{ event_index() }}", events_index),
    "groups/index.md": ("Groups", "{{ groups() }}", groups_index),
    "lessons.md": ("Lessons", "{{ lesson_library() }}", lessons_index),
}
"""Pages that gather records: title, what ours calls, what the plain page says instead."""


def make_sites(folder: Path, count: int, words: Sequence[str] = WORDS) -> None:
    """Write both sites for a number of events, their texts made of some words."""
    ours, plain = folder / "ours", folder / "plain"
    playbooks = _write_ours(ours, count, words)
    handbook, problems = load(ours)
    errors = [problem for problem in problems if problem.is_error]
    if errors:
        raise SystemExit(f"The made-up handbook has errors:\n{report(errors[:10])}")
    _write_plain(plain, handbook, playbooks)
    _write(ours / "mkdocs.yml", written(our_settings(playbooks)))
    _write(plain / "mkdocs.yml", written(plain_settings(playbooks)))
    for site in (ours, plain):
        shutil.copytree(PROJECT / "docs/assets", site / "docs/assets")
    # The macros plugin wants to see its module's folder beside mkdocs.yml.
    shutil.copytree(PROJECT / "macros", ours / "macros")


def _write_ours(site: Path, count: int, words: Sequence[str]) -> list[str]:
    """Write the data and the pages that call macros; return the playbooks' names."""
    records = made_up(PROJECT / "data", count, words)
    for path, record in {**records.events, **records.groups}.items():
        _write(site / "data" / path, _yaml(record))
    shutil.copy(PROJECT / "data/topics.yml", site / "data/topics.yml")
    for path, (title, call, _) in INDEXES.items():
        _write_index(site, path, title, call)
    _write_playbooks(site, dict.fromkeys(records.playbooks, "{{ lessons() }}"))
    return records.playbooks


def _write_plain(site: Path, handbook: Handbook, playbooks: list[str]) -> None:
    for event in handbook.events.values():
        text = event_page(Place(handbook, "events"), event)
        _write(site / "docs/events" / f"{event.id}.md", text)
    for group in handbook.groups.values():
        text = group_page(Place(handbook, "groups"), group)
        _write(site / "docs/groups" / f"{group.id}.md", text)
    for path, (title, _, page) in INDEXES.items():
        _write_index(site, path, title, page(Place(handbook, path.rpartition("/")[0])))
    _write_playbooks(site, {slug: playbook_lessons(handbook, slug) for slug in playbooks})


def _write_index(site: Path, path: str, title: str, body: str) -> None:
    head = front_matter(title, f"{title} of a handbook made up for measuring.")
    _write(site / "docs" / path, f"{head}\n# {title}\n\n{body}\n")


def _write_playbooks(site: Path, lessons: Mapping[str, str]) -> None:
    filler = Filler()
    for order, (slug, text) in enumerate(lessons.items()):
        _write(site / "docs" / page_path(slug), playbook(filler, slug, order, text))


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
