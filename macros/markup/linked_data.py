"""What a page is about, for programs: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from macros.context import Context

Thing = Mapping[str, object]
"""A thing by schema.org's names of its type and properties; what is unknown is empty."""
NOT_IN_A_SCRIPT = re.compile("[<>&\u2028\u2029]")
"""What could end the element, or a line of it, in some reader's eyes.

Source: HTML Standard, 4.12.1.3, "Restrictions for contents of script elements".
"""
CONTEXT = {"@context": "https://schema.org"}


def told(here: Context, home: str, thing: Callable[[], Thing]) -> Markup:
    """Tell programs of a thing, on its own page alone.

    Without the site's address nothing is told: it is what names things there.

    Args:
        here: The page.
        home: The path below docs/ of the page that is about the thing.
        thing: Makes the thing.
    """
    return linked_data(thing()) if here.path == home and here.site_url else Markup()


def linked_data(thing: Thing) -> Markup:
    """Return the element that tells programs of a thing; nothing for nothing.

    Args:
        thing: The thing; keys whose value is empty are left out, at every depth.
    """
    known = _known(thing)
    if not known:
        return Markup()
    text = json.dumps({**CONTEXT, **known}, ensure_ascii=False, separators=(",", ":"))
    safe = NOT_IN_A_SCRIPT.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return Markup(f'<script type="application/ld+json">{safe}</script>')  # noqa: S704 - as above


def _known(thing: Thing) -> dict[str, object]:
    found = ((key, _value(value)) for key, value in thing.items())
    return {key: value for key, value in found if value not in (None, "", [], {})}


def _value(value: object) -> object:
    if isinstance(value, Mapping):
        return _known(value)
    if isinstance(value, list):
        values = [_value(one) for one in value]
        return values[0] if len(values) == 1 else values
    return value
