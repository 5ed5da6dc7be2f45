"""Sites built for the tests, each once for a run, however many processes share the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LONGEST_BUILD = 180
"""Seconds a build of the site may take on a slow machine."""
LONGEST_WAIT = 3 * LONGEST_BUILD
"""Seconds to wait for another process, which may stage before it builds."""
PAUSE = 0.2
"""Seconds between two looks at whether another process has finished its build."""

Done = subprocess.CompletedProcess[str]


def run(folder: Path, *command: str, **environment: str) -> Done:
    """Run a Python module in a folder, and return how it ended."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST_BUILD,
        check=False,
    )


def once(folder: Path, build: Callable[[Path], Done]) -> Done:
    """Build in the first process that asks, and return to this and all others how it ended.

    Args:
        folder: Where to build, in a folder that the processes share. The first makes it.
        build: Runs the command.
    """
    outcome = folder.with_suffix(".json")
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(outcome)
    else:
        done = build(folder)
        kept = [done.args, done.returncode, done.stdout, done.stderr]
        unfinished = folder.with_suffix(".part")
        unfinished.write_text(json.dumps(kept), encoding="utf-8")
        unfinished.rename(outcome)
    return Done(*json.loads(outcome.read_text(encoding="utf-8")))


def _wait_for(outcome: Path) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while not outcome.exists():
        if time.monotonic() > until:
            pytest.fail(f"the build that another process runs left no {outcome}")
        time.sleep(PAUSE)
