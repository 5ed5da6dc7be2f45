"""The repository itself: what its files promise each other."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from handbook.load import JINJA_SYNTAX

ROOT = Path(__file__).resolve().parents[1]


def tracked() -> list[Path]:
    """Return the files that git keeps, or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


def test_pages_are_read_with_the_syntax_the_site_uses() -> None:
    """The check and the site agree on where a macro begins."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for name, value in JINJA_SYNTAX.items():
        assert f'j2_{name}: "{value}"' in config


@pytest.mark.parametrize("name", ["site", "test", "bench", "lock"])
def test_lock_files_pin_versions_and_hashes_and_no_addresses(name: str) -> None:
    """An install gets exactly what was tested, from whichever index the machine uses."""
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if re.match(r"[a-z0-9]", line)]

    assert pins
    assert all("==" in pin for pin in pins)
    assert sum("--hash=sha256:" in line for line in lines) >= len(pins)
    assert not any("://" in line for line in lines)


def test_every_dependency_is_pinned() -> None:
    """What pyproject.toml names stands in the lock files."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    declared = re.findall(r'^  "([a-z0-9-]+)[><=~"]', project, flags=re.MULTILINE)
    locks = "".join(
        (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        for name in ("site", "test", "bench", "lock")
    )

    assert "mkdocs" in declared
    assert [name for name in declared if f"\n{name}==" not in f"\n{locks}"] == []


def test_the_readme_names_only_commands_that_exist() -> None:
    """Whoever copies a command from the README finds it in the Makefile."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = set(re.findall(r"make ([a-z]+)", readme))

    assert {"serve", "test", "check", "build", "bench"} <= commands
    for command in commands:
        assert re.search(rf"^{command}:", makefile, flags=re.MULTILINE), command


def test_every_folder_of_code_says_what_it_is_for() -> None:
    """A stranger who opens a package reads its purpose first."""
    for path in tracked():
        inside = path.relative_to(ROOT).parts[0] in {"handbook", "macros", "hooks"}
        if inside and path.suffix == ".py":
            assert path.read_text(encoding="utf-8").startswith('"""'), path
