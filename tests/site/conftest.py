"""The real site, built once, served from a thread, and a browser to read it with."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

from tests.site.browser import ARGUMENTS, find_browser

PROJECT = Path(__file__).parents[2]
BUILD_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
LONGEST_BUILD = 180
"""Seconds a build of the site may take on a slow machine."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """Return how ``mkdocs build --strict`` ended; its last argument is the site's folder."""
    folder = tmp_path_factory.mktemp("site")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=PROJECT,
        env=BUILD_ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST_BUILD,
        check=False,
    )


@pytest.fixture(scope="session")
def site(built: subprocess.CompletedProcess[str]) -> Path:
    """Return the folder of the built site."""
    if built.returncode:
        pytest.fail(f"the site does not build:\n{built.stderr[-4000:]}")
    return Path(built.args[-1])


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word on the terminal."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return where the built site is served."""
    yield from serve(site)


def serve(site: Path) -> Iterator[str]:
    """Serve a built site for as long as its address is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        path = find_browser(chromium.executable_path)
        try:
            running = chromium.launch(executable_path=path, args=list(ARGUMENTS))
        except Error as error:
            pytest.fail(f"{path} does not start: {error}")
        yield running
        running.close()
