"""The ``handbook`` command."""

from __future__ import annotations

from collections.abc import Mapping
from pkgutil import resolve_name

import click

COMMANDS: Mapping[str, str] = {
    "check": "handbook.cli.check:check",
    "clear": "handbook.cli.clear:clear",
    "import": "handbook.cli.import_:import_",
    "links": "handbook.cli.links:links",
    "new": "handbook.cli.new:new",
    "schema": "handbook.cli.schema:schema",
    "stage": "handbook.cli.stage:stage",
}
"""Where each command is."""


class _Commands(click.Group):
    """Imports a command when it is called: none waits for what only another one needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = resolve_name(COMMANDS[cmd_name])
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="organizers-handbook", prog_name="handbook")
def main() -> None:
    """Keep the organizers' handbook true."""
