"""The settings of the three sites, from the project's own mkdocs.yml."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

PROJECT = Path(__file__).resolve().parents[1]
SITE_URL = "https://handbook.example/"
OURS = ("macros", "hooks", "handbook")
"""Where a plugin or a Markdown extension of the project's own comes from."""
Nav = Sequence[str | dict[str, list[str]]]
"""Paths of pages, and sections of them by name."""
NO_COUNTERPART = ("book", "search")
"""Our hooks that plain Markdown has no counterpart of; Material's search does the searching."""


def our_settings(nav: Nav) -> dict[str, Any]:
    """Return the project's settings for a folder elsewhere, with a nav of the made-up pages."""
    settings = _shared(nav)
    settings["hooks"] = [str(PROJECT / hook) for hook in settings["hooks"]]
    return settings


def page_settings(nav: Nav) -> dict[str, Any]:
    """Return the same for the pages alone, with the search that the theme brings."""
    settings = our_settings(nav)
    kept = [hook for hook in settings["hooks"] if Path(hook).stem not in NO_COUNTERPART]
    settings["hooks"] = [str(PROJECT / "benchmarks/pages_only.py"), *kept]
    return settings


def plain_settings(nav: Nav) -> dict[str, Any]:
    """Return the same without anything of ours: no macros, no hooks, no extension of our own.

    The addresses our hook sets stand in the file instead.
    """
    settings = _shared(nav)
    settings.pop("hooks")
    for key in ("plugins", "markdown_extensions"):
        settings[key] = [entry for entry in settings[key] if not _is_ours(entry)]
    repository = settings["extra"]["repository"]
    address = repository if "://" in repository else f"https://github.com/{repository}"
    settings |= {"repo_url": address, "edit_uri": "edit/main/docs/", "not_in_nav": "*.md"}
    return settings


def _is_ours(entry: str | dict[str, Any]) -> bool:
    name = entry if isinstance(entry, str) else next(iter(entry))
    return name.partition(".")[0] in OURS


def _shared(nav: Nav) -> dict[str, Any]:
    with (PROJECT / "mkdocs.yml").open(encoding="utf-8") as file:
        settings: dict[str, Any] = yaml_load(file)
    settings.pop("exclude_docs", None)
    settings["site_url"] = SITE_URL
    settings["watch"] = []
    if "custom_dir" in settings["theme"]:
        settings["theme"]["custom_dir"] = str(PROJECT / settings["theme"]["custom_dir"])
    settings["nav"] = nav
    return settings


def written(settings: dict[str, Any]) -> str:
    """Return settings as YAML, with the functions that mkdocs.yml can name."""
    return yaml.dump(settings, sort_keys=False, allow_unicode=True)
