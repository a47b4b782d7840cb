"""The command `report`: events, discrepancies and resolved values, for people or for tools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, width, work_out, write_text
from eventmodel.commands.views import views
from eventmodel.errors import InvalidValueError, MissingExtraError
from eventmodel.report import report_json, report_text, write_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.analysis import Analysis
    from eventmodel.model.failure import Failure


@commands.command()
@PATHS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help="text for a terminal, html for a browser, json for tools.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, else standard output; for html the folder.",
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

    The HTML report is a folder of pages that work from disk; the page to open first is printed.

    \b
    Example:
      eventmodel report examples/harbour-ferry
      eventmodel report pages/ --format html -o report/
      eventmodel report pages/ --format json -o report.json
    """  # noqa: D301 - click must see the control character
    if form == "html" and output is None:
        raise click.UsageError("an HTML report is a folder of pages: name one with -o DIR")
    dossier, failures = read_paths(paths)
    analysis = work_out(views(dossier))
    if form == "html" and output is not None:
        click.echo(_pages(analysis, output, failures))
    elif form == "json":
        write_text(report_json(analysis, everything=everything), output)
    else:
        text = report_text(analysis, width=width(), least_articles=least_articles, everything=everything)
        write_text(text, output)
    finish(failures)


def _pages(analysis: Analysis, folder: Path, failures: Sequence[Failure]) -> Path:
    try:
        return write_html(analysis, folder, failures=failures)
    except (InvalidValueError, MissingExtraError) as error:
        raise click.UsageError(str(error)) from error
