"""The command `discrepancies`: where the articles differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, write_text
from eventmodel.commands.views import views
from eventmodel.report import listed_discrepancies

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = ("contradiction", "precision", "wording", "attribution", "framing", "internal", "update", "metadata")


@commands.command()
@PATHS
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_WORDS), help="Only of this kind; may be repeated.")
@click.option("--event", default="", help="Only of events whose id begins so, or whose title holds it.")
@click.option("--all", "everything", is_flag=True, help="Slight differences too.")
def discrepancies(paths: tuple[Path, ...], kinds: tuple[str, ...], event: str, *, everything: bool) -> None:
    """List where the articles differ: what kind, between whom, how far apart.

    \b
    Example:
      eventmodel discrepancies examples/harbour-ferry --kind contradiction
    """  # noqa: D301 - click must see the control character
    dossier, failures = read_paths(paths)
    write_text(listed_discrepancies(views(dossier), kinds=kinds, event=event, everything=everything), None)
    finish(failures)
