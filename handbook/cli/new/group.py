"""``handbook new group``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from handbook.cli.folder import root_option
from handbook.cli.new.ask import Answers, Question
from handbook.cli.new.writing import (
    confirmed,
    stdout_option,
    tell_next,
    tell_problems,
    write_new,
    yes_option,
)
from handbook.load import latest
from handbook.model import Group, Handbook
from handbook.model.addresses import short_slug
from handbook.scaffold import NewFile, complaint, find_group, group_file, no_slug

TAKEN = ("index",)
"""Names that are addresses of the site's own pages."""


@click.command(
    epilog='Example: handbook new group --name "Python Lyon" --city Lyon --country FR'
)
@click.argument("name", required=False)
@click.option("--name", "name_flag", metavar="TEXT", help="The group's name as it writes it.")
@click.option("--id", metavar="SLUG", help="Its file's name; made from the name if left out.")
@click.option("--topic", metavar="WORD", help="What it is about, in one word: python.")
@click.option("--city", metavar="TEXT", help="Its city, where it is a group of one city.")
@click.option("--country", metavar="XX", help="Two capital letters: FR.")
@click.option("--url", metavar="URL", help="Its own page.")
@yes_option
@stdout_option
@root_option
def group(root: Path, yes: bool, stdout: bool, **given: Any) -> None:  # noqa: ANN401, FBT001 - click hands options over by name
    """Make a group's file in data/groups/."""
    given["name"] = given.pop("name_flag") or given["name"]
    answers = Answers(given, takes_suggestions=yes)
    file = ask_for_group(answers, latest(root).refresh().handbook)
    answers.settle()
    if stdout:
        click.echo(file.text, nl=False)
    elif confirmed(file, asks=answers.asks):
        write_new(root, [file])
        tell_next(f"Wrote {file.path}", "Add its first event:  handbook new event")
        tell_problems(root, [file.path])


def ask_for_group(answers: Answers, handbook: Handbook) -> NewFile:
    """Return a new group's file from what is answered."""

    def rule(key: str) -> Callable[[str], str]:
        return lambda text: complaint(Group, {key: text})

    def new_name(text: str) -> str:
        taken, _ = find_group(handbook, text)
        known = f"The group is on record: data/groups/{taken}.yml" if taken else ""
        return rule("name")(text) or known

    def new_id(text: str) -> str:
        is_taken = text in handbook.groups or text in TAKEN
        taken = f"The name '{text}' is taken. Choose another one." if is_taken else ""
        return no_slug(text) or taken

    name = answers.get(Question("--name", "The group's name", new_name, required=True))
    record = {"name": name}
    slug = answers.named(Question("--id", "Name of its file", new_id, short_slug(name)))
    for key, words in (
        ("topic", "What it is about, in one word, such as python"),
        ("city", "Its city"),
        ("country", "Country, two letters such as FR"),
        ("url", "Its own page"),
    ):
        if value := answers.get(Question(f"--{key}", words, rule(key))):
            record[key] = value
    return group_file(dict(record), slug or "group")
