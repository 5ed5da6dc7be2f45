"""``handbook new playbook``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from handbook.cli.folder import MARK
from handbook.cli.new.ask import Answers, Question, held_to
from handbook.cli.new.making import Making, making
from handbook.cli.new.writing import change
from handbook.load.front_matter import ORDER, PARTS
from handbook.model import Group, Handbook
from handbook.model.site.addresses import short_slug
from handbook.model.site.filing import RESERVED
from handbook.problems import did_you_mean
from handbook.read import read_text
from handbook.scaffold import (
    NewFile,
    no_slug,
    one_line,
    playbook_page,
    with_nav_line,
)

EPILOG = """\
\b
Example:
  handbook new playbook --title "Feed your guests" --part Prepare \\
      --description "How to have food that everyone can eat."
"""
AS_TEXT = held_to(Group, "name")
"""The front matter of a page has no model; a line of text is one like any other."""


@click.command(epilog=EPILOG)
@click.option("--title", metavar="TEXT", help="What it is called: Find a venue.")
@click.option("--description", metavar="TEXT", help="What it tells, in one sentence.")
@click.option("--part", metavar="PART", help=f"One of {', '.join(PARTS)}.")
@click.option("--order", metavar="NUMBER", help="Its number in the order of the work.")
@click.option("--tag", multiple=True, metavar="WORDS", help="Other words people search it by.")
@click.option("--name", metavar="SLUG", help="The file's name; made from the title.")
@making
def playbook(new: Making) -> None:
    """Make a playbook's page in docs/playbooks/, and its line in the navigation."""
    file, part = _ask_for_playbook(new.answers, new.handbook)
    if new.made(file):
        in_nav = _nav(new.root, part, Path(file.path).stem)
        new.tell([file.path], f"Wrote {file.path}", in_nav)


def _ask_for_playbook(answers: Answers, handbook: Handbook) -> tuple[NewFile, str]:
    def asked(key: str, words: str, check: Callable[[str], str] = AS_TEXT) -> str:
        return answers.get(Question(f"--{key}", words, check, required=True))

    title = asked("title", "What the playbook is called")
    name = _ask_for_name(answers, handbook, short_slug(title))
    description = asked("description", "What it tells, in one sentence")
    part = asked("part", f"Its part: {', '.join(PARTS)}", _no_part)
    last = max((page.order for page in handbook.playbooks.values()), default=0)
    words = "Its number in the order of the work"
    order = answers.get(Question("--order", words, _no_order, str(last + 1)))
    tag = Question("--tag", "Other words people search it by (empty: no more)")
    file = playbook_page(
        name or "playbook",
        title=title,
        description=description,
        part=part,
        order=int(order or last + 1),
        tags=answers.several(tag, one_line),
    )
    return file, part


def _ask_for_name(answers: Answers, handbook: Handbook, made: str) -> str:
    def rule(words: str) -> str:
        if words in RESERVED["playbooks"]:
            return f"The name '{words}' is taken by the site itself."
        taken = f"There is a playbook '{words}' already." if words in handbook.playbooks else ""
        return no_slug(words) or taken

    return answers.named(Question("--name", "Name of its file", rule, made))


def _no_part(words: str) -> str:
    hint = did_you_mean(words, PARTS, "The parts are")
    return "" if words in PARTS else f"Found no part '{words}'. {hint}"


def _no_order(words: str) -> str:
    return "" if ORDER.fullmatch(words) else "Write a number of one to four digits: 21"


def _nav(root: Path, part: str, name: str) -> str:
    """Add the page to the navigation where that is sure; say what was or is to be done."""
    line = f"- playbooks/{name}.md"
    if not with_nav_line(read_text(root, root / MARK), part, name):
        return f"Add it to the navigation in {MARK}, below {part}:  {line}"
    change(root, MARK, lambda text: with_nav_line(text, part, name))
    return f"Its line in the navigation of {MARK}, below {part}:  {line}"
