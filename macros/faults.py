"""What goes wrong when a page is rendered, as problems at the place of the call."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Container

from jinja2 import TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError

from handbook.load import Latest
from handbook.model import MacroCall, Page
from handbook.problems import CODES, Problem, did_you_mean
from macros.context import Context, MacroError
from macros.markup.html import fill
from macros.markup.island import block_island, inline_island
from macros.registry import MACROS, Shape
from macros.template import ChangedError

BEGINS = r"(?P<name>\{[{%])"
"""Where macro syntax begins in a line."""
UNDEFINED = re.compile(r"'(?P<name>\w+)' is undefined")
"""What Jinja says of a name that nothing has."""
AS_IT_IS = "Call the macro alone, with no filter or other change behind it."
ONLY_MACROS = "A page can call macros and use filters; it runs no other code."


def report(  # noqa: PLR0913 - what a problem says is several things
    current: Latest,
    here: Context,
    name: str,
    error: MacroError,
    *,
    arguments: tuple[object, ...] = (),
    code: str = "HB402",
    line: int | None = None,
) -> Problem:
    """Note a problem of a page that is being rendered, and return it.

    Args:
        current: Where problems are noted.
        here: The page.
        name: What was called.
        error: What is wrong with it.
        arguments: What it was called with, to tell it from others in the same line.
        code: The problem's code.
        line: The line of the page's text, from 1; found from the call itself where not given.
    """
    page = here.handbook.pages.get(here.path, Page(here.path, here.path))
    line = line or calling_line() or 1
    file_line = line + page.body_line - 1
    found = _call(page, name, file_line, arguments)
    written = dict(enumerate(here.text.split("\n"), start=1)).get(line, "")
    problem = Problem(
        file=f"docs/{here.path}",
        line=file_line,
        column=found.column if found else column_of(name, written),
        code=code,
        message=error.message,
        hint=error.hint or CODES[code].mend,
        excerpt=found.excerpt if found else written,
    )
    current.page_problems.append(problem)
    return problem


def _call(page: Page, name: str, line: int, arguments: tuple[object, ...]) -> MacroCall | None:
    """Return the call of a macro in a line; of several, the one with the same arguments."""
    calls = [call for call in page.calls if (call.name, call.line) == (name, line)]
    alike = [call for call in calls if call.arguments == arguments]
    return next(iter(alike or calls), None)


def column_of(name: str, line: str) -> int:
    """Return the column, from 1, of a name in a line's macro syntax, or where that begins."""
    match = re.search(rf"\{{[{{%].*?\b(?P<name>{re.escape(name)})\b" if name else BEGINS, line)
    return match.start("name") + 1 if match else 1


def calling_line() -> int | None:
    """Return the line of the page's text, from 1, that is being rendered.

    Jinja keeps a map from the code it makes to the template's lines; the nearest frame that
    belongs to a template is the page's.
    """
    frame = inspect.currentframe()
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return None


def failing_line(error: BaseException) -> int | None:
    """Return the line of the page's text, from 1, where rendering it failed.

    Jinja rewrites the traceback of an error so that a template's frames carry its lines.
    """
    traceback, line = error.__traceback__, None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def shown(problem: Problem, shape: Shape = Shape.BLOCK) -> str:
    """Return a problem as a callout for the page, in an island."""
    html = str(fill(f"problem-{shape}.html", problem=problem))
    return block_island(html) if shape is Shape.BLOCK else inline_island(html)


def page_failed(current: Latest, here: Context) -> Callable[[Exception], str]:
    """Return what is told when a page cannot be rendered, and shows why in its place."""

    def tell(error: Exception) -> str:
        if isinstance(error, ChangedError):
            reason = MacroError("what a macro gives cannot be changed", AS_IT_IS)
            return shown(report(current, here, "", reason, line=error.line))
        unknown = UNDEFINED.match(str(error)) if isinstance(error, UndefinedError) else None
        name = unknown["name"] if unknown else ""
        said: object = (
            f"found no file '{error.name}' in docs/"
            if isinstance(error, TemplateNotFound)
            else error
        )
        near = did_you_mean(name, MACROS) if name else ""
        near = _in_quotes(name, here.text) or (f"{near} {CODES['HB403'].mend}" if near else "")
        if isinstance(error, TemplateNotFound):
            near = "Write the path of a file below docs/, or remove the line."
        if isinstance(error, SecurityError):
            said, near = "it reaches into the program behind the site", ONLY_MACROS
        reason = MacroError(f"this page cannot be shown: {said}", near)
        line = failing_line(error) or 1
        return shown(report(current, here, name, reason, code="HB403", line=line))

    return tell


def _in_quotes(name: str, text: str) -> str:
    """Return the hint for a name with hyphens that lacks its quotes: Jinja takes it apart."""
    match = re.search(rf"[(,=]\s*(?P<word>{name}(?:-\w+)+)", text) if name else None
    return f'Put quotes around it: "{match["word"]}".' if match else ""


def stand_ins(
    current: Latest, here: Context, known: Container[str]
) -> dict[str, Callable[..., str]]:
    """Return, for each name a page calls that nothing has, what reports it when called."""
    page = here.handbook.pages.get(here.path)
    names = {call.name for call in page.calls} if page else set()
    return {name: _unknown(current, here, name) for name in names if name not in known}


def _unknown(current: Latest, here: Context, name: str) -> Callable[..., str]:
    def call(*_arguments: object, **_named: object) -> str:
        reason = MacroError(
            f"there is no macro '{name}'", did_you_mean(name, MACROS, "The macros are")
        )
        return shown(report(current, here, name, reason, code="HB401"), Shape.INLINE)

    return call
