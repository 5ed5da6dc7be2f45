"""``handbook new``: data files and pages, made from answers."""

from __future__ import annotations

import click

from handbook.cli.new.entry import person, source
from handbook.cli.new.event import event
from handbook.cli.new.group import group
from handbook.cli.new.lesson import lesson
from handbook.cli.new.playbook import playbook


@click.group()
def new() -> None:
    """Make a data file or a page, by answering questions or by flags.

    In a terminal each verb asks for what its flags do not say. Elsewhere it asks nothing and
    names the flags that are missing. No file is ever overwritten.
    """


for verb in (event, lesson, group, playbook, person, source):
    new.add_command(verb)
