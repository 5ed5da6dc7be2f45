"""The macros a page calls, and slips in the braces around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from handbook.load.braces import cause, odd_quote, single_braces
from handbook.model import MacroCall
from handbook.problems import CODES, Problem, did_you_mean
from handbook.read import Document, Position

JINJA_SYNTAX = {"comment_start_string": "{##", "comment_end_string": "##}"}
"""The pages' macro syntax, as mkdocs.yml sets it: ``{#`` belongs to attr_list."""
JINJA = Environment(**JINJA_SYNTAX)  # type: ignore[arg-type]  # noqa: S701 - renders nothing
FILTERS = frozenset({*JINJA.filters, "pretty", "relative_url"})
"""Filters a page can use: Jinja's, and the two of the macros plugin."""
OPENING = re.compile(r"\{\{|\{%")
CLOSING = re.compile(r"\}\}|%\}")
LEFT_OPEN = re.compile(r"innermost block that needs to be closed is '(?P<block>\w+)'")


def macro_calls(
    document: Document, body: str, body_line: int
) -> tuple[tuple[MacroCall, ...], list[Problem]]:
    """Return the macros that a page calls, and what is wrong with its braces.

    Args:
        document: The page.
        body: Its text without the front matter.
        body_line: The line of the file that the body starts in.
    """
    try:
        tree = JINJA.parse(body)
    except TemplateSyntaxError as error:
        return (), [_slip(document, error, error.lineno + body_line - 1, body_line)]
    except RecursionError:
        message = "found too many braces inside one another"
        hint = CODES["HB403"].mend
        return (), [document.problem("HB403", message, hint=hint, at=Position(body_line, 1))]
    if single := single_braces(document, body_line):
        return (), [single]
    unknown = list(_unknown_filters(document, tree, body_line))
    calls = [
        *_named_calls(document, tree, body_line),
        *_uncalled(document, tree, body_line),
    ]
    return tuple(calls), [*unknown, *_shown_twice(document, calls)]


def _shown_twice(document: Document, calls: list[MacroCall]) -> Iterator[Problem]:
    """Yield a problem where a page prints its lessons again: each has one address."""
    whole = [
        call
        for call in calls
        if call.name == "lessons" and call.is_called and not call.arguments
    ]
    for call in sorted(whole, key=lambda call: (call.line, call.column))[1:2]:
        message = f"the lessons are shown already, from line {min(one.line for one in whole)}"
        hint = "Remove one of the two {{ lessons() }}."
        at = Position(call.line, call.column)
        yield document.problem("HB402", message, hint=hint, at=at)


def _slip(
    document: Document, error: TemplateSyntaxError, noticed: int, body_line: int
) -> Problem:
    """Return a problem at the braces that are to blame, which may be lines above."""
    if left_open := odd_quote(document, body_line, noticed):
        message = "found a quote that is never closed"
        hint = "Put the same quote on both sides of the name."
        return document.problem("HB403", message, hint=hint, at=left_open)
    message, hint = cause(error.message or "", document.line(noticed))
    unended = LEFT_OPEN.search(error.message or "")
    if unended:
        message = f"found no {{% end{unended['block']} %}} for this {{% {unended['block']} %}}"
    opening = re.compile(rf"\{{%-?\s*{unended['block']}\b") if unended else OPENING
    for number in range(noticed, body_line - 1, -1):
        line = document.line(number)
        last = max((match.start() for match in opening.finditer(line)), default=-1)
        if last < 0:
            continue
        if number < noticed and not unended and not CLOSING.search(line, last):
            message = f"found {line[last : last + 2]} that is never closed"
        at = Position(number, last + 1)
        return document.problem("HB403", message, hint=hint, at=at)
    return document.problem("HB403", message, hint=hint, at=Position(noticed, 1))


def _unknown_filters(
    document: Document, tree: nodes.Template, body_line: int
) -> Iterator[Problem]:
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        known = FILTERS if isinstance(node, nodes.Filter) else JINJA.tests
        if node.name not in known:
            kind = "filter" if isinstance(node, nodes.Filter) else "test"
            line = node.lineno + body_line - 1
            column = document.line(line).find(node.name) + 1
            hint = did_you_mean(node.name, known) or CODES["HB403"].mend
            if isinstance(node.node, nodes.Name) and not did_you_mean(node.name, known):
                given = f'{node.node.name}("{node.name}…")'
                hint = f"Put what a macro is given in round brackets: {{{{ {given} }}}}"
            message = f"there is no {kind} '{node.name}'"
            at = Position(line, max(column, 1))
            yield document.problem("HB403", message, hint=hint, at=at)


def _named_calls(
    document: Document, tree: nodes.Template, body_line: int
) -> Iterator[MacroCall]:
    seen: Counter[tuple[str, int]] = Counter()
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            name, line = call.node.name, call.lineno + body_line - 1
            written = document.line(line)
            column = _column(written, name, seen[name, line])
            seen[name, line] += 1
            yield MacroCall(name, tuple(_literals(call)), line, column, written)


def _uncalled(document: Document, tree: nodes.Template, body_line: int) -> Iterator[MacroCall]:
    """Yield each place where a page names its lessons without calling for them."""
    for name in tree.find_all(nodes.Name):
        line = name.lineno + body_line - 1
        written = document.line(line)
        match = re.search(r"\blessons\b(?!\s*\()", written)
        if name.name == "lessons" and match:
            yield MacroCall("lessons", (), line, match.start() + 1, written, is_called=False)


def _column(line: str, name: str, earlier: int) -> int:
    """Return the column, from 1, where a line calls a macro for the (earlier + 1)-th time."""
    found = [match.start() + 1 for match in re.finditer(rf"\b{re.escape(name)}\s*\(", line)]
    return found[min(earlier, len(found) - 1)] if found else 1


def _literals(call: nodes.Call) -> Iterator[object]:
    for argument in (*call.args, *(keyword.value for keyword in call.kwargs)):
        yield argument.value if isinstance(argument, nodes.Const) else None
