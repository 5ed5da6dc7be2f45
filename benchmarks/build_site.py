"""What a build costs beside plain Markdown: ``make bench``.

Writes handbooks of made-up events, and the same pages as plain Markdown with the same theme;
builds in turn our pages, all that we publish, and the plain pages, each build a process of its
own; prints the ratios of processor time and their growth.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

from benchmarks.report import Parts, Serving, as_text
from benchmarks.rounds import Size, growth, run_size

HERE = Path(__file__).resolve().parent
REPEATS = {50: 5, 500: 3, 2000: 1}
"""Rounds for each size unless told otherwise; a build of 2,000 takes more than a minute."""


def main() -> None:
    """Measure every size asked for, and print the result."""
    arguments = _arguments()
    sizes, servings, parts = [], [], []
    for events in arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="handbook-bench-") as folder:
            _note(f"{events:,} events: writing the sites")
            _run("make_sites.py", folder, str(events))
            repeats = arguments.repeats or REPEATS.get(events, 3)
            _note(f"{events:,} events: {repeats} rounds of plain, our pages, all, plain")
            sizes.append(run_size(Path(folder), events, repeats))
            parts.append(Parts(events, json.loads(_run("parts.py", f"{folder}/ours"))))
            _note(f"{events:,} events: a rebuild after one edit")
            servings.append(_serving(Path(folder), events))
    print(as_text(sizes, servings, parts))
    if arguments.json:
        arguments.json.write_text(_as_json(sizes, servings, parts), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 500, 2000], metavar="N")
    parser.add_argument("--repeats", type=int, metavar="N", help="rounds at every size")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write every figure there too"
    )
    return parser.parse_args()


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _run(script: str, *arguments: str) -> str:
    """Run a script of this folder in a process of its own; return what it printed.

    This process has to stay small: a child's peak memory counts from its parent's.
    """
    command = [sys.executable, str(HERE / script), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _serving(folder: Path, events: int) -> Serving:
    """Edit one event of our site and of the plain one as they are served."""
    data_file = min((folder / "ours/data/events").rglob("*.yml"))
    page = folder / "plain/docs/events" / f"{data_file.stem}.md"
    ours = json.loads(_run("rebuild.py", str(folder / "ours"), str(data_file)))
    plain = json.loads(_run("rebuild.py", str(folder / "plain"), str(page)))
    return Serving(events, ours["rebuild"], plain["rebuild"], ours["load"])


def _as_json(sizes: Sequence[Size], servings: Sequence[Serving], parts: Sequence[Parts]) -> str:
    figures = {
        "sizes": [
            asdict(size)
            | {name: getattr(size, name) for name in ("ratio", "least_ratio", "whole_ratio")}
            for size in sizes
        ],
        "growth": [asdict(growth(*pair)) for pair in pairwise(sizes)],
        "serving": [asdict(serving) for serving in servings],
        "parts": [asdict(part) for part in parts],
    }
    return json.dumps(figures, indent=2) + "\n"


if __name__ == "__main__":
    main()
