"""One macro as a page calls it: its arguments checked, its result or its problem shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from inspect import Parameter

from jinja2 import Undefined

from handbook.load import Latest
from handbook.problems import did_you_mean, nearest
from macros.context import Context, MacroError, WithheldError
from macros.faults import calling_line, report, shown
from macros.markup.code import in_code
from macros.markup.html import fill
from macros.markup.island import block_island, inline_island
from macros.registry import MACROS, Macro, Shape

KINDS = {str: "text in quotes", int: "a number", bool: "true or false"}
"""The kinds of values, as an author knows them."""
AS_TEXT = "Take it out of the code. To show it as text, put {% raw %} and {% endraw %} around."
ALIKE = 0.8
"""Likeness from which another macro's name may have been meant: lesson, lessons."""
TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\}", re.DOTALL)
"""Everything Jinja reads in a page."""
LINE_START = re.compile(r"[ \t]*(?:(?:[-*+>:]|\d+[.)])(?:[ \t]+|$))*")
"""Indentation and the marks of lists, quotes and definitions; a block can stand behind them."""


class CallableMacro:
    """What a page calls: the macro's HTML as an island, or its problem shown there."""

    def __init__(self, macro: Macro, current: Latest, here: Callable[[], Context]) -> None:
        self.__name__ = macro.name
        self._macro = macro
        self._current = current
        self._here = here

    def __call__(self, *arguments: object, **named: object) -> str:
        """Return the macro's result for the page, as an island."""
        macro, here = self._macro, self._here()
        shape = macro.shape
        line = calling_line() or 0
        if shape is Shape.BLOCK and not stands_alone(here.text, line):
            shape = Shape.INLINE
        try:
            _check_place(macro, shape, in_code=in_code(here.text, line, macro.name))
            check_arguments(macro, arguments, named)
            html = macro.function(here, *arguments, **named)
        except WithheldError as error:
            html = fill(f"withheld-{shape}.html", reason=error.message)
        except MacroError as error:
            given = tuple(map(_literal, (*arguments, *named.values())))
            return shown(report(self._current, here, macro.name, error, arguments=given), shape)
        return block_island(html) if shape is Shape.BLOCK else inline_island(html)

    def __str__(self) -> str:
        """Return the problem of a page that names the macro and does not call it."""
        name = self._macro.name
        error = MacroError(
            f"the macro '{name}' is not called", f"Write it with brackets: {name}()."
        )
        return shown(report(self._current, self._here(), name, error), Shape.INLINE)


def _check_place(macro: Macro, shape: Shape, *, in_code: bool) -> None:
    """Refuse a macro in code, and a block within a line of text.

    Raises:
        MacroError: With where to put it.
    """
    if in_code:
        message = f"{macro.name} stands in code, where its result cannot be shown"
        raise MacroError(message, AS_TEXT)
    if shape is not macro.shape:
        message = f"{macro.name} gives a block, which cannot be part of a line of text"
        raise MacroError(message, f"Put {{{{ {macro.name}(…) }}}} on a line of its own.")


def _literal(value: object) -> object:
    """Return a value as the page's calls hold it: one that was not written out is none."""
    return None if isinstance(value, Undefined | CallableMacro) else value


def stands_alone(text: str, line: int) -> bool:
    """Tell whether a line of a page, from 1, holds nothing but macro calls.

    Args:
        text: The page's Markdown with its macro calls; empty where it is not known.
        line: The line, or 0 where it is not known.
    """
    lines = TAGS.sub(lambda tag: "\n" * tag[0].count("\n"), text).split("\n")
    if not 0 < line <= len(lines):
        return True
    return LINE_START.fullmatch(lines[line - 1].rstrip()) is not None


def check_arguments(
    macro: Macro, arguments: tuple[object, ...], named: dict[str, object]
) -> None:
    """Refuse arguments a macro does not take, and values of the wrong kind.

    Raises:
        MacroError: With how to write the macro.
    """
    usage = f"Write it as {{{{ {macro.usage} }}}}, with what you need of it."
    try:
        bound = macro.signature.bind(*arguments, **named)
    except TypeError as error:
        unknown = next((name for name in named if name not in macro.kinds), "")
        near = did_you_mean(unknown, macro.kinds) if unknown else ""
        if not (arguments or named):
            other = nearest(macro.name, [name for name in MACROS if name != macro.name], ALIKE)
            near = f"Did you mean {{{{ {other}() }}}}?" if other else ""
        raise MacroError(f"{macro.name}: {error}", f"{near} {usage}".strip()) from error
    for name, value in bound.arguments.items():
        parameter = macro.signature.parameters[name]
        values = value if parameter.kind is Parameter.VAR_POSITIONAL else (value,)
        for one in values:
            if not (one is None and parameter.default is None):
                _check_kind(macro, name, one, usage)


def _check_kind(macro: Macro, name: str, value: object, usage: str) -> None:
    kind = macro.kinds[name]
    if isinstance(value, Undefined):
        word = value._undefined_name  # noqa: SLF001 - Jinja gives no other way to ask
        raise MacroError(
            f"{macro.name}: {name} is {word}, which nothing here is called",
            f'Put quotes around it: "{word}".',
        )
    if isinstance(value, CallableMacro):
        word = value.__name__
        raise MacroError(
            f"{macro.name}: {name} is the macro {word} itself, not a word",
            f'Put quotes around it: "{word}".',
        )
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        message = f"{macro.name}: {name} has to be {KINDS[kind]}, not {value!r}"
        raise MacroError(message, usage)
