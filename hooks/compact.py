"""MkDocs hook: pages without the blank lines and the indentation of the theme's templates.

They are a seventh of a page, which whoever reads on a slow line waits for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from jinja2 import Environment

FIRST = 100
"""Priority before anything takes a template, which is read as the environment then is."""


@event_priority(FIRST)
def on_env(env: Environment, **_: object) -> Environment:
    """Let Jinja leave out the lines that its tags alone stand in, and what indents them."""
    env.trim_blocks = True
    env.lstrip_blocks = True
    return env
