"""What all commands share: reading inputs with a bar, writing outputs, and how a run ends."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventmodel.pipeline import read

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from eventmodel.adapters import Adapter, Notice
    from eventmodel.analysis import Analysis
    from eventmodel.model.dossier import Dossier
    from eventmodel.model.failure import Failure

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATHS…")
_MANY = 20


def read_paths(
    paths: tuple[Path, ...],
    *,
    onto: Dossier | None = None,
    adapters: Sequence[Adapter] | None = None,
    processes: int = 1,
) -> tuple[Dossier, list[Failure]]:
    """Read what the paths name, with a bar at a terminal; say what was passed over or met twice."""
    failures: list[Failure] = []
    notices: list[Notice] = []
    with _progress() as progress:
        dossier = read(
            *paths,
            failures=failures,
            notices=notices,
            progress=progress,
            onto=onto,
            adapters=adapters,
            processes=processes,
        )
    for notice in notices[:_MANY]:
        click.echo(_printable(notice), err=True)
    if len(notices) > _MANY:
        click.echo(f"… and {len(notices) - _MANY} more", err=True)
    return dossier, failures


def _printable(said: object) -> str:
    """Words without control characters: a file's name may hold any, and a terminal would obey them."""
    return "".join(sign if sign.isprintable() or sign == "\n" else ascii(sign)[1:-1] for sign in str(said))


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


def work_out(analysis: Analysis) -> Analysis:
    """Work out the views of many pages, and say at a terminal what is being done; no view changes by it."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        with console.status("") as status:
            for doing, view in _STAGES:
                status.update(doing)
                getattr(analysis, view)
    return analysis


_STAGES = (
    ("finding copies", "copies"),
    ("tracing origins", "all_origins"),
    ("linking events", "events"),
    ("comparing claims", "discrepancies"),
    ("resolving values", "resolutions"),
)


def write_text(text: str, output: Path | None) -> None:
    """Write to a file, or to standard output where none is given."""
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
        return
    try:
        output.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise click.UsageError(f"{output} could not be written: {error.strerror}") from error


def finish(failures: list[Failure]) -> None:
    """List what could not be read, and end with 1 where there was any."""
    if failures:
        click.echo(f"{len(failures)} input(s) could not be read:", err=True)
        for failure in failures:
            click.echo(f"  {_printable(failure)}", err=True)
        sys.exit(1)


def width() -> int:
    """Give the width to print in: the terminal's, or one that suits a file."""
    from rich.console import Console

    console = Console()
    return console.width if console.is_terminal else 110
