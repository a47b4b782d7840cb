"""The commands that make and merge dossiers: `build` and `merge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eventmodel.commands.files import (
    DOSSIER,
    LINES,
    OUTPUT,
    load_dossier,
    once_from_standard,
    said_plainly,
    save_dossier,
)
from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths
from eventmodel.model.dossier import Dossier

if TYPE_CHECKING:
    from pathlib import Path


@commands.command()
@PATHS
@OUTPUT
@LINES
@click.option(
    "--processes", type=click.IntRange(1), default=1, show_default=True, help="Read claims in so many processes."
)
def build(paths: tuple[Path, ...], output: Path, *, lines: bool, processes: int) -> None:
    """Read pages into a dossier: the records, without any view.

    \b
    Example:
      eventmodel build pages/ -o monday.json
    """  # noqa: D301 - click must see the control character
    dossier, failures = read_paths(paths, processes=processes)
    save_dossier(dossier, output, lines=lines)
    finish(failures)


@commands.command()
@click.argument("dossiers", nargs=-1, required=True, type=DOSSIER, metavar="A B…")
@OUTPUT
@LINES
def merge(dossiers: tuple[Path, ...], output: Path, *, lines: bool) -> None:
    """Merge dossiers: the result holds what any of them holds, in whatever order they are given.

    \b
    Example:
      eventmodel merge monday.json tuesday.jsonl.gz -o both.json
    """  # noqa: D301 - click must see the control character
    whole = Dossier()
    for path in once_from_standard(dossiers):
        dossier = load_dossier(path)
        with said_plainly():
            whole |= dossier
    save_dossier(whole, output, lines=lines)
