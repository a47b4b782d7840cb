"""The command `origins`: who copied whom, as a table or as a graph file."""

from __future__ import annotations

from pathlib import Path

import click

from eventmodel.adapters.sources import known_sources
from eventmodel.analysis import analyse
from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, write_text
from eventmodel.model.source import source_key
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
    write_text(_WRITERS[form](analyse(dossier, families=_families())), output)
    finish(failures)


def _families() -> dict[str, str]:
    """The publisher of each outlet in the table of sources, by all that the outlet is known by."""
    owned = [source for source in known_sources().sources if source.parent]
    by_name = {source_key(name): source.parent for source in owned for name in source.names}
    return by_name | {domain: source.parent for source in owned for domain in source.domains}
