"""The real site, built once, served from a thread, and a browser to read it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

from handbook.load import load
from handbook.model import Handbook
from tests.site import listed as small
from tests.site.browser import ARGUMENTS, find_browser
from tests.site.building import PROJECT, Done, once, run
from tests.site.serving import serving


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a folder of this run, the same one in each of its processes."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """Return the handbook the site is built from."""
    return load(PROJECT)[0]


@pytest.fixture(scope="session")
def built(shared: Path) -> Done:
    """Return how ``mkdocs build --strict`` ended; its last argument is the site's folder."""

    def build(folder: Path) -> Done:
        return run(PROJECT, "mkdocs", "build", "--strict", "--site-dir", str(folder))

    return once(shared / "site", build)


@pytest.fixture(scope="session")
def site(built: Done) -> Path:
    """Return the folder of the built site."""
    if built.returncode:
        pytest.fail(f"the site does not build:\n{built.stderr[-4000:]}")
    return Path(built.args[-1])


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return where the built site is served."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def listed(shared: Path) -> Iterator[str]:
    """Return where a small site is served whose events lie around one day."""
    done = once(shared / "listed", small.build)
    assert done.returncode == 0, done.stderr[-4000:]
    with serving(shared / "listed" / "site") as address:
        yield address


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
