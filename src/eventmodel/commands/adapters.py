"""The command `adapters`: what can be read, and by what."""

from __future__ import annotations

import click

from eventmodel.adapters import known_adapters
from eventmodel.commands.group import commands
from eventmodel.errors import EventModelError


@commands.command()
def adapters() -> None:
    """List what can be read: the adapters that are installed, with the endings of their files.

    Archives (.zip, .tar, .tar.gz, .tgz, .gz) are opened, and - is standard input.
    """
    try:
        known = known_adapters()
    except EventModelError as error:
        raise click.ClickException(str(error)) from error
    width = max(len(f"{adapter.name} {adapter.version}") for adapter in known)
    for adapter in known:
        named = f"{adapter.name} {adapter.version}".ljust(width)
        click.echo(f"{named}  {' '.join(sorted(adapter.suffixes)):22}  {adapter.about}")
