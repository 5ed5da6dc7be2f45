"""The ``handbook`` command."""

from __future__ import annotations

import click

from handbook.cli.check import check
from handbook.cli.clear import clear
from handbook.cli.import_ import import_
from handbook.cli.links import links
from handbook.cli.new import new
from handbook.cli.schema import schema
from handbook.cli.stage import stage


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="organizers-handbook", prog_name="handbook")
def main() -> None:
    """Keep the organizers' handbook true."""


main.add_command(check)
main.add_command(clear)
main.add_command(import_)
main.add_command(links)
main.add_command(new)
main.add_command(schema)
main.add_command(stage)
