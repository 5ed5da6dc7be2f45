"""``handbook new group``."""

from __future__ import annotations

import click

from handbook.cli.new.ask import Answers, Question, held_to
from handbook.cli.new.making import Making, making
from handbook.model import Group, Handbook
from handbook.model.site.addresses import short_slug
from handbook.model.site.filing import RESERVED, group_path
from handbook.scaffold import NewFile, complaint, find_group, group_file, no_slug


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
@making
def group(new: Making) -> None:
    """Make a group's file in data/groups/."""
    given = new.answers.given
    new.answers.given = {**given, "name": given["name_flag"] or given["name"]}
    file = ask_for_group(new.answers, new.handbook)
    if new.made(file):
        first = "Add its first event:  handbook new event"
        new.tell([file.path], f"Wrote {file.path}", first)


def ask_for_group(answers: Answers, handbook: Handbook) -> NewFile:
    """Return a new group's file from what is answered."""

    def new_name(text: str) -> str:
        taken, _ = find_group(handbook, text)
        known = f"The group is on record: {group_path(taken)}" if taken else ""
        return complaint(Group, {"name": text}) or known

    def new_id(text: str) -> str:
        is_taken = text in handbook.groups or text in RESERVED["groups"]
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
        if value := answers.get(Question(f"--{key}", words, held_to(Group, key))):
            record[key] = value
    return group_file(dict(record), slug or "group")
