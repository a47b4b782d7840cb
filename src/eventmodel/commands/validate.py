"""The command `validate`: whether dossiers are whole, and what in them leads nowhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eventmodel.commands.files import DOSSIER, contents, counted, load_dossier, once_from_standard, said_plainly
from eventmodel.commands.group import commands
from eventmodel.decisions import stand
from eventmodel.model.integrity import check_integrity

if TYPE_CHECKING:
    from pathlib import Path


@commands.command()
@click.argument("dossiers", nargs=-1, required=True, type=DOSSIER, metavar="DOSSIER…")
@click.option("--strict", is_flag=True, help="End with 1 also where something only leads nowhere.")
def validate(dossiers: tuple[Path, ...], *, strict: bool) -> None:
    """Check dossiers: form, ids, and that each quote stands where it is said to; list what leads nowhere.

    What refers to a record of another dossier is no fault: merging may bring it.

    \b
    Example:
      eventmodel validate monday.json tuesday.jsonl.gz
    """  # noqa: D301 - click must see the control character
    bad = False
    for path in once_from_standard(dossiers):
        try:
            dossier = load_dossier(path)
            with said_plainly():
                found = check_integrity(dossier)
                standing = stand(dossier)
                open_ends = (*found.open_ends, *map(str, standing.orphans), *map(str, standing.conflicts))
        except click.ClickException as error:
            click.echo(error.message if str(path) in error.message else f"{path}: {error.message}")
            bad = True
            continue
        for line in found.faults:
            click.echo(f"{path}: {line}")
        for line in open_ends:
            click.echo(f"{path}: leads nowhere yet: {line}")
        bad = bad or bool(found.faults) or (strict and bool(open_ends))
        click.echo(f"{path}: {contents(dossier)}; {counted(len(found.faults), 'fault')}", err=True)
    if bad:
        sys.exit(1)
