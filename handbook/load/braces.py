"""Slips in the braces around a macro: what Jinja complains of, in a writer's words."""

from __future__ import annotations

import re

from handbook.load.fences import fenced_lines
from handbook.problems import CODES, Problem
from handbook.read import Document, Position

CURLY = "“”‘’„"  # noqa: RUF001 - the quotes that word processors put
"""Quotes that no program takes for quotes."""
ONE_BRACE = re.compile(
    r"(?<![{`\\w])\\?\{(?:\s+\{)?\s*(?P<call>lessons\s*\([^)]{0,80}\))\s*(?:\\?\}\s*)+"
)
TWO_BRACES = re.compile(r"\{\{\s*lessons\s*\(")
"""The one macro that every playbook calls, in braces of its own."""
ODD_QUOTE = re.compile(
    r"\{\{-?\s*\w+\s*\((?:[^){}\"']*[\"'][^){}\"']*|\s*\"[^){}\"']*'\s*|\s*'[^){}\"']*\"\s*)\)\s*-?\}\}"
)
"""A macro with one quote, or two unlike ones: its text goes on to the next one below."""

CAUSES = (
    (r"\{\{\{", "found three braces", "Write two on each side: {{ … }}"),
    (
        r"\{\{-?\s*[<%]",
        "found the braces of another program",
        'Write a macro as {{ name("…") }}, with two braces and round brackets.',
    ),
    (
        r"\{\{-?\s*\w+\s+[\"']",
        "found a macro without round brackets",
        'Put them around what it is given: {{ name("…") }}',
    ),
    (r"\{\{[^{}]*\\[\"']", "found a backslash before a quote", "Remove the backslashes."),
    (
        r"\{\{[^{}]*&(?:quot|#34|#39|apos);",
        "found a quote as the source of a web page has it",
        'Write " in its place.',
    ),
    (
        r"\{%-?\s*(?P<call>\w+\s*\([^{}]*\))",
        "found a macro in {% … %}",
        "Write {{ … }} around it.",
    ),
    (r"\{\{[^{}]*\}(?!\})", "found one brace at the end", "Close the macro with two: }}"),
    (
        r"\{\{[^{}]*\([^(){}]*\}\}",
        "found a round bracket that is never closed",
        "Put ) before the closing braces.",
    ),
    (
        r"\{\{[^(){}]*\)[^{}]*\}\}",
        "found a round bracket that is never opened",
        "Write ( behind the macro's name.",
    ),
    (
        r"\(\s*[\w-]*-[\w-]*",
        "found a name without quotes",
        "Put double quotes around it, within the round brackets.",
    ),
)
"""What a line with a broken macro looks like, what to call that, and how to mend it.

No pattern reads past the next brace, or a line of nothing but macros would take for ever."""


def cause(complaint: str, line: str) -> tuple[str, str]:
    """Return what is wrong with the braces of a line, and how to mend it.

    Args:
        complaint: What Jinja says.
        line: The line it says it of.
    """
    if any(quote in complaint for quote in CURLY):
        return "found curly quotes in a macro", 'Put straight quotes around the name: "…".'
    for pattern, message, hint in CAUSES:
        if re.search(pattern, line):
            return message, hint
    return f"found braces that hold no macro: {complaint}", CODES["HB403"].mend


def odd_quote(document: Document, first: int, last: int) -> Position | None:
    """Return where a macro leaves a quote open, in the lines up to the one complained of.

    Args:
        document: The page.
        first: The line its body starts in.
        last: The line that Jinja complains of.
    """
    for number in range(first, last + 1):
        if match := ODD_QUOTE.search(document.line(number)):
            return Position(number, match.start() + 1)
    return None


def single_braces(document: Document, body_line: int) -> Problem | None:
    """Return a problem where a page calls for its lessons in single or parted braces."""
    fenced = fenced_lines(document.text)
    for number, line in enumerate(document.text.split("\n"), start=1):
        is_text = number >= body_line and number not in fenced
        match = ONE_BRACE.search(line) if is_text else None
        if match and not TWO_BRACES.search(line):
            hint = f"Write {{{{ {match['call']} }}}}"
            at = Position(number, match.start() + 1)
            message = "found a macro that is not in two pairs of braces"
            return document.problem("HB403", message, hint=hint, at=at)
    return None
