"""The templates that macros fill in; every value is escaped unless it is HTML of our own."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from handbook.model import country_name, is_formula, language_name, place_page
from handbook.model.views.rhythm import DAYS
from macros.markup.prose import prose, prose_line
from macros.markup.sample import sample


@cache
def environment() -> Environment:
    """Return the environment of ``macros/templates/``, with our filters."""
    env = Environment(
        loader=PackageLoader("macros", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters.update(
        country=country_name,
        instant=instant,
        language=language_name,
        plural=plural,
        prose=prose,
        prose_line=prose_line,
        sample=sample,
        weekday=weekday,
    )
    env.tests["formula"] = is_formula
    # Keys keep their order: a menu of a filter has that of its values.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.globals["place_page"] = place_page
    return env


def instant(moment: datetime) -> str:
    """Return an instant to the minute in UTC, as scripts read it: ``2014-12-04T18:30Z``."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='minutes')}Z"


def weekday(day: date) -> str:
    """Return the name of a day's weekday."""
    return DAYS[day.weekday()]


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: ``1 talk``, ``5 talks``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def fill(template: str, /, **values: Any) -> Markup:  # noqa: ANN401 - whatever the template shows
    """Return a template of ``macros/templates/`` filled with values."""
    html = environment().get_template(template).render(values)
    return Markup(html.strip())  # noqa: S704 - the template escaped every value
