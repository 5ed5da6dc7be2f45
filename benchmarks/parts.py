"""What each plugin and hook takes of one build: ``parts.py SITE``.

Prints JSON: processor seconds by plugin or hook and by its event, and of the build in all. What
is in no plugin is MkDocs itself: Markdown, templates, and writing files.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config


def parts(site: Path) -> dict[str, float]:
    """Build a site; return the seconds of each part that takes any."""
    spent: defaultdict[str, float] = defaultdict(float)
    started = time.process_time()
    with tempfile.TemporaryDirectory() as output:
        config = load_config(str(site / "mkdocs.yml"), site_dir=output)
        for methods in config.plugins.events.values():
            methods[:] = [
                partial(_timed, spent, f"{_owner(method)} {method.__name__}", method)
                for method in methods
            ]
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    spent["all"] = time.process_time() - started
    return dict(spent)


def _owner(method: Callable[..., Any]) -> str:
    """Return what an event's method belongs to: hooks/data.py, or a plugin's package."""
    # MkDocs names a hook's module by its path in mkdocs.yml.
    path = Path(method.__module__)
    return f"hooks/{path.name}" if path.is_absolute() else method.__module__.partition(".")[0]


def _timed(
    spent: dict[str, float],
    name: str,
    method: Callable[..., Any],
    *args: object,
    **kwargs: object,
) -> Any:  # noqa: ANN401 - whatever the method returns
    started = time.process_time()
    try:
        return method(*args, **kwargs)
    finally:
        spent[name] += time.process_time() - started


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    print(json.dumps(parts(parser.parse_args().site)))
