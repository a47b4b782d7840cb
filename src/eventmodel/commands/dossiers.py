"""The commands that make and merge dossiers: `build` and `merge`."""

from __future__ import annotations

from pathlib import Path

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths
from eventmodel.errors import EventModelError
from eventmodel.model.dossier import Dossier
from eventmodel.serialization import load, save

_OUTPUT = click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The dossier to write.",
)


@commands.command()
@PATHS
@_OUTPUT
def build(paths: tuple[Path, ...], output: Path) -> None:
    """Read pages into a dossier: the records, without any view.

    \b
    Example:
      eventmodel build pages/ -o monday.json
    """  # noqa: D301 - click must see the control character
    dossier, failures = read_paths(paths)
    _save(dossier, output)
    finish(failures)


@commands.command()
@click.argument(
    "dossiers",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="A B…",
)
@_OUTPUT
def merge(dossiers: tuple[Path, ...], output: Path) -> None:
    """Merge dossiers: the result holds what any of them holds, in whatever order they are given.

    \b
    Example:
      eventmodel merge monday.json tuesday.json -o both.json
    """  # noqa: D301 - click must see the control character
    whole = Dossier()
    for path in dossiers:
        try:
            whole |= load(path)
        except EventModelError as error:
            raise click.ClickException(str(error)) from error
    _save(whole, output)


def _save(dossier: Dossier, output: Path) -> None:
    try:
        save(dossier, output)
    except OSError as error:
        raise click.UsageError(f"{output} could not be written: {error.strerror}") from error
    click.echo(f"{output}: {len(dossier.articles)} articles, {len(dossier.claims)} claims", err=True)
