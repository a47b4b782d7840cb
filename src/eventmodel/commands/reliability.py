"""The command `reliability`: how far each outlet can be trusted, by what all of them say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, write_text
from eventmodel.commands.views import views
from eventmodel.errors import EventModelError
from eventmodel.report import listed_reliability

if TYPE_CHECKING:
    from pathlib import Path


@commands.command()
@PATHS
def reliability(paths: tuple[Path, ...]) -> None:
    """Estimate how far each outlet can be trusted, and show on how many claims that rests.

    It needs many items that several outlets report; on a few pages it says little. Needs the extra `fast`.

    \b
    Example:
      eventmodel reliability archive.json
    """  # noqa: D301 - click must see the control character
    dossier, failures = read_paths(paths)
    try:
        text = listed_reliability(views(dossier))
    except EventModelError as error:
        raise click.ClickException(str(error)) from error
    write_text(text, None)
    finish(failures)
