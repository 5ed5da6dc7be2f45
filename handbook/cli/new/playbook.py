"""``handbook new playbook``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from handbook.cli.folder import MARK, root_option
from handbook.cli.new.ask import Answers, Question
from handbook.cli.new.writing import (
    change,
    confirmed,
    stdout_option,
    tell_next,
    tell_problems,
    write_new,
    yes_option,
)
from handbook.load import latest
from handbook.load.front_matter import ORDER, PARTS
from handbook.model import Group, Handbook
from handbook.model.addresses import short_slug
from handbook.problems import did_you_mean
from handbook.read import read_text
from handbook.scaffold import (
    NewFile,
    complaint,
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


@click.command(epilog=EPILOG)
@click.option("--title", metavar="TEXT", help="What it is called: Find a venue.")
@click.option("--description", metavar="TEXT", help="What it tells, in one sentence.")
@click.option("--part", metavar="PART", help=f"One of {', '.join(PARTS)}.")
@click.option("--order", metavar="NUMBER", help="Its number in the order of the work.")
@click.option("--tag", multiple=True, metavar="WORDS", help="Other words people search it by.")
@click.option("--name", metavar="SLUG", help="The file's name; made from the title.")
@yes_option
@stdout_option
@root_option
def playbook(root: Path, yes: bool, stdout: bool, **given: Any) -> None:  # noqa: ANN401, FBT001 - click hands options over by name
    """Make a playbook's page in docs/playbooks/, and its line in the navigation."""
    answers = Answers(given, takes_suggestions=yes)
    file, part = _ask_for_playbook(answers, latest(root).refresh().handbook)
    answers.settle()
    if stdout:
        click.echo(file.text, nl=False)
    elif confirmed(file, asks=answers.asks):
        write_new(root, [file])
        tell_next(f"Wrote {file.path}", _nav(root, part, Path(file.path).stem))
        tell_problems(root, [file.path])


def _ask_for_playbook(answers: Answers, handbook: Handbook) -> tuple[NewFile, str]:
    def asked(key: str, words: str, check: Callable[[str], str] = _no_text) -> str:
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
        if words == "index":
            return "The name 'index' is taken by the site itself."
        taken = f"There is a playbook '{words}' already." if words in handbook.playbooks else ""
        return no_slug(words) or taken

    return answers.named(Question("--name", "Name of its file", rule, made))


def _no_text(words: str) -> str:
    return complaint(Group, {"name": words})


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
