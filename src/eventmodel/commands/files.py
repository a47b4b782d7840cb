"""Dossier files on the command line: reading and writing them, standard input and output included."""

from __future__ import annotations

import contextlib
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventmodel.errors import EventModelError
from eventmodel.serialization import load, save, write_lines

if TYPE_CHECKING:
    from collections.abc import Generator

    from eventmodel.model.dossier import Dossier

STANDARD = Path("-")
"""Standard input where a file is read, standard output where one is written."""
DOSSIER = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
"""A dossier's file, or `-`."""
_FORMS = "The dossier to write: .json or .jsonl, each also .gz or .zst; - for standard output."
OUTPUT = click.option("-o", "--output", required=True, type=DOSSIER, help=_FORMS)
LINES = click.option("--lines", is_flag=True, help="Write JSON Lines, whatever the name; for standard output.")


@contextlib.contextmanager
def said_plainly() -> Generator[None]:
    """Turn what the library refuses, or warns of, into lines for people."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            yield
        except EventModelError as error:
            raise click.ClickException(str(error)) from error
    for warning in caught:
        click.echo(f"note: {warning.message}", err=True)


def once_from_standard(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Give the paths back, where at most one of them is standard input."""
    if paths.count(STANDARD) > 1:
        raise click.UsageError("only one input can be standard input: name files for the others")
    return paths


def load_dossier(path: Path) -> Dossier:
    """Read a dossier from a file, or from standard input."""
    with said_plainly():
        return load(sys.stdin.buffer if path == STANDARD else path)


def save_dossier(dossier: Dossier, path: Path, *, lines: bool = False) -> None:
    """Write a dossier to a file, or to standard output, and say what it holds."""
    try:
        with said_plainly():
            write = write_lines if lines else save
            write(dossier, sys.stdout.buffer if path == STANDARD else path)
    except OSError as error:
        raise click.UsageError(f"{path} could not be written: {error.strerror}") from error
    click.echo(f"{path}: {contents(dossier)}", err=True)


def contents(dossier: Dossier) -> str:
    """Say in words what a dossier holds."""
    decided = f", {counted(len(dossier.acts), 'decision')}" if dossier.acts else ""
    return f"{counted(len(dossier.articles), 'article')}, {counted(len(dossier.claims), 'claim')}{decided}"


def counted(number: int, thing: str) -> str:
    """Say how many of a thing there are.

    Examples:
        >>> counted(1, "claim"), counted(1200, "claim")
        ('1 claim', '1,200 claims')
    """
    return f"{number:,} {thing}{'s' * (number != 1)}"
