"""How problems are told: the option of all verbs that report them."""

from __future__ import annotations

import click

from handbook.problems import FORMATS

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, github for annotations on a pull request, json for programs.",
)
