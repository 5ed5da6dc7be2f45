"""A page as a Jinja template that reports what goes wrong instead of failing."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from jinja2 import Environment, Template

from macros.markup.island import changed_island

ON_ERROR = "handbook_page_failed"
"""The environment's global that is told of an error and returns what to show instead."""


class GuardedTemplate(Template):
    """A template whose errors go to the environment's ``ON_ERROR``."""

    def render(self, *arguments: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's signature
        """Return the rendered page, or what ``ON_ERROR`` shows in its place."""
        try:
            return _unchanged(super().render(*arguments, **named))
        except Exception as error:  # noqa: BLE001 - what a page asks for can fail in any way
            on_error = cast("Callable[[Exception], str]", self.environment.globals[ON_ERROR])
            return on_error(error)


class ChangedError(Exception):
    """A page that changed what a macro gave it, which can then not be shown."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _unchanged(text: str) -> str:
    text.encode()  # half a character, which a page can write as "\ud800", fails here
    line = changed_island(text)
    if line:
        raise ChangedError(line)
    return text


def guard(environment: Environment, on_error: Callable[[Exception], str]) -> None:
    """Make an environment's templates report their errors to a function."""
    environment.template_class = GuardedTemplate
    if "compile" not in vars(environment):
        # Generated pages differ in what their macros show, hardly ever in their text.
        environment.compile = lru_cache(environment.compile)  # type: ignore[assignment,method-assign]
    environment.globals[ON_ERROR] = on_error
