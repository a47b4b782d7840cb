"""The command `origins`: who copied whom, as a table or as a graph file."""

from __future__ import annotations

from pathlib import Path

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, write_text
from eventmodel.commands.views import views
from eventmodel.report import origins_dot, origins_graphml, origins_text

_WRITERS = {"text": origins_text, "dot": origins_dot, "graphml": origins_graphml}


@commands.command()
@PATHS
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    default="text",
    help="text for people; dot (Graphviz) or graphml for a graph.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; else standard output.",
)
def origins(paths: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Read pages and saved dossiers, and tell which share copy and where each comes from.

    \b
    Example:
      eventmodel origins examples/harbour-ferry
      eventmodel origins pages/ --format graphml -o copies.graphml
    """  # noqa: D301 - click must see the control character
    dossier, failures = read_paths(paths)
    write_text(_WRITERS[form](views(dossier)), output)
    finish(failures)
