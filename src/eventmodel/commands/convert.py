"""The command `convert`: a dossier in another form, or a part of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eventmodel.commands.files import DOSSIER, LINES, STANDARD, load_dossier, said_plainly, save_dossier
from eventmodel.commands.group import commands
from eventmodel.serialization import salvage as salvage_file

if TYPE_CHECKING:
    from pathlib import Path

    from eventmodel.model.dossier import Dossier


@commands.command()
@click.argument("source", type=DOSSIER)
@click.argument("target", type=DOSSIER)
@LINES
@click.option("--salvage", is_flag=True, help="Keep the whole records of a file that is cut off or damaged.")
@click.option("--detach", is_flag=True, help="Leave out the pages' texts but for the sentences that are quoted.")
@click.option("--as-of", metavar="DAY", help="Only what was published by the end of this day.")
@click.option("--undated", is_flag=True, help="With --as-of: also what shows no day.")
@click.option("--without", metavar="SOURCE", multiple=True, help="Leave out a source, by its name or domain.")
def convert(
    source: Path,
    target: Path,
    as_of: str | None,
    without: tuple[str, ...],
    *,
    lines: bool,
    salvage: bool,
    detach: bool,
    undated: bool,
) -> None:
    """Write a dossier in another form, told by the name: .json or .jsonl, each also .gz or .zst.

    With --salvage it ends with 1 where anything was lost, and writes the rest.

    \b
    Example:
      eventmodel convert monday.json monday.jsonl.gz
      eventmodel convert cut-off.jsonl whole.jsonl --salvage
      eventmodel convert monday.json to-share.json --detach
    """  # noqa: D301 - click must see the control character
    dossier, lost = _salvaged(source, target) if salvage else (load_dossier(source), False)
    with said_plainly():
        for name in without:
            dossier = dossier.without(name)
        if as_of is not None:
            dossier = dossier.as_of(as_of, undated="include" if undated else "leave out")
            for left in dossier.undated:
                click.echo(f"shows no day by which to tell: {left.id}", err=True)
    save_dossier(dossier.detach_texts() if detach else dossier, target, lines=lines)
    if lost:
        sys.exit(1)


def _salvaged(source: Path, target: Path) -> tuple[Dossier, bool]:
    """Give what is whole of a file, and whether anything was lost."""
    if source == STANDARD:
        raise click.UsageError("--salvage needs a file: write standard input to one first")
    if target != STANDARD and _is_one_file(source, target):
        raise click.UsageError("--salvage never writes over the damaged file: name another target")
    with said_plainly():
        found = salvage_file(source)
    for problem in found.problems:
        click.echo(f"lost: {problem}", err=True)
    return found.dossier, bool(found.problems)


def _is_one_file(source: Path, target: Path) -> bool:
    try:
        return source.samefile(target)
    except OSError:
        return False
