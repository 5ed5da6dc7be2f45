"""One build as a process of its own, measured by what the system counted for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

DO_NOT_KEEP = "PYTHONDONTWRITEBYTECODE"
KIB, MIB = 1024, 1024 * 1024
ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
INSIDE_WORDS = re.compile(r"</?(a|bdi|code|small|span|strong|time)\b[^>]*>|&para;|¶")
"""Tags that end no word, and the sign of a heading's link."""
NOT_TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)


@dataclass(frozen=True)
class Build:
    """What one build cost."""

    cpu: float
    """Seconds of processor time, the system's share included."""
    wall: float
    """Seconds that passed."""
    peak: float
    """The most memory it held at one time, in MiB."""


@dataclass(frozen=True)
class Output:
    """What one build wrote, to see that two sites are alike."""

    pages: int
    html_bytes: int
    words: int
    """Words a reader sees in the pages' text."""


def run_measured(command: list[str], log: Path) -> Build:
    """Run a command to its end and return what it cost.

    Args:
        command: The program and its arguments.
        log: Where its output goes.

    Raises:
        SystemExit: Where the command fails; with the end of its output.
    """
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, env=_environment()
        )
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise SystemExit(f"{' '.join(command)} failed:\n{said}")
    # Linux counts in KiB, macOS in bytes.
    unit = MIB if sys.platform == "darwin" else KIB
    return Build(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit / MIB)


def _environment() -> dict[str, str]:
    """Return the process's variables, with the same hash seed for every build.

    Python keeps what it compiled, as it does unless told otherwise: of both sites' modules ours
    alone were not compiled when they were installed.
    """
    kept = {name: value for name, value in os.environ.items() if name != DO_NOT_KEEP}
    return {**kept, "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1"}


def build(site: Path) -> Build:
    """Build the site in a folder, strictly, into its ``site/``; return what that cost."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(site / "mkdocs.yml"), "--site-dir", str(site / "site")]
    return run_measured(command, site / "build.log")


def output_of(site: Path) -> Output:
    """Return what the last build of a folder wrote."""
    pages = [path.read_text(encoding="utf-8") for path in (site / "site").rglob("*.html")]
    return Output(
        pages=len(pages),
        html_bytes=sum(len(page.encode()) for page in pages),
        words=sum(_words(page) for page in pages),
    )


def _words(page: str) -> int:
    texts = (INSIDE_WORDS.sub("", article) for article in ARTICLE.findall(page))
    return sum(len(NOT_TEXT.sub(" ", text).split()) for text in texts)
