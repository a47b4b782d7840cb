"""The command `diff`: what one dossier holds that another does not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eventmodel.commands.files import DOSSIER, counted, load_dossier, once_from_standard
from eventmodel.commands.group import commands
from eventmodel.commands.wording import in_words
from eventmodel.model.difference import diff as difference

if TYPE_CHECKING:
    from pathlib import Path


@commands.command()
@click.argument("before", type=DOSSIER)
@click.argument("after", type=DOSSIER)
@click.option("--exit-code", is_flag=True, help="End with 1 where they differ.")
def diff(before: Path, after: Path, *, exit_code: bool) -> None:
    """Tell what leads from one dossier to another: + added, - removed, ~ changed.

    \b
    Example:
      eventmodel diff monday.json tuesday.json
    """  # noqa: D301 - click must see the control character
    first, second = map(load_dossier, once_from_standard((before, after)))
    found = difference(first, second)
    for sign, records in (("-", found.removed), ("+", found.added)):
        for record in records:
            click.echo(f"{sign} {record.tag} {record.id}  {in_words(record)}")
    for change in found.changed:
        fields = ", ".join(change.fields) or f"{counted(len(change.after), 'variant')} instead of {len(change.before)}"
        click.echo(f"~ {change.before[0].tag} {change.id}  {fields}: {in_words(change.after[0])}")
    counts = (counted(len(records), "record") for records in (found.added, found.removed, found.changed))
    click.echo("{} added, {} removed, {} changed".format(*counts), err=True)
    if exit_code and found:
        sys.exit(1)
