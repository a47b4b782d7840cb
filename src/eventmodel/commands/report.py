"""The command `report`: events, discrepancies and resolved values, for people or for tools."""

from __future__ import annotations

from pathlib import Path

import click

from eventmodel.analysis import analyse
from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, width, write_text
from eventmodel.report import report_json, report_text


@commands.command()
@PATHS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text for people, json for tools.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; else standard output.",
)
@click.option(
    "--least-articles",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Text: show events that at least this many articles speak of.",
)
@click.option("--all", "everything", is_flag=True, help="Show slight differences too.")
def report(paths: tuple[Path, ...], form: str, output: Path | None, least_articles: int, *, everything: bool) -> None:
    """Read pages and saved dossiers, and report events, discrepancies and resolved values.

    PATHS are files of any kind that `eventmodel adapters` lists, folders, patterns or archives of them, - for
    standard input, or dossiers that `build` wrote.

    \b
    Example:
      eventmodel report examples/harbour-ferry
      eventmodel report pages/ --format json -o report.json
    """  # noqa: D301 - click must see the control character
    dossier, failures = read_paths(paths)
    analysis = analyse(dossier)
    if form == "json":
        text = report_json(analysis, everything=everything)
    else:
        text = report_text(analysis, width=width(), least_articles=least_articles, everything=everything)
    write_text(text, output)
    finish(failures)
