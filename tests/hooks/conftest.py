"""A project of its own with the real hooks, macros and theme, to build and to serve."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from urllib.error import URLError

import pytest
import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

PROJECT = Path(__file__).parents[2]
BOOK = PROJECT / "tests/macros/book"
"""The small handbook of the macros' tests."""
PARTS = ("hooks", "macros", "overrides")
"""What a project has beside its data and pages."""
ENVIRONMENT = {
    **{
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CI", "GITHUB"))
    },
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONUNBUFFERED": "1",
}
PATIENCE = 60
"""Seconds after which something that has to happen is taken not to."""


def configuration() -> str:
    """Return the real mkdocs.yml without its nav, so that any page can be added."""
    with (PROJECT / "mkdocs.yml").open("rb") as file:
        settings = yaml_load(file, get_yaml_loader())
    settings["nav"] = [{"Home": "index.md"}]
    settings["not_in_nav"] = "*.md\n!/events/2*.md\n"
    settings["watch"] = ["data"]
    return yaml.dump(settings)


@dataclass
class Site:
    """A project's folder, with the commands a person would type in it."""

    root: Path

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace a part of a file, which has to be there once."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a Python module as a command, and return how it ended."""
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Build the site."""
        return self.run("mkdocs", "build", *options)

    def page(self, path: str) -> str:
        """Return a page of the built site."""
        return (self.root / "site" / path / "index.html").read_text(encoding="utf-8")

    @contextmanager
    def served(self) -> Iterator[Server]:
        """Serve the site until the block ends."""
        port = free_port()
        log = self.root / "serve.log"
        with log.open("w", encoding="utf-8") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
                cwd=self.root,
                env=ENVIRONMENT,
                stdout=output,
                stderr=output,
            )
            try:
                yield Server(f"http://127.0.0.1:{port}/", process, log)
            finally:
                process.terminate()
                process.wait(timeout=PATIENCE)


@dataclass
class Server:
    """A running ``mkdocs serve``."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def page(self, path: str) -> str:
        """Return a page as it is served now; empty while the server is starting."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310
                return str(answer.read().decode())
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def wait_for(self, path: str, is_wanted: Callable[[str], bool]) -> str:
        """Return a page as soon as it is as wanted."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            page = self.page(path)
            if page and is_wanted(page):
                return page
            time.sleep(0.1)
        log = self.log.read_text(encoding="utf-8")
        pytest.fail(f"{path} did not become as wanted. The server said:\n{log}")


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a project with the small handbook in it."""
    root = tmp_path / "project"
    shutil.copytree(BOOK, root)
    for part in PARTS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / part, root / part, ignore=ignored)
    shutil.copytree(PROJECT / "docs/assets", root / "docs/assets")
    (root / "mkdocs.yml").write_text(configuration(), encoding="utf-8")
    return Site(root)


@pytest.fixture
def hook() -> Callable[[str], ModuleType]:
    """Return a function that loads a hook from its file, as MkDocs does."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, PROJECT / f"hooks/{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    return load
