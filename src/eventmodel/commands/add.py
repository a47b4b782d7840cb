"""The command `add`: articles, or claims on articles that are there, from pages and from tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventmodel.adapters import ColumnMapping, known_adapters, table_adapters
from eventmodel.commands.files import DOSSIER, OUTPUT, load_dossier, said_plainly, save_dossier
from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths
from eventmodel.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.adapters import Adapter


@commands.command()
@click.argument("dossier", type=DOSSIER)
@PATHS
@OUTPUT
@click.option(
    "--column",
    "fields",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Which column of a table is what, such as text=notes.",
)
@click.option(
    "--claim",
    "claims",
    multiple=True,
    metavar="ATTRIBUTE=COLUMN",
    help="Rows are events: the column that holds a value, such as deaths=fatalities.",
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file that declares both, as JSON.",
)
def add(
    dossier: Path,
    paths: tuple[Path, ...],
    output: Path,
    fields: tuple[str, ...],
    claims: tuple[str, ...],
    mapping: Path | None,
) -> None:
    """Add articles, or claims on articles, to a dossier: from pages, CSV, JSON Lines and all else that can be read.

    A row with the columns article (or path, or url), attribute, value and quote is a claim on an article; it is
    held against the article's text. Other rows are articles.

    \b
    Example:
      eventmodel add monday.json claims.csv -o monday.json
      eventmodel add monday.json events.csv --column text=notes --claim deaths=fatalities -o both.json
    """  # noqa: D301 - click must see the control character
    before = load_dossier(dossier)
    with said_plainly():
        adapters = _adapters(fields, claims, mapping)
    after, failures = read_paths(paths, onto=before, adapters=adapters)
    save_dossier(after, output)
    click.echo(f"added: {len(after) - len(before)} record(s)", err=True)
    finish(failures)


def _adapters(fields: Iterable[str], claims: Iterable[str], mapping: Path | None) -> Sequence[Adapter] | None:
    """The adapters that know the declared columns; None where nothing is declared."""
    declared = None if mapping is None else ColumnMapping.from_json(mapping)
    named, valued = _pairs(fields), _pairs(claims)
    if declared is None and not named and not valued:
        return None
    known = ColumnMapping() if declared is None else declared
    columns = ColumnMapping({**dict(known.fields), **named}, {**dict(known.claims), **valued})
    tables = table_adapters(columns)
    others = {adapter.name for adapter in tables}
    return (*tables, *(adapter for adapter in known_adapters() if adapter.name not in others))


def _pairs(options: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for option in options:
        name, sign, column = option.partition("=")
        if not sign:
            raise InvalidValueError(f"{option!r} names no column: write it as text=notes")
        found[name.strip()] = column.strip()
    return found
