"""The commands: `report`, `build` and `merge`.

Exit codes: 0 all is well; 1 some inputs could not be read (they are listed); 2 wrong use.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventmodel._version import __version__
from eventmodel.analysis import analyse
from eventmodel.errors import EventModelError
from eventmodel.model.dossier import Dossier
from eventmodel.pipeline import read
from eventmodel.report import report_json, report_text
from eventmodel.serialization import load, save

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from eventmodel.model.failure import Failure

_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATHS…")
_MANY = 20


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="eventmodel")
def commands() -> None:
    """Who reported what, where the reports differ, and what to believe, with the evidence."""


@commands.command()
@_PATHS
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
def report(paths: tuple[Path, ...], form: str, output: Path | None, least_articles: int) -> None:
    """Read pages and saved dossiers, and report events, discrepancies and resolved values.

    PATHS are files of page text, folders of them, or dossiers that `build` wrote.

    \b
    Example:
      eventmodel report examples/harbour-ferry
      eventmodel report pages/ --format json -o report.json
    """  # noqa: D301 - click must see the control character
    dossier, failures = _read(paths)
    analysis = analyse(dossier)
    text = (
        report_json(analysis)
        if form == "json"
        else report_text(analysis, width=_width(), least_articles=least_articles)
    )
    _write(text, output)
    _finish(failures)


@commands.command()
@_PATHS
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The dossier to write.",
)
def build(paths: tuple[Path, ...], output: Path) -> None:
    """Read pages into a dossier: the records, without any view.

    \b
    Example:
      eventmodel build pages/ -o monday.json
    """  # noqa: D301 - click must see the control character
    dossier, failures = _read(paths)
    _save(dossier, output)
    _finish(failures)


@commands.command()
@click.argument(
    "dossiers",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="A B…",
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The dossier to write.",
)
def merge(dossiers: tuple[Path, ...], output: Path) -> None:
    """Merge dossiers: the result holds what any of them holds, in whatever order they are given.

    \b
    Example:
      eventmodel merge monday.json tuesday.json -o both.json
    """  # noqa: D301 - click must see the control character
    whole = Dossier()
    for path in dossiers:
        try:
            whole |= load(path)
        except EventModelError as error:
            raise click.ClickException(str(error)) from error
    _save(whole, output)


def _read(paths: tuple[Path, ...]) -> tuple[Dossier, list[Failure]]:
    failures: list[Failure] = []
    with _progress() as progress:
        dossier = read(*paths, failures=failures, progress=progress)
    return dossier, failures


@contextlib.contextmanager
def _progress() -> Generator[Callable[[Path, int, int], None]]:
    """A bar on standard error, at a terminal and for many files only."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=None, visible=False)

        def show(path: Path, number: int, count: int) -> None:
            bar.update(task, completed=number, total=count, visible=count >= _MANY, description=path.name)

        yield show


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
        return
    try:
        output.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise click.UsageError(f"{output} could not be written: {error.strerror}") from error


def _save(dossier: Dossier, output: Path) -> None:
    try:
        save(dossier, output)
    except OSError as error:
        raise click.UsageError(f"{output} could not be written: {error.strerror}") from error
    click.echo(f"{output}: {len(dossier.articles)} articles, {len(dossier.claims)} claims", err=True)


def _finish(failures: list[Failure]) -> None:
    if failures:
        click.echo(f"{len(failures)} input(s) could not be read:", err=True)
        for failure in failures:
            click.echo(f"  {failure}", err=True)
        sys.exit(1)


def _width() -> int:
    from rich.console import Console

    console = Console()
    return console.width if console.is_terminal else 110
