"""The rules of how the code is cut, read from every module's syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("handbook", "macros", "hooks")
MODULES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))

MAY_IMPORT = {
    "handbook.problems": set(),
    "handbook.model": {"handbook.problems"},
    "handbook.read": {"handbook.problems"},
    "handbook.check": {"handbook.read", "handbook.model", "handbook.problems"},
    "handbook.load": {
        "handbook.read",
        "handbook.check",
        "handbook.model",
        "handbook.problems",
    },
    "handbook.publish": {"handbook.model"},
    "handbook.search": set(),
    "handbook.write": set(),
    "handbook.importers": {
        "handbook.read",
        "handbook.model",
        "handbook.problems",
        "handbook.write",
    },
    "handbook.mend": {"handbook.read", "handbook.check", "handbook.model", "handbook.problems"},
    "handbook.scaffold": {
        "handbook.read",
        "handbook.check",
        "handbook.model",
        "handbook.problems",
        "handbook.write",
    },
    "handbook.links": {"handbook.model", "handbook.problems"},
    "macros": {"handbook.model", "handbook.load", "handbook.problems"},
    "hooks": {
        "handbook.load",
        "handbook.publish",
        "handbook.problems",
        "handbook.read",
        "handbook.search",
    },
}
"""For each package, which of ours it may import; the command line may import all."""
OPENERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "touch", "unlink"}
"""What touches the disk."""
TOUCH_THE_DISK = ("handbook.read", "handbook.cli")
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "core"}
LONGEST_MODULE, LONGEST_FUNCTION = 250, 40


def dotted(path: Path) -> str:
    """Return a module's name: ``handbook.read.files``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def package(module: str) -> str:
    """Return which of our packages a module belongs to: ``handbook.read``, ``macros``."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "handbook" else parts[0]


def imported(path: Path) -> Iterator[str]:
    """Yield the names of the modules a file imports."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            yield node.module or ""


def parsed(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def of_each(function: object) -> object:
    """Run a test for every module, by its name."""
    return pytest.mark.parametrize("path", MODULES, ids=dotted)(function)


@of_each
def test_a_package_imports_only_what_stands_below_it(path: Path) -> None:
    """Bytes, read, check, model, macros and publish, page: data flows one way."""
    own = package(dotted(path))
    ours = {package(name) for name in imported(path) if name.split(".")[0] in PACKAGES}
    allowed = MAY_IMPORT.get(own)

    if allowed is not None:
        assert ours - {own} <= allowed


@of_each
def test_only_hooks_know_mkdocs(path: Path) -> None:
    """The day the site engine is another one, nothing else has to change."""
    if package(dotted(path)) != "hooks":
        assert not [name for name in imported(path) if name.split(".")[0] == "mkdocs"]


@of_each
def test_only_reading_and_the_command_line_touch_the_disk(path: Path) -> None:
    """Everything else can be tried with values in memory."""
    if package(dotted(path)) in TOUCH_THE_DISK:
        return
    calls = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    methods = {
        f"{call.attr}:{call.lineno}" for call in calls if isinstance(call, ast.Attribute)
    }
    functions = {f"{call.id}:{call.lineno}" for call in calls if isinstance(call, ast.Name)}

    assert not {name for name in methods if name.split(":")[0] in OPENERS}
    assert not {name for name in functions if name.split(":")[0] == "open"}


@of_each
def test_a_name_says_what_is_inside(path: Path) -> None:
    """A module that could be about anything soon is."""
    assert not NAMES_THAT_SAY_NOTHING & set(dotted(path).split("."))


@of_each
def test_a_module_and_its_functions_are_short(path: Path) -> None:
    """One subject for a module, one thing for a function."""
    tree = parsed(path)
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(tree) if isinstance(node, kinds)]

    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for function in functions:
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{function.name} has {length} lines"
