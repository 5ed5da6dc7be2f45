"""Questions: asked in a terminal, answered by flags elsewhere, held to the rules at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import click

from handbook.model.base import Record
from handbook.scaffold import complaint, one_line
from handbook.write import Writable

NOTHING = "-"
"""What somebody types to leave out what is suggested."""
Parsed = TypeVar("Parsed")


def no_complaint(_answer: str) -> str:
    """Return nothing: every answer will do."""
    return ""


def held_to(model: type[Record], *way: str) -> Callable[[str], str]:
    """Return a check that holds an answer to the rules of a model.

    Args:
        model: The record the answer is for.
        way: The keys that lead to the answer.
    """
    *outer, inner = way

    def rule(text: str) -> str:
        answer: dict[str, Writable] = {inner: text}
        for key in reversed(outer):
            answer = {key: answer}
        return complaint(model, answer)

    return rule


@dataclass(frozen=True)
class Question:
    """One thing to ask."""

    flag: str
    """The flag that answers it: ``--title``."""
    words: str
    """What the terminal asks."""
    check: Callable[[str], str] = no_complaint
    """Returns what is wrong with an answer; empty where nothing is."""
    suggestion: str = ""
    required: bool = False

    @property
    def key(self) -> str:
        """The name of the flag as click hands it over: ``source_title``."""
        return self.flag.removeprefix("--").replace("-", "_")


@dataclass
class Answers:
    """Takes answers from flags and, in a terminal, from whoever sits there."""

    given: Mapping[str, Any]
    """The flags, by their keys."""
    takes_suggestions: bool = False
    """Whether suggestions are answers and nothing is asked: ``--yes``."""
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def asks(self) -> bool:
        """Whether there is somebody to ask."""
        is_terminal = sys.stdin is not None and sys.stdin.isatty()  # None where it is closed
        return is_terminal and not self.takes_suggestions

    def get(self, question: Question) -> str:
        """Return the answer to a question; empty where there is none."""
        answer = self.given.get(question.key)
        if answer is not None:
            answer = one_line(answer)
            complaint = self._complaint(question, answer)
            if not complaint:
                return answer
            if not self.asks:
                self.wrong.append(f"{question.flag}: {complaint}")
                return ""
            click.echo(f"  {complaint}", err=True)
        if self.asks:
            return self._asked(question)
        if self.takes_suggestions and question.suggestion:
            return question.suggestion
        if question.required:
            self.missing.append(question.flag)
        return ""

    def named(self, question: Question) -> str:
        """Return the answer to a question about a name that can be made from others.

        The suggestion is the answer where nothing else is said, and held to the rules too.
        """
        if self.asks or self.given.get(question.key):
            return self.get(replace(question, required=True))
        if not question.suggestion:
            is_to_come = bool(self.missing or self.wrong)  # what it would be made from
            return self.get(replace(question, required=not is_to_come))
        if complaint := question.check(question.suggestion):
            self.wrong.append(f"{question.flag}: {complaint}")
        return question.suggestion

    def _complaint(self, question: Question, answer: str) -> str:
        if answer:
            return question.check(answer)
        return "An answer is needed here." if question.required else ""

    def _asked(self, question: Question) -> str:
        leave = (
            f" ({NOTHING} for none)" if question.suggestion and not question.required else ""
        )
        while True:
            answer = one_line(
                click.prompt(
                    f"{question.words}{leave}",
                    default=question.suggestion,
                    show_default=bool(question.suggestion),
                    err=True,
                )
            )
            answer = "" if answer == NOTHING and not question.required else answer
            complaint = self._complaint(question, answer)
            if not complaint:
                return answer
            click.echo(f"  {complaint}", err=True)

    def several(self, question: Question, parse: Callable[[str], Parsed]) -> list[Parsed]:
        """Return the answers to a question that can have many, each in its parts."""
        found: list[Parsed] = []
        lines = self.given.get(question.key) or ()
        wrong = [told for line in lines if (told := _add(found, line, parse))]
        if not self.asks:
            self.wrong += [f"{question.flag} {told}" for told in wrong]
        elif wrong or not lines:
            click.echo("".join(f"  {told}\n" for told in wrong), err=True, nl=False)
            self._ask_for_more(question, found, parse)
        return found

    def _ask_for_more(
        self, question: Question, found: list[Parsed], parse: Callable[[str], Parsed]
    ) -> None:
        words = question.words
        while line := one_line(click.prompt(words, default="", show_default=False, err=True)):
            if told := _add(found, line, parse):
                click.echo(f"  {told}", err=True)

    def settle(self) -> None:
        """Go on only where every answer is there and right.

        Raises:
            click.UsageError: Naming all flags that are missing or wrong.
        """
        lines = list(self.wrong)
        if self.missing:
            lines.insert(0, f"Missing: {', '.join(self.missing)}.")
        if lines:
            raise click.UsageError("\n".join(lines))


def _add(found: list[Parsed], line: str, parse: Callable[[str], Parsed]) -> str:
    """Add what a line says to what was found; return what is wrong with it, or nothing."""
    try:
        found.append(parse(line))
    except ValueError as error:
        return f"{line!r}: {error}"
    return ""
