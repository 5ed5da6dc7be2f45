"""What the fields of a record and the words of an enumeration mean: docstrings below them."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise


@cache
def docstrings(kind: type) -> Mapping[str, str]:
    """Return the docstrings written below the names of a class and of its bases, by name.

    Only messages, schemas and the reference show them, so that no import has to read sources.
    """
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        found |= _by_class(base.__module__).get(base.__name__, {})
    return found


@cache
def _by_class(module: str) -> Mapping[str, dict[str, str]]:
    """Return what each class of a module of ours says; of others nothing is read."""
    if module.partition(".")[0] != __name__.partition(".")[0]:
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {node.name: _written_below(node.body) for node in classes}


def _written_below(body: list[ast.stmt]) -> dict[str, str]:
    return {
        name.id: inspect.cleandoc(str(below.value.value))
        for above, below in pairwise(body)
        if isinstance(name := _target(above), ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
    }


def _target(statement: ast.stmt) -> ast.expr | None:
    """Return what a statement assigns to, or only gives a type."""
    if isinstance(statement, ast.AnnAssign):
        return statement.target
    return statement.targets[0] if isinstance(statement, ast.Assign) else None
