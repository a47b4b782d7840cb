"""The command `explain`: where a claim, an event, a discrepancy or a resolution comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import finish, read_paths, write_text
from eventmodel.commands.views import views
from eventmodel.errors import NoSuchRecordError
from eventmodel.report.listed import as_line
from eventmodel.resolution import PRESETS

if TYPE_CHECKING:
    from eventmodel.analysis import Analysis


@commands.command()
@click.argument("dossier", type=click.Path(path_type=Path, exists=True))
@click.argument("key", metavar="ID")
def explain(dossier: Path, key: str) -> None:
    """Say where something comes from, down to the quote; DOSSIER may be a folder of pages as well.

    \b
    Example:
      eventmodel explain monday.json c1-…
    """  # noqa: D301 - click must see the control character
    records, failures = read_paths((dossier,))
    text = _explained(views(records), key)
    write_text("".join(f"{as_line(line)}\n" for line in text.splitlines()), None)
    finish(failures)


def _explained(analysis: Analysis, key: str) -> str:
    """Look under the default policy, and for a resolution under the other policies that have a name."""
    others = [policy for name, policy in PRESETS.items() if name != "default" and key.startswith("b1-")]
    for policy in others:
        found = next((r for r in analysis.under(policy).resolutions if r.id == key), None)
        if found is not None:
            return analysis.under(policy).explain(key)
    try:
        return analysis.explain(key)
    except NoSuchRecordError as error:
        raise click.ClickException(str(error)) from error
