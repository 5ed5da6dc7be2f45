"""A page's Jinja without the rest of Python: macros, filters and plain values, nothing more.

Pages come in pull requests from people nobody knows yet, and whoever reviews one builds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from types import NoneType

from jinja2 import Environment, Undefined
from jinja2.runtime import BlockReference, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Cycler, Joiner
from markupsafe import Markup

PLAIN = frozenset({str, Markup, int, float, list, tuple, dict, set, frozenset, Cycler})
"""Kinds of values whose methods a page can call."""
JINJA_OWN = (BlockReference, Joiner, LoopContext, Macro, Undefined)
"""What Jinja itself makes callable in a page; an undefined value then says that it is one."""
READ = (
    *(str, int, float, NoneType, date, time),
    *(list, tuple, set, frozenset, Mapping, LoopContext, Cycler),
)
"""Kinds of values that a page reads out of others: text, numbers, days, and what holds them."""
OWN_CACHE = "cache"


class PageEnvironment(ImmutableSandboxedEnvironment):
    """An environment whose pages read plain values, and call its globals and methods of those.

    The site's configuration is within a page's reach, and through it plugins, hooks and their
    modules, with the environment of whoever builds the site: a list of what is forbidden would
    never be complete.
    """

    def is_safe_callable(self, obj: object) -> bool:
        """Tell whether a page can call something."""
        if isinstance(obj, JINJA_OWN) or any(obj is known for known in self.globals.values()):
            return True
        owner = getattr(obj, "__self__", None)
        return type(owner) in PLAIN or isinstance(owner, LoopContext)

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what a value holds by the name of an attribute, as far as a page reads it."""
        return self._readable(obj, attribute, super().getattr(obj, attribute))

    def getitem(self, obj: object, argument: object) -> object:
        """Return what a value holds under a key, as far as a page reads it."""
        found = super().getitem(obj, argument)
        return self._readable(obj, str(argument), found)

    def _readable(self, obj: object, name: str, found: object) -> object:
        is_readable = isinstance(found, READ) or self.is_safe_callable(found)
        return found if is_readable else self.unsafe_undefined(obj, name)


def sandboxed(environment: Environment) -> PageEnvironment:
    """Return an environment with the settings, globals and filters of another, made safe."""
    if isinstance(environment, PageEnvironment):
        return environment
    safe = PageEnvironment()
    settings = {name: value for name, value in vars(environment).items() if name != OWN_CACHE}
    vars(safe).update(settings)
    safe.globals["range"] = safe_range
    return safe
