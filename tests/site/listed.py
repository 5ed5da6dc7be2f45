"""A small project whose events lie around one day, and the site built from it on that day."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from tests.site.building import PROJECT, Done, run

BUILT = datetime(2030, 6, 15, tzinfo=UTC)
"""The day the site is built."""
PARIS, TOKYO, ANGELES = "Europe/Paris", "Asia/Tokyo", "America/Los_Angeles"
LYON = {"city": "Lyon", "country": "FR"}
SOURCE = {"sources": [{"title": "Made up for a test", "note": "To be seen in this file."}]}
EVENTS: dict[str, dict[str, Any]] = {
    "2030-06-20-evening": {
        "date": "2030-06-20",
        "start": "18:30",
        "end": "21:00",
        "timezone": PARIS,
        "place": LYON,
        "format": "in-person",
    },
    "2030-06-20-open-end": {
        "date": "2030-06-20",
        "start": "19:00",
        "timezone": TOKYO,
        "format": "online",
    },
    "2030-06-21-day-there": {"date": "2030-06-21", "timezone": ANGELES},
    "2030-06-21-day-anywhere": {"date": "2030-06-21"},
    "2030-06-22-two-days": {
        "date": "2030-06-22",
        "end_date": "2030-06-23",
        "timezone": PARIS,
        "kind": "conference",
    },
    "2030-06-25-cancelled": {"date": "2030-06-25", "status": "cancelled"},
    "2030-06-26-postponed": {"date": "2030-06-26", "status": "postponed"},
    "2030-07-month": {"date": "2030-07"},
    "2030-year": {"date": "2030"},
    "2030-06-14-yesterday": {
        "date": "2030-06-14",
        "timezone": PARIS,
        "attendance": {"count": 18},
        "talks": [{"title": f"Talk {number}"} for number in (10, 9, 8, 7, 6, 5, 4, 3, 2)],
    },
    "2029-11-05-autumn": {
        "date": "2029-11-05",
        "place": {"city": "Kyiv", "country": "UA"},
        "attendance": {"min": 60, "max": 70},
        "talks": [
            {
                "title": "Äpfel",
                "speakers": ["Zoë Placeholder"],
                "lang": "de",
                "slides": "https://slides.example/apples",
                "abstract": "All about apples.",
            },
            {"title": "Zebras", "speakers": ["Ada Example"], "lang": "en"},
            {"speakers": ["Bo Sample"], "lang": "en", "recorded": True},
        ],
    },
    "no-date": {"format": "hybrid"},
}
"""Events of every precision, around the day of the build."""
PAGES = {
    "index.md": "# Home\n",
    "events/index.md": "# Events\n\n{{ event_index() }}\n",
    "soon.md": '# Soon\n\n{{ events(when="upcoming", limit=2) }}\n',
    "talks/index.md": "# Talks\n\n{{ talk_index() }}\n",
}


def write_project(root: Path) -> None:
    """Write the project's files."""
    for part in ("hooks", "macros", "overrides"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / part, root / part, ignore=ignored)
    shutil.copytree(PROJECT / "docs/assets", root / "docs/assets")
    for path, text in PAGES.items():
        _write(root / "docs" / path, text)
    for name, event in EVENTS.items():
        year = str(event.get("date", "undated"))[:4]
        title = name.removeprefix(event.get("date", "")).strip("-").replace("-", " ")
        record = {"title": title.capitalize(), "group": "north-group", **event, **SOURCE}
        folder = "undated" if year == "unda" else year
        _write(root / f"data/events/{folder}/{name}.yml", yaml.safe_dump(record))
    _write(root / "data/groups/north-group.yml", "name: North Group\n")
    with (PROJECT / "mkdocs.yml").open("rb") as file:
        settings = yaml_load(file, get_yaml_loader())
    settings |= {"nav": [{"Home": "index.md"}], "not_in_nav": "*.md", "watch": []}
    _write(root / "mkdocs.yml", yaml.dump(settings))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build(root: Path) -> Done:
    """Write the project and build its site on its day, into the folder ``site`` below it."""
    write_project(root)
    day = {"SOURCE_DATE_EPOCH": str(int(BUILT.timestamp()))}
    return run(root, "mkdocs", "build", **day)
