"""The group that every command belongs to.

Exit codes: 0 all is well; 1 some inputs could not be read (they are listed); 2 wrong use.
"""

from __future__ import annotations

from typing import Any

import click

from eventmodel._version import __version__
from eventmodel.errors import EventModelError


class _Group(click.Group):
    """Commands that say what the library refuses as a line for people."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except EventModelError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="eventmodel")
def commands() -> None:
    """Who reported what, where the reports differ, and what to believe, with the evidence."""
