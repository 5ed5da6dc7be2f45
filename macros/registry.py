"""The list of macros: what a page can call, and whether the result is a block or inline."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from inspect import Parameter
from typing import Any, get_args, get_type_hints

from markupsafe import Markup

Function = Callable[..., Markup]

WRITTEN = {str: '"{}"', int: "{}", bool: "true"}
"""How an author writes a value of each kind; ``{}`` stands for what it is."""


class Shape(StrEnum):
    """What a macro's result is on the page."""

    BLOCK = "block"
    """Paragraphs, a table, a list: alone in its line."""
    INLINE = "inline"
    """Part of a sentence, safe in a table cell."""


@dataclass(frozen=True)
class Macro:
    """One macro: its function takes a Context first, then what the page gives."""

    name: str
    shape: Shape
    function: Function

    @cached_property
    def signature(self) -> inspect.Signature:
        """The arguments a page can give."""
        signature = inspect.signature(self.function)
        _, *parameters = signature.parameters.values()
        return signature.replace(parameters=parameters)

    @cached_property
    def kinds(self) -> Mapping[str, type]:
        """The kind of value each argument takes: text, a number, or true and false."""
        hints = get_type_hints(self.function)
        return {name: _kind(hints[name]) for name in self.signature.parameters}

    @cached_property
    def usage(self) -> str:
        """How an author writes it, with all it can take: ``talks("event", caption="…")``."""
        given = [self._written(parameter) for parameter in self.signature.parameters.values()]
        return f"{self.name}({', '.join(given)})"

    def _written(self, parameter: Parameter) -> str:
        form = WRITTEN[self.kinds[parameter.name]]
        if parameter.kind is Parameter.KEYWORD_ONLY:
            return f"{parameter.name}={form.format('…')}"
        more = ", …" if parameter.kind is Parameter.VAR_POSITIONAL else ""
        return form.format(parameter.name) + more

    @property
    def purpose(self) -> str:
        """The first line of its description."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0]


def _kind(hint: Any) -> type:  # noqa: ANN401 - a type, or a union of one with None
    """Return the one kind of value an annotation allows beside none at all."""
    return next(kind for kind in WRITTEN if kind is hint or kind in get_args(hint))


MACROS: dict[str, Macro] = {}
"""Every macro by its name."""


def block(function: Function) -> Function:
    """Make a function a block macro of its own name."""
    MACROS[function.__name__] = Macro(function.__name__, Shape.BLOCK, function)
    return function


def inline(function: Function) -> Function:
    """Make a function an inline macro of its own name."""
    MACROS[function.__name__] = Macro(function.__name__, Shape.INLINE, function)
    return function
