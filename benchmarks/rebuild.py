"""A build and a rebuild in one process, like ``mkdocs serve``: ``rebuild.py SITE FILE``.

Prints JSON: processor seconds of the first build and of the rebuild after FILE was edited, and
of loading the data alone where SITE has any.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from handbook.load import load


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time some work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def rebuild(site: Path, edited: Path) -> dict[str, float]:
    """Build a site, edit one of its files, build again; return the seconds of each."""
    with tempfile.TemporaryDirectory() as output:

        def once(*, is_first: bool = False) -> None:
            config = load_config(str(site / "mkdocs.yml"), site_dir=output)
            if is_first:
                config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url=config.site_url)

        first = seconds(lambda: once(is_first=True))
        text = edited.read_text(encoding="utf-8")
        edited.write_text(text.replace("title: ", "title: Again ", 1), encoding="utf-8")
        found = {"first": first, "rebuild": seconds(once)}
        edited.write_text(text, encoding="utf-8")
    if (site / "data").is_dir():
        found["load"] = seconds(lambda: load(site))
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("edited", type=Path)
    arguments = parser.parse_args()
    print(json.dumps(rebuild(arguments.site, arguments.edited)))
