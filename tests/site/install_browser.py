"""Sees to it that there is a headless Chromium for the tests; ``make test`` runs it.

Debian and its kin have a package; elsewhere Playwright's own Chromium is fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from tests.site.browser import HOW_TO_GET_ONE, NoBrowserError, find_browser


def main() -> int:
    """Find or install a Chromium; return 0 where there is one in the end."""
    for command in (None, *_installers()):
        if command:
            print("Installing a headless Chromium:", " ".join(command), flush=True)
            subprocess.run(command, check=False)
        try:
            print("Tests use", find_browser(_own()))
        except NoBrowserError:
            continue
        return 0
    print(HOW_TO_GET_ONE, file=sys.stderr)
    return 1


def _own() -> str:
    """Return where Playwright keeps its own Chromium."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _installers() -> Iterator[list[str]]:
    """Yield the commands that may bring a Chromium here, the likeliest first."""
    if shutil.which("apt-get"):
        is_root = getattr(os, "geteuid", lambda: 1)() == 0
        before = [] if is_root else ["sudo", "--non-interactive"]
        if is_root or shutil.which("sudo"):
            yield [*before, "apt-get", "update", "--quiet"]
            yield [*before, "apt-get", "install", "--yes", "--quiet", "chromium"]
    yield [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    yield [sys.executable, "-m", "playwright", "install", "chromium"]


if __name__ == "__main__":
    sys.exit(main())
