"""The frames around chapters, from the templates of this package; all values are escaped."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

TEMPLATES = Environment(
    loader=PackageLoader("handbook.publish.book"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def fill(template: str, **values: object) -> str:
    """Return a template with its values filled in.

    Args:
        template: Its file name in ``templates/``.
        **values: What it needs.
    """
    return TEMPLATES.get_template(template).render(**values)
